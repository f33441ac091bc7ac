import type { PasswordFault } from '../../core/people/index';

/** What to do about a code or a password that is not right. */
export const whatToDo = {
  code: [{ path: 'code', message: 'Vent til appen viser en ny kode, og skriv den' }],
  password: [{ path: 'password', message: 'Skriv passordet du logger inn med' }],
} as const;

/** What is said of a new password that will not do: what to choose instead. */
export const passwordFaults = {
  too_short: 'Velg et passord på minst tolv tegn. Flere ord etter hverandre er lett å huske.',
  own_name: 'Velg et passord som ikke er navnet eller brukernavnet ditt.',
  too_simple: 'Passordet er for lett å gjette. Velg for eksempel fire ord som ikke hører sammen.',
} as const satisfies Record<PasswordFault, string>;
