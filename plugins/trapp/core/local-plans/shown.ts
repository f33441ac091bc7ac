import { LOCAL_TASK } from './at-school';
import type { LocalPlanContent, Written } from './local-plan';
import type { Language, Text } from '../language/index';
import type { Routine } from '../routines/index';
import type { StaffRole } from '../people/index';

/** Who at the school does what a step asks of a role, and which forum a meeting is held in. */
export interface LocalNames {
  readonly roles: readonly { readonly role: StaffRole; readonly title: Text; readonly names: readonly string[] }[];
  readonly fora: readonly { readonly template: string; readonly name: string; readonly when: string }[];
  readonly contacts: readonly { readonly service: string; readonly name: string; readonly phone: string; readonly note: string }[];
}

/** What the plan's people, fora and contacts mean where the routine names a role, a meeting or a service. */
export function localNames({ leftToSchools: left }: Pick<Routine, 'leftToSchools'>, content: LocalPlanContent | null): LocalNames {
  if (!left || !content) return { roles: [], fora: [], contacts: [] };
  return {
    roles: left.people.flatMap(({ key, role, title }) => {
      const names = content.people.find((one) => one.key === key)?.persons.map(({ name, phone }) => (phone === '' ? name : `${name} (${phone})`)).filter((name) => name.trim() !== '') ?? [];
      return role === undefined || names.length === 0 ? [] : [{ role, title, names }];
    }),
    fora: left.fora.flatMap(({ key, meetingTemplate }) => {
      const held = content.fora.find((one) => one.key === key);
      return meetingTemplate === undefined || !held || held.name === '' ? [] : [{ template: meetingTemplate, name: held.name, when: held.when.nb }];
    }),
    contacts: left.contacts.flatMap(({ key, service }) => {
      const held = content.contacts.find((one) => one.key === key);
      return service === undefined || !held || held.name === '' ? [] : [{ service, name: held.name, phone: held.phone, note: held.note.nb }];
    }),
  };
}

/** What the school has written in the reader's language, or in bokmål. */
export function inLanguage(written: Written, language: Language): string {
  return (language === 'se' ? undefined : written[language]?.trim()) || written.nb;
}

/** Is the task one that the school has added by itself? */
export function isLocalTask(key: string | null): boolean {
  return key?.startsWith(LOCAL_TASK) ?? false;
}

