import { dayInWords, periodInWords } from '../calendar/index';
import type { Language } from '../language/index';
import { effectMeaning, type Evaluation, type Plan, type PresenceEffect } from '../plans/index';
import { wordsIn } from './messages';
import type { Outline } from './outline';
import { paper, paragraph, quote, section, type PaperHead, type Part } from './paper';

/**
 * The evaluation on paper (S57, S59, F23): presence before and after, each goal, each measure and whether it helped,
 * plan B, and what the child and the guardians say. `effect` is null when presence could not be measured.
 */
export function evaluationOutline(head: PaperHead, plan: Plan, evaluation: Evaluation, effect: PresenceEffect | null): Outline {
  const { language } = head;
  const words = wordsIn(language);
  return paper(head, words.evaluationTitle, words.evaluationIntro, [[words.planPeriod, plan.startsOn === '' ? '' : dayInWords(plan.startsOn, language)]], [
    section(2, words.summary, [paragraph(evaluation.summary)]),
    section(2, words.presence, effect === null ? [] : [presenceTable(effect, language), paragraph(words.effectMeans[effectMeaning(effect).says])]),
    section(2, words.goals, [goalTable(plan, evaluation, language)]),
    section(2, words.measures, [measureTable(plan, evaluation, language)]),
    section(2, words.planBEvaluated, [paragraph(evaluation.planB)]),
    section(2, words.pupilsWords, [quote(evaluation.childVoice, '')]),
    section(2, words.guardiansView, [quote(evaluation.guardiansView, '')]),
    section(2, words.signatures, [{ node: 'signatures', labels: [words.pupil, words.guardian, words.guardian, words.forTheSchool], date: words.date }]),
  ]);
}

function presenceTable(effect: PresenceEffect, language: Language): Part {
  const words = wordsIn(language);
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
