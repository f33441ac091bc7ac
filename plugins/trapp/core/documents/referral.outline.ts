import { dayInWords, weekdayAndDay, type Day } from '../calendar/index';
import { say, type Text } from '../language/index';
import { fill } from './messages';
import type { Outline } from './outline';
import { paper, paragraph, quote, section, type PaperHead } from './paper';
import { sharingWords, type SharingWords } from './sharing-words';

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

/** The letter that goes to a service (A31, S54, S63): what is asked, why sharing is necessary, on what ground, and the parts that were chosen. */
export function referralOutline(head: PaperHead, letter: ReferralLetter): Outline {
  const { language } = head;
  const words = sharingWords(language);
  const service = say(letter.service, language);
  return paper(
    head,
    fill(letter.anonymous ? words.anonymousTitle : words.letterTitle, { service }),
    words.letterIntro,
    [[words.referred, service]],
    [
      section(2, words.whatFor, [paragraph(letter.purpose)]),
      section(2, words.why, [paragraph(letter.necessity)]),
      section(2, words.ground, [paragraph(letter.ground)]),
      section(2, words.concern, [paragraph(letter.concern)]),
      section(2, words.absence, [paragraph(letter.absence)]),
      section(2, words.childVoice, letter.childVoice.map(({ what, byWhom, on }) => quote(what, fill(words.told, { name: byWhom, day: dayInWords(on, language) })))),
      section(2, words.tried, [letter.tried.length === 0 ? null : { node: 'list', ordered: false, items: letter.tried.map(({ what, effect }) => `${what}: ${words.effect[effect]}`) }]),
      letter.plan === null
        ? null
        : section(2, words.plan, [
            letter.plan.goal.trim() === '' ? null : paragraph(fill(words.goal, { goal: letter.plan.goal })),
            letter.plan.measures.length === 0 ? null : { node: 'list', ordered: false, items: [...letter.plan.measures] },
          ]),
      letter.answerBy === null ? null : { node: 'callout', title: fill(words.answerBy, { day: weekdayAndDay(letter.answerBy, language) }), text: words.answerText },
    ],
  );
}
