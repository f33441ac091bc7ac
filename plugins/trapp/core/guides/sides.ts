import { say, type Language, type Text } from '../language/index';
import { isAnswered } from './answered';
import { answerInWords, fieldTypes } from './fields/index';
import { factorAnswerSchema, itemsOf, type Answers, type Guide, type GuidePart, type Item, type Respondent } from './guide';
import { visibleLinkIds } from './visibility';

/** The sides of a mapping in the order they are read. */
export const respondents = ['pupil', 'guardian', 'school'] as const satisfies readonly Respondent[];

/** What one side said to one question, in words. */
export interface SideAnswer {
  readonly linkId: string;
  readonly respondent: Respondent;
  readonly question: string;
  readonly answer: string;
}

/** A statement weighed as helping or as making it harder, by whom (F13). */
export interface WeighedFactor {
  readonly linkId: string;
  readonly respondent: Respondent;
  readonly statement: string;
  readonly note: string;
}

export interface ThemeSides {
  readonly key: string;
  /** Null for what belongs to no theme. */
  readonly title: Text | null;
  readonly answers: readonly SideAnswer[];
  readonly protective: readonly WeighedFactor[];
  readonly risk: readonly WeighedFactor[];
}

/** How much of a side's own part is answered. */
export interface SideProgress {
  readonly respondent: Respondent;
  readonly asked: number;
  readonly answered: number;
}

const OTHER = 'annet';

/** Does the guide ask more than one side (B22)? */
export function hasSides(guide: Guide): boolean {
  return new Set(ownParts(guide).map(({ respondent }) => respondent)).size > 1;
}

/** How far each side has come with the questions that it can see. What the system fills in is nobody's answer. */
export function sideProgress(guide: Guide, answers: Answers): SideProgress[] {
  const shown = visibleLinkIds(guide, answers);
  return respondents.flatMap((respondent) => {
    const asked = questionsOf(guide, respondent).filter(({ linkId, prefill }) => shown.has(linkId) && prefill === undefined);
    return asked.length === 0 ? [] : [{ respondent, asked: asked.length, answered: asked.filter(({ linkId }) => isAnswered(answers[linkId])).length }];
  });
}

/**
 * The answers of all sides theme by theme, side by side (B22, F12, F13, S5). Left out: what is hidden, not answered, for the school alone,
 * what the system fills in where somebody else is asked, and `inConfidence`: what somebody has said that others shall not read.
 */
export function sidesByTheme(guide: Guide, answers: Answers, { inConfidence, language }: { readonly inConfidence: ReadonlySet<string>; readonly language: Language }): ThemeSides[] {
  const shown = visibleLinkIds(guide, answers);
  const told = respondents.flatMap((respondent) =>
    questionsOf(guide, respondent)
      .filter(({ linkId, schoolOnly, prefill }) => schoolOnly !== true && (respondent === 'school' || prefill === undefined) && shown.has(linkId) && !inConfidence.has(linkId) && isAnswered(answers[linkId]))
      .map((item) => ({ item, respondent })),
  );
  const themes = guide.themes ?? [];
  const themed = new Set(themes.flatMap(({ questions }) => questions));
  const groups = [
    ...themes.map(({ key, title, questions }) => ({ key, title, told: told.filter(({ item }) => questions.includes(item.linkId)) })),
    { key: OTHER, title: null, told: told.filter(({ item }) => !themed.has(item.linkId)) },
  ];
  return groups.filter((group) => group.told.length > 0).map((group) => themeOf(group, answers, language));
}

function themeOf({ key, title, told }: { key: string; title: Text | null; told: readonly { item: Item; respondent: Respondent }[] }, answers: Answers, language: Language): ThemeSides {
  const weighed = (weight: 'protective' | 'risk') =>
    told.flatMap(({ item, respondent }) => {
      const read = factorAnswerSchema.safeParse(answers[item.linkId]);
      return item.type === 'factor' && read.success && read.data.weight === weight ? [{ linkId: item.linkId, respondent, statement: say(item.text, language), note: read.data.note.trim() }] : [];
    });
  const said = told.filter(({ item }) => item.type !== 'factor');
  return {
    key,
    title,
    answers: said.map(({ item, respondent }) => ({ linkId: item.linkId, respondent, question: say(item.text, language), answer: answerInWords(item, answers[item.linkId], language) })),
    protective: weighed('protective'),
    risk: weighed('risk'),
  };
}

/** The questions of a side's own part. Preparation and afterthoughts are the school's, and no side of the mapping. */
function questionsOf(guide: Guide, respondent: Respondent): Item[] {
  const parts = ownParts(guide).filter((part) => part.respondent === respondent);
  return itemsOf({ ...guide, parts }).filter(({ type }) => fieldTypes[type].takesAnswer);
}

function ownParts({ parts }: Guide): GuidePart[] {
  return parts.filter(({ phase }) => phase === 'questions' || phase === 'opening');
}

/** The guide with one side's own part alone: what is printed for those who answer by themselves. */
export function partsOf(guide: Guide, respondent: Respondent): Guide {
  const parts = guide.parts.filter((part) => part.respondent === respondent && part.phase === 'questions');
  return parts.length === 0 ? guide : { ...guide, parts };
}
