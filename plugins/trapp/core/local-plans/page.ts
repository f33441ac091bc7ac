import { z } from 'zod';
import type { AbsenceNames } from '../absences/index';
import { dayInWords, type Duration } from '../calendar/index';
import { fill, formatNumber, keySchema, languageSchema, say, unitMessages, withCapital, type Language } from '../language/index';
import { idSchema, roleName, type RoleNames, type School, type StaffRole } from '../people/index';
import { conditionClause, numberedConditions, type Called } from '../rules/index';
import type { Routine } from '../routines/index';
import { findStep, stepsOf } from '../staircases/index';
import { localLimits } from './at-school';
import type { LocalPlanContent, LocalPlanVersion } from './local-plan';
import { pageWords, type PageWords } from './page-words';
import { inLanguage } from './shown';

/** A heading with what stands beneath it. */
const rowSchema = z.strictObject({ title: z.string(), lines: z.array(z.string()) });
const sectionSchema = z.strictObject({ title: z.string(), introduction: z.string(), rows: z.array(rowSchema) });
type Row = z.infer<typeof rowSchema>;
type Section = z.infer<typeof sectionSchema>;

/** The languages that the plan's own words are in. */
export const pageLanguages = ['nb', 'nn', 'en'] as const satisfies readonly Language[];

/** "How we follow up absence at our school", for one kind of reader in one language; on the screen as on paper. */
export const localPlanPageSchema = z.strictObject({
  schoolId: idSchema,
  schoolName: z.string(),
  municipality: z.string(),
  routineKey: keySchema,
  title: z.string(),
  introduction: z.array(z.string()),
  sections: z.array(sectionSchema),
  edition: z.string(),
  language: languageSchema,
  languages: z.array(languageSchema),
});
export type LocalPlanPage = z.infer<typeof localPlanPageSchema>;

interface Shown {
  readonly routine: Routine;
  readonly plan: LocalPlanVersion;
  readonly school: School;
  readonly municipality: string;
  readonly roleNames: RoleNames;
  readonly absenceNames: AbsenceNames;
}

interface Telling {
  readonly routine: Routine;
  readonly content: LocalPlanContent;
  readonly language: Language;
  readonly words: PageWords;
  readonly forHomes: boolean;
  readonly role: (role: StaffRole) => string;
  readonly called: Called;
}

/**
 * What stands in the plan for staff, or for homes: these are shown no more names than the school has chosen to print, nothing that it has written for
 * the staff alone, and no tasks (B54, B74).
 */
export function localPlanPage({ routine, plan, school, municipality, roleNames, absenceNames }: Shown, readers: 'staff' | 'homes', language: Language): LocalPlanPage {
  const words = unitMessages(pageWords(language), () => school.kind, language);
  const forHomes = readers === 'homes';
  const telling: Telling = { routine, content: plan.content, language, words, forHomes, role: (role) => say(roleName(role, roleNames, school.kind), language), called: { absence: absenceNames, unit: school.kind } };
  const filled = (text: string) => fill(text, { school: school.name, routine: say(routine.title, language) });
  const parts = forHomes
    ? [people(telling), steps(telling), limits(telling), texts(telling), contacts(telling)]
    : [people(telling), fora(telling), limits(telling), tasks(telling), texts(telling), contacts(telling), steps(telling)];
  return {
    schoolId: school.id, schoolName: school.name, municipality, routineKey: plan.routineKey,
    title: filled(words.title),
    introduction: (forHomes ? words.forHomes : words.forStaff).map(filled),
    sections: parts.filter(({ rows }) => rows.length > 0),
    edition: fill(words.edition, { number: plan.number, day: dayInWords(plan.validFrom, language) }),
    language,
    languages: [...pageLanguages],
  };
}

function people({ routine, content, language, words, forHomes }: Telling): Section {
  const rows = (routine.leftToSchools?.people ?? []).flatMap(({ key, title }): Row[] => {
    const held = content.people.find((one) => one.key === key)?.persons.filter(({ name, forHome }) => name.trim() !== '' && (forHome || !forHomes)) ?? [];
    return held.length === 0 ? [] : [{ title: say(title, language), lines: held.map(({ name, phone }) => withPhone(name, phone, words)) }];
  });
  return { title: forHomes ? words.peopleForHomes : words.people, introduction: '', rows };
}

function fora({ routine, content, language, words }: Telling): Section {
  const rows = (routine.leftToSchools?.fora ?? []).flatMap(({ key, title }): Row[] => {
    const held = content.fora.find((one) => one.key === key);
    return !held || held.name.trim() === '' ? [] : [{ title: say(title, language), lines: present([held.name, inLanguage(held.when, language), inLanguage(held.who, language)]) }];
  });
  return { title: words.fora, introduction: '', rows };
}

function contacts({ routine, content, language, words, forHomes }: Telling): Section {
  const rows = (routine.leftToSchools?.contacts ?? []).flatMap(({ key, title }): Row[] => {
    const held = content.contacts.find((one) => one.key === key);
    if (!held || held.name.trim() === '' || (forHomes && !held.forHome)) return [];
    return [{ title: say(title, language), lines: present([withPhone(held.name, held.phone, words), inLanguage(held.note, language)]) }];
  });
  return { title: words.contacts, introduction: '', rows };
}

function texts({ routine, content, language, words, forHomes }: Telling): Section {
  const rows = (routine.leftToSchools?.texts ?? []).flatMap(({ key, title, readers }): Row[] => {
    const held = content.texts.find((one) => one.key === key);
    if (!held || held.text.nb.trim() === '' || (forHomes && readers === 'staff')) return [];
    return [{ title: say(title, language), lines: present(inLanguage(held.text, language).split(/\n+/)) }];
  });
  return { title: words.texts, introduction: '', rows };
}

function limits({ routine, content, language, words, called }: Telling): Section {
  const rows = localLimits(routine, content).flatMap(({ rule: key, condition: number, usual, value }): Row[] => {
    const rule = routine.rules.find((one) => one.key === key);
    const found = rule && numberedConditions(rule).find((one) => one.number === number);
    if (!rule || !found) return [];
    const what = conditionClause({ ...found.condition, value }, words.pupil, language, called);
    return [{ title: say(rule.title, language), lines: [fill(words.limit, { what, usual: formatNumber(usual, language) })] }];
  });
  return { title: words.limits, introduction: '', rows };
}

function tasks({ routine, content, language, words, role }: Telling): Section {
  const steps = routine.leftToSchools?.extraTasks?.steps ?? [];
  const rows = steps.flatMap((key): Row[] => {
    const own = content.extraTasks.filter(({ step }) => step === key);
    const found = findStep(routine.staircase, key);
    const line = ({ responsible, title, deadline }: (typeof own)[number]) => fill(words.task, { who: withCapital(role(responsible)), what: inLanguage(title, language), when: durationIn(deadline, words) });
    return own.length === 0 || !found ? [] : [{ title: say(found.step.title, language), lines: own.map(line) }];
  });
  return { title: words.tasks, introduction: '', rows };
}

/** The staircase as the municipality has drawn it. */
function steps({ routine, content, language, words, forHomes, role }: Telling): Section {
  const holders = (held: StaffRole) => (routine.leftToSchools?.people ?? []).filter((one) => one.role === held).flatMap(({ key }) => content.people.find((one) => one.key === key)?.persons.map(({ name }) => name) ?? []).filter((name) => name.trim() !== '');
  const rows = stepsOf(routine.staircase).map(({ step }): Row => {
    const names = holders(step.responsible);
    const who = `${role(step.responsible)}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
    return { title: say(step.title, language), lines: [say(step.purpose, language), ...(forHomes ? [] : [fill(words.responsible, { who })])] };
  });
  return { title: words.steps, introduction: words.stepsHelp, rows };
}

function durationIn({ amount, unit }: Duration, words: PageWords): string {
  return `${amount} ${words.units[unit][amount === 1 ? 0 : 1]}`;
}

function withPhone(name: string, phone: string, words: PageWords): string {
  return phone.trim() === '' ? name : `${name}, ${fill(words.phone, { phone })}`;
}

const present = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter((line) => line !== '');
