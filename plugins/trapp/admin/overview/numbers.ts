import { useReader } from '../messages/index';

/** Numbers with at most one decimal, as the reader writes them. */
export function useNumbers(): { readonly number: (value: number) => string } {
  const { language } = useReader();
  const format = new Intl.NumberFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { maximumFractionDigits: 1 });
  return { number: (value) => format.format(value) };
}
