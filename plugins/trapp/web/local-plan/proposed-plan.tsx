import type { LocalPlanDraftView } from '../../core/contracts/index';
import { words } from '../language/words';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { PlanPart } from './plan-part';
import { useRoleName } from '../session/role-names';

const text = nbLocalPlan.draft;

interface Row {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What has been written, for those who approve it or only read. */
export function ProposedPlan({ view: { left, content, limits, steps } }: { readonly view: LocalPlanDraftView }) {
  const roleName = useRoleName();
  const of = <T extends { key: string }>(list: readonly T[], key: string) => list.find((one) => one.key === key);
  const sections: { title: string; rows: Row[] }[] = [
    { title: text.people, rows: left.people.map(({ key, title }) => ({ title: words(title), lines: of(content.people, key)?.persons.map(({ name, phone, forHome }) => [name, phone, forHome && name !== '' ? nbLocalPlan.page.homes.toLocaleLowerCase('nb') : ''].filter(Boolean).join(', ')) ?? [] })) },
    { title: text.fora, rows: left.fora.map(({ key, title }) => ({ title: words(title), lines: [of(content.fora, key)?.name ?? '', of(content.fora, key)?.when.nb ?? '', of(content.fora, key)?.who.nb ?? ''] })) },
    { title: text.contacts, rows: left.contacts.map(({ key, title }) => ({ title: words(title), lines: [of(content.contacts, key)?.name ?? '', of(content.contacts, key)?.phone ?? '', of(content.contacts, key)?.note.nb ?? ''] })) },
    { title: text.texts, rows: left.texts.map(({ key, title }) => ({ title: words(title), lines: (of(content.texts, key)?.text.nb ?? '').split(/\n+/) })) },
    { title: text.limits, rows: limits.flatMap(({ key, ruleTitle, usual }) => (of(content.limits, key) ? [{ title: words(ruleTitle), lines: [`${usual} → ${of(content.limits, key)?.value ?? ''}`] }] : [])) },
    { title: text.tasks, rows: steps.map(({ key, title }) => ({ title: words(title), lines: content.extraTasks.filter(({ step }) => step === key).map((task) => `${roleName(task.responsible)}: ${task.title.nb}`) })) },
  ];
  const filled = sections.map(({ title, rows }) => ({ title, rows: rows.map((row) => ({ ...row, lines: row.lines.filter((line) => line.trim() !== '') })).filter(({ lines }) => lines.length > 0) })).filter(({ rows }) => rows.length > 0);
  return (
    <>
      {filled.map(({ title, rows }) => (
        <PlanPart key={title} title={title} rows={rows} />
      ))}
    </>
  );
}
