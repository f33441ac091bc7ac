import { worded } from '../language/unit';

/** What happens after a plan is signed, and after a case is closed. */
export const nbAfterwards = worded({
  agreement: {
    title: 'Hva partene sier om planen',
    lead: 'Spør alle som er med. Et nei er nyttig å vite, og planen kan endres.',
    none: 'Ingen svar er skrevet inn ennå.',
    waiting: (names: readonly string[]) => `Svar mangler fra: ${names.join(', ')}`,
    row: (name: string, answer: string, day: string) => `${name}: ${answer}, ${day}`,
    add: 'Skriv inn et svar',
    party: 'Hvem gjelder svaret?',
    parties: { pupil: 'Eleven', guardian: 'Foresatt', school: 'Skolen', service: 'Annen tjeneste' },
    name: 'Navn',
    answer: 'Svar',
    answers: { agrees: 'Enig', partly: 'Delvis enig', disagrees: 'Ikke enig' },
    note: 'Hva ønsker de annerledes?',
    noteHelp: 'Trengs når svaret ikke er «enig».',
    on: 'Dato',
    needName: 'Skriv hvem som har svart.',
    needDay: 'Velg datoen.',
    save: 'Lagre svaret',
    saved: 'Svaret er skrevet inn.',
  },
  reopen: {
    title: 'Er bekymringen tilbake?',
    lead: 'Da fortsetter dere i den samme saken, med alt dere vet fra før.',
    show: 'Åpne saken igjen',
    step: 'Hvor skal saken stå?',
    pick: 'Velg trinn',
    needStep: 'Velg et trinn.',
    reason: 'Hvorfor',
    needReason: 'Skriv kort hvorfor.',
    save: 'Åpne saken',
    saved: 'Saken er åpen igjen.',
  },
});
