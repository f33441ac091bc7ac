import { addDays, dayInWords, isoWeek, periodInWords, shortDay, weekdayAndDay, weekdayName } from '../calendar/index';
import { fill, say, withCapital, type Language } from '../language/index';
import type { Measure, Plan, PlanTemplate } from '../plans/index';
import type { PaperTemplate } from '../papers/index';
import { wordsIn } from './messages';
import type { Words } from './messages.nb';
import type { Outline, OutlineNode } from './outline';
import { note, paragraph, quote, type PaperHead, type Part } from './paper';
import { standardPapers } from './standard-papers';
import { templatedPaper, type Filled } from './templated';
import { usualFields } from './usual-fields';

type ReturnWeek = Plan['returnWeeks'][number];

const WEEKDAYS = [1, 2, 3, 4, 5] as const;

/** A plan on paper, and what it changes from the one before: nothing when it is the first. */
export interface PlanOnPaper {
  readonly plan: Plan;
  readonly changes: readonly string[];
}

/**
 * The plan as the family gets it (S50-S60, B38-B40, B77): by the municipality's own paper, or else the usual one: what has changed and why, the goal, the child's
 * own words, who does what and when, the way back week by week, a difficult day, plan B, whom to call, and when we meet again. Empty parts are left out.
 */
export function planOutline(head: PaperHead, template: PlanTemplate, onPaper: PlanOnPaper, by: PaperTemplate = standardPapers.plan): Outline {
  return templatedPaper(head, by, planFields(head, template, onPaper));
}

/** What papers made from a plan can fill in. */
export function planFields(head: PaperHead, template: PlanTemplate, { plan, changes }: PlanOnPaper): Filled {
  const { language } = head;
  const goals = plan.subGoals.map((goal) => goal.text.trim()).filter((text) => text !== '');
  const usual = usualFields(head);
  return {
    values: {
      ...usual.values,
      'plan-title': say(template.title, language),
      'plan-period': period(plan.startsOn, plan.evaluateOn, language),
      'evaluate-on': plan.evaluateOn === '' ? '' : weekdayAndDay(plan.evaluateOn, language),
      'contact-person': plan.contactPerson,
      'contact-how': plan.contactHow,
    },
    blocks: {
      ...usual.blocks,
      introduction: paragraph(say(template.introduction, language)),
      changes: [paragraph(plan.whyRevised ?? ''), changes.length === 0 ? null : { node: 'list' as const, ordered: false, items: [...changes] }],
      'long-term-goal': paragraph(plan.longTermGoal),
      'sub-goals': goals.length === 0 ? null : { node: 'list', ordered: true, items: goals },
      'child-voice': quote(plan.childVoice, ''),
      measures: measureTable(template, plan.measures, head),
      'return-plan': template.returnPlan ? returnPlan(plan.returnWeeks, head) : null,
      'bad-day': paragraph(plan.badDay),
      'plan-b': paragraph(plan.planB),
    },
  };
}

/** Measures in the order of the template's areas, so that each reader finds their own (F14, F17). */
function measureTable(template: PlanTemplate, measures: readonly Measure[], { language, unit }: PaperHead): Part {
  const words = wordsIn(language, unit);
  const place = (area: string) => {
    const index = template.areas.findIndex((known) => known.key === area);
    return index === -1 ? template.areas.length : index;
  };
  const areaTitle = (key: string) => {
    const area = template.areas.find((known) => known.key === key);
    return area === undefined ? '' : say(area.title, language);
  };
  const rows = measures
    .filter((measure) => measure.what.trim() !== '')
    .sort((one, other) => place(one.area) - place(other.area))
    .map((measure) => [whatIsDone(measure, words), whoDoesIt(measure, words), period(measure.from, measure.until, language).replace(' – ', ' –\n'), areaTitle(measure.area)]);
  if (rows.length === 0) return null;
  return {
    node: 'table',
    columns: [{ title: words.what, width: 3.8 }, { title: words.who, width: 2 }, { title: words.when, width: 2.2 }, { title: words.area, width: 1.3 }],
    rows,
    rowHeads: false,
  };
}

/** "Hjemmet: mor og far": whose part it is goes before the names. */
function whoDoesIt({ actor = '', who }: Measure, words: Words): string {
  return [actor === '' ? '' : words.actors[actor], who.trim()].filter((part) => part !== '').join(': ');
}

/** Special treatment says that it is for a time, and how it is phased out (S53); a home visit, what is in place for it (B41). */
function whatIsDone({ what, specialTreatment, phaseOut, homeVisit }: Measure, words: Words): string {
  const how = phaseOut.trim() === '' ? '' : ` ${fill(words.phaseOut, { how: phaseOut.trim() })}`;
  return [what.trim(), specialTreatment ? `${words.forATime}${how}` : '', homeVisit === undefined ? '' : words.homeVisit].filter((line) => line !== '').join('\n');
}

function returnPlan(weeks: readonly ReturnWeek[], head: PaperHead): Part {
  const words = wordsIn(head.language, head.unit);
  const grids = weeks.map((week, index) => weekGrid(week, index + 1, head)).filter((grid) => grid !== null);
  return grids.length === 0 ? null : [note(words.returnPlanHelp), ...grids];
}

/** One week as a grid, Monday to Friday: when, what, and who meets the pupil (B39). */
function weekGrid(week: ReturnWeek, number: number, { language, unit }: PaperHead): Part {
  const words = wordsIn(language, unit);
  const { monday } = week;
  const days = WEEKDAYS.map((weekday) => week.days.find((day) => day.weekday === weekday));
  const atSchool = days.some((day) => day !== undefined && [day.time, day.what, day.meetsWith].some((text) => text.trim() !== ''));
  if (!atSchool && week.note.trim() === '') return null;
  const title = [
    fill(words.returnStep, { number }),
    ...(monday === '' ? [] : [`${words.week.toLowerCase()} ${isoWeek(monday)}`, periodInWords(monday, addDays(monday, 4), language)]),
  ].join(' · ');
  const row = (name: string, cell: (day: ReturnWeek['days'][number] | undefined) => string) => [name, ...days.map(cell)];
  const rows = [
    row(words.when, (day) => day?.time.trim() || (day?.what.trim() ? '' : words.notAtSchool)),
    row(words.what, (day) => day?.what.trim() ?? ''),
    row(words.meetsWith, (day) => day?.meetsWith.trim() ?? ''),
  ].filter((cells) => cells.slice(1).some((cell) => cell !== ''));
  const grid: OutlineNode = {
    node: 'table',
    columns: [
      { title: '', width: 0.75 },
      ...WEEKDAYS.map((weekday) => ({
        title: withCapital(weekdayName(weekday, language)) + (monday === '' ? '' : `\n${shortDay(addDays(monday, weekday - 1), language)}`),
        width: 1,
      })),
    ],
    rows,
    rowHeads: true,
  };
  return [{ node: 'heading', level: 3, text: title }, ...(atSchool ? [grid] : []), ...(week.note.trim() === '' ? [] : [{ node: 'note' as const, text: week.note.trim() }])];
}

function period(from: string, until: string, language: Language): string {
  const words = wordsIn(language);
  if (from !== '' && until !== '') return periodInWords(from, until, language);
  if (from !== '') return `${words.from} ${dayInWords(from, language)}`;
  return until === '' ? '' : `${words.until} ${dayInWords(until, language)}`;
}
