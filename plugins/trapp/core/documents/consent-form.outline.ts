import { dayInWords, type Day } from '../calendar/index';
import { fill, say, type Language, type Text } from '../language/index';
import type { FormOwner } from './blank-form.outline';
import { wordsIn } from './messages';
import type { Outline } from './outline';
import { factList, flat, note, paragraph, section } from './paper';
import { sharingWords } from './sharing-words';

export interface ConsentForm {
  readonly purpose: { readonly title: Text; readonly explanation: Text };
  readonly pupil: string;
  /** Services that the consent lets the school share with, as the directory calls them. */
  readonly recipients: readonly Text[];
  readonly who: 'one_guardian' | 'all_guardians' | 'pupil' | 'with_guardians';
  /** The guardians who are asked; a line for each, or one without a name when none is known. */
  readonly guardians: readonly string[];
  /** Does the pupil answer, alone or with the guardians? */
  readonly pupilSigns: boolean;
  readonly until: Day | null;
}

/** A consent form to sign by hand (S65, B29): what for, to whom, how long, and that a no is as fine as a yes. */
export function consentFormOutline(form: ConsentForm, language: Language, owner: FormOwner): Outline {
  const words = sharingWords(language, owner.unit);
  const purpose = say(form.purpose.title, language);
  const title = fill(words.consentTitle, { purpose });
  const recipients = form.recipients.map((recipient) => say(recipient, language));
  const guardians = form.who === 'pupil' ? [] : form.guardians.length > 0 ? form.guardians.map((name) => `${words.guardian}: ${name}`) : [words.guardian];
  return {
    language,
    title,
    municipality: owner.municipality,
    school: owner.school,
    mark: '',
    confidentiality: wordsIn(language).confidentiality,
    pageLabel: wordsIn(language).pageLabel,
    footer: title,
    nodes: flat([
      factList([[words.consentFor, form.pupil]]),
      section(2, words.whatItMeans, [paragraph(say(form.purpose.explanation, language))]),
      section(2, words.whomWith, [recipients.length === 0 ? null : { node: 'list', ordered: false, items: recipients }, note(words.nobodyElse)]),
      section(2, words.lasts, [paragraph(form.until === null ? words.lastsOpen : fill(words.lastsUntil, { day: dayInWords(form.until, language) }))]),
      { node: 'callout', title: words.rights, text: words.rightsText },
      section(2, words.yourAnswer, [
        { node: 'checks', inline: true, items: [words.yes, words.no].map((text) => ({ ticked: false, text })) },
        recipients.length < 2 ? null : [paragraph(words.onlyFor), { node: 'checks', inline: false, items: recipients.map((text) => ({ ticked: false, text })) }],
        { node: 'lines', label: words.remark, count: 3 },
      ]),
      section(2, words.sign, [
        note(words.who[form.who]),
        { node: 'signatures', labels: [...(form.pupilSigns ? [`${words.pupil}: ${form.pupil}`] : []), ...guardians].slice(0, 12), date: words.date },
      ]),
    ]),
  };
}
