import { dayInWords, periodInWords } from '../calendar/index';
import type { Language } from '../language/index';
import { effectMeaning, type Evaluation, type Plan, type PresenceEffect } from '../plans/index';
import type { PaperTemplate } from '../papers/index';
import { wordsIn } from './messages';
import type { Outline } from './outline';
import { paragraph, quote, type PaperHead, type Part } from './paper';
import { standardPapers } from './standard-papers';
import { templatedPaper, type Filled } from './templated';
import { usualFields } from './usual-fields';

export interface Evaluated {
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** null when presence could not be measured. */
  readonly effect: PresenceEffect | null;
}

/**
 * The evaluation on paper (S57, S59, F23), by the municipality's own or else the usual one: presence before and after, each goal,
 * each measure and whether it helped, plan B, and what the child and the guardians say.
 */
export function evaluationOutline(head: PaperHead, evaluated: Evaluated, by: PaperTemplate = standardPapers.evaluation): Outline {
  return templatedPaper(head, by, evaluationFields(head, evaluated));
}

/** What papers of an evaluation can fill in. */
export function evaluationFields(head: PaperHead, { plan, evaluation, effect }: Evaluated): Filled {
  const { language, unit } = head;
  const usual = usualFields(head);
  return {
    values: { ...usual.values, 'plan-started': plan.startsOn === '' ? '' : dayInWords(plan.startsOn, language) },
    blocks: {
      ...usual.blocks,
      summary: paragraph(evaluation.summary),
      presence: effect === null ? null : [presenceTable(effect, head), paragraph(wordsIn(language, unit).effectMeans[effectMeaning(effect).says])],
      'goals-reached': goalTable(plan, evaluation, language),
      'measures-judged': measureTable(plan, evaluation, language),
      'plan-b-judged': paragraph(evaluation.planB),
      'child-voice': quote(evaluation.childVoice, ''),
      'guardians-view': quote(evaluation.guardiansView, ''),
    },
  };
}

function presenceTable(effect: PresenceEffect, { language, unit }: PaperHead): Part {
  const words = wordsIn(language, unit);
  const row = (name: string, side: PresenceEffect['before']) => [
    name,
    periodInWords(side.from, side.to, language),
    String(side.schoolDays),
    decimal(side.absentDays, language),
    side.presencePercent === null ? '–' : `${decimal(side.presencePercent, language)} %`,
  ];
  return {
    node: 'table',
    columns: [
      { title: '', width: 1 },
      { title: words.period, width: 3.4 },
      { title: words.schoolDays, width: 1.4 },
      { title: words.absentDays, width: 1.5 },
      { title: words.presenceShare, width: 1.2 },
    ],
    rows: [row(words.before, effect.before), row(words.after, effect.after)],
    rowHeads: true,
  };
}

function goalTable(plan: Plan, evaluation: Evaluation, language: Language): Part {
  const words = wordsIn(language);
  const rows = plan.subGoals
    .filter((goal) => goal.text.trim() !== '')
    .map((goal) => {
      const judged = evaluation.subGoals.find((one) => one.id === goal.id);
      return [goal.text.trim(), lines(words.reached[judged?.reached ?? ''], judged?.note ?? '')];
    });
  return rows.length === 0 ? null : { node: 'table', columns: [{ title: words.goal, width: 3 }, { title: words.howItWent, width: 3 }], rows, rowHeads: false };
}

function measureTable(plan: Plan, evaluation: Evaluation, language: Language): Part {
  const words = wordsIn(language);
  const rows = plan.measures
    .filter((measure) => measure.what.trim() !== '')
    .map((measure) => {
      const judged = evaluation.measures.find((one) => one.id === measure.id);
      const outcome = [words.carriedOut[judged?.carriedOut ?? ''], words.effect[judged?.effect ?? '']].filter(Boolean).join('. ');
      return [measure.what.trim(), measure.who.trim(), lines(outcome, judged?.note ?? '')];
    });
  if (rows.length === 0) return null;
  return {
    node: 'table',
    columns: [{ title: words.what, width: 3 }, { title: words.who, width: 1.7 }, { title: words.howItWent, width: 3 }],
    rows,
    rowHeads: false,
  };
}

function lines(...texts: readonly string[]): string {
  return texts.map((text) => text.trim()).filter((text) => text !== '').join('\n');
}

/** At most one decimal, with the comma that Norwegian and Sámi use. */
function decimal(number: number, language: Language): string {
  const rounded = String(Math.round(number * 10) / 10);
  return language === 'en' ? rounded : rounded.replace('.', ',');
}
