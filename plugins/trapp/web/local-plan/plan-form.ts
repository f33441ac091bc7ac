import type { LocalPlanDraftView } from '../../core/contracts/index';
import type { LocalPlanContent } from '../../core/local-plans/index';

type Content = LocalPlanContent;
type Task = Content['extraTasks'][number];
export type TaskFields = Omit<Task, 'deadline'> & { readonly days: string };

/** The plan as it stands in the form: everything that is asked for has its place, and numbers are as they are typed. */
export interface PlanForm {
  people: Content['people'];
  fora: Content['fora'];
  contacts: Content['contacts'];
  texts: Content['texts'];
  limits: { key: string; value: string }[];
  extraTasks: TaskFields[];
  openToHomes: boolean;
}

const nobody = { name: '', phone: '', forHome: false };
export const newPerson = (): PlanForm['people'][number]['persons'][number] => ({ ...nobody });

/** What is kept, laid out in the order that the routine asks. */
export function toForm({ left, content, limits }: Pick<LocalPlanDraftView, 'left' | 'content' | 'limits'>): PlanForm {
  const of = <T extends { key: string }>(list: readonly T[], key: string) => list.find((one) => one.key === key);
  return {
    people: left.people.map(({ key }) => ({ key, persons: of(content.people, key)?.persons ?? [{ ...nobody }] })),
    fora: left.fora.map(({ key }) => of(content.fora, key) ?? { key, name: '', when: { nb: '' }, who: { nb: '' } }),
    contacts: left.contacts.map(({ key }) => of(content.contacts, key) ?? { key, name: '', phone: '', note: { nb: '' }, forHome: false }),
    texts: left.texts.map(({ key }) => of(content.texts, key) ?? { key, text: { nb: '' } }),
    limits: limits.map(({ key }) => ({ key, value: String(of(content.limits, key)?.value ?? '') })),
    extraTasks: content.extraTasks.map(({ deadline, ...task }) => ({ ...task, days: String(deadline.amount) })),
    openToHomes: content.openToHomes,
  };
}

/** What is sent: limits that are no numbers are none, and a task has a day when nobody has said. */
export function toContent({ limits, extraTasks, ...rest }: PlanForm): Content {
  const numberIn = (typed: string): number => Number(typed.trim().replace(',', '.'));
  return {
    ...rest,
    limits: limits.filter(({ value }) => value.trim() !== '' && Number.isFinite(numberIn(value))).map(({ key, value }) => ({ key, value: numberIn(value) })),
    extraTasks: extraTasks.map(({ days, ...task }) => ({ ...task, deadline: { amount: Math.min(400, Math.max(0, Math.round(numberIn(days)) || 0)), unit: 'school_days' as const } })),
  };
}
