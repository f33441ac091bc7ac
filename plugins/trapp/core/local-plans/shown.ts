import { z } from 'zod';
import { keySchema, textSchema, type Language } from '../language/index';
import { staffRoleSchema } from '../people/index';
import type { Routine } from '../routines/index';
import type { Step } from '../staircases/index';
import type { LocalPlanContent, Written } from './local-plan';

/** Who at the school does what a step asks of a role, and which forum a meeting is held in. */
export const localNamesSchema = z.strictObject({
  roles: z.array(z.strictObject({ role: staffRoleSchema, title: textSchema, names: z.array(z.string()) })),
  fora: z.array(z.strictObject({ template: keySchema, name: z.string(), when: z.string() })),
  contacts: z.array(z.strictObject({ service: keySchema, name: z.string(), phone: z.string(), note: z.string() })),
});
export type LocalNames = z.infer<typeof localNamesSchema>;

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

/** As much of it as one step has to do with. */
export function namesOnStep(names: LocalNames, step: Pick<Step, 'responsible' | 'tasks'>): LocalNames {
  const roles = new Set<string>([step.responsible, ...step.tasks.map(({ responsible }) => responsible)]);
  const templates = new Set(step.tasks.map(({ template }) => template));
  return { roles: names.roles.filter(({ role }) => roles.has(role)), fora: names.fora.filter(({ template }) => templates.has(template)), contacts: [] };
}

