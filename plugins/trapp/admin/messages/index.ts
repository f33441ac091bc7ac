import { useIntl } from 'react-intl';
import { en, enContent } from './en';
import { nb, nbContent, strapiWords, type Word } from './nb';

export type { Word } from './nb';

const contentTypes = ['routine', 'rule', 'staircase', 'guide', 'plan-template', 'meeting-template', 'paper-template', 'measure', 'import-profile', 'school-calendar'] as const;

/** Everything the admin needs in a language, by Strapi's own ids: our pages, and the content manager's labels for our types. */
export function tradsOf(locale: string): Record<string, string> {
  const [words, content, around] = locale === 'no' ? [nb, nbContent, strapiWords] : [en, enContent, {}];
  const ours = Object.entries(words).map(([id, text]) => [`trapp.${id}`, text]);
  const labels = contentTypes.flatMap((type) => Object.entries(content.labels).map(([field, text]) => [`content-manager.content-types.plugin::trapp.${type}.${field}`, text]));
  const parts = Object.entries(content.parts).map(([field, text]) => [`content-manager.content-types.plugin::trapp.routine.${field}`, text]);
  return Object.fromEntries([...Object.entries(around), ...Object.entries(content.types), ...ours, ...labels, ...parts]) as Record<string, string>;
}

/** Says a word in the reader's language. */
export function useWords(): (word: Word, values?: Record<string, string | number>) => string {
  const { formatMessage } = useIntl();
  return (word, values) => formatMessage({ id: `trapp.${word}`, defaultMessage: nb[word] }, values);
}

/** The word for the first step of a problem's path, when there is one. */
export function placeWord(path: string): Word | undefined {
  const [first = ''] = path.split('.');
  return [`place.${first}`, `part.${first}`].find((word): word is Word => Object.hasOwn(nb, word));
}

/** Days and moments as the reader writes them. Core's texts are read in bokmål or English. */
export function useReader(): { language: 'nb' | 'en'; moment: (iso: string) => string } {
  const { locale } = useIntl();
  const language = locale === 'no' ? 'nb' : 'en';
  return { language, moment: (iso) => new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso)) };
}
