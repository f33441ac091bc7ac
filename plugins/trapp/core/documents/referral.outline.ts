import { dayInWords, weekdayAndDay, type Day } from '../calendar/index';
import { fill, say, type Text } from '../language/index';
import type { PaperTemplate } from '../papers/index';
import type { Outline } from './outline';
import { paragraph, quote, type PaperHead } from './paper';
import { sharingWords, type SharingWords } from './sharing-words';
import { standardPapers } from './standard-papers';
import { templatedPaper, type Filled } from './templated';
import { usualFields } from './usual-fields';

/** What the letter says; a part that was not chosen is not there at all. */
export interface ReferralLetter {
  readonly service: Text;
  readonly anonymous: boolean;
  readonly purpose: string;
  readonly necessity: string;
  /** The consent it rests on, or why none is needed. */
  readonly ground: string;
  readonly concern: string;
  readonly absence: string;
  /** What the child wants others to know; nothing that was told in confidence. */
  readonly childVoice: readonly { readonly what: string; readonly byWhom: string; readonly on: Day }[];
  readonly tried: readonly { readonly what: string; readonly effect: keyof SharingWords['effect'] }[];
  readonly plan: { readonly goal: string; readonly measures: readonly string[] } | null;
  readonly answerBy: Day | null;
}

/** The letter that goes to a service (A31, S54, S63), by the municipality's own paper or else the usual one. */
export function referralOutline(head: PaperHead, letter: ReferralLetter, by: PaperTemplate = standardPapers.referral): Outline {
  return templatedPaper(head, by, referralFields(head, letter));
}

/** What a referral can fill in: what is asked, why sharing is necessary, on what ground, and the parts that were chosen. */
export function referralFields(head: PaperHead, letter: ReferralLetter): Filled {
  const { language, unit } = head;
  const words = sharingWords(language, unit);
  const service = say(letter.service, language);
  const usual = usualFields(head);
  return {
    values: {
      ...usual.values,
      'referral-title': fill(letter.anonymous ? words.anonymousTitle : words.letterTitle, { service }),
      service,
      'answer-by': letter.answerBy === null ? '' : weekdayAndDay(letter.answerBy, language),
    },
    blocks: {
      ...usual.blocks,
      purpose: paragraph(letter.purpose),
      necessity: paragraph(letter.necessity),
      ground: paragraph(letter.ground),
      concern: paragraph(letter.concern),
      absence: paragraph(letter.absence),
      'child-voice': letter.childVoice.map(({ what, byWhom, on }) => quote(what, fill(words.told, { name: byWhom, day: dayInWords(on, language) }))),
      tried: letter.tried.length === 0 ? null : { node: 'list', ordered: false, items: letter.tried.map(({ what, effect }) => `${what}: ${words.effect[effect]}`) },
      'current-plan': letter.plan === null ? null : [
        letter.plan.goal.trim() === '' ? null : paragraph(fill(words.goal, { goal: letter.plan.goal })),
        letter.plan.measures.length === 0 ? null : { node: 'list', ordered: false, items: [...letter.plan.measures] },
      ],
    },
  };
}
