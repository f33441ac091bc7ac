import { textsOf } from '../parts/texts-field';
import type { ChoiceQuestion } from './tree-context';

type Values = Readonly<Record<string, unknown>>;

/** The questions of a draft's guides that several choices can be made for, half-done as the guides may be. */
export function questionsOf(guides: unknown, language: 'nb' | 'en'): ChoiceQuestion[] {
  const words = (value: unknown) => textsOf(value)[language] ?? textsOf(value).nb;
  return valuesIn(guides).flatMap((guide) => {
    const walk = (items: unknown): Values[] => valuesIn(items).flatMap((item) => [item, ...walk(item['item'])]);
    return valuesIn(guide['parts'])
      .flatMap((part) => walk(part['item']))
      .filter((item) => item['type'] === 'multi_choice')
      .map((item) => ({ guide: String(guide['key']), field: String(item['linkId']), title: `${words(guide['title'])}: ${words(item['text'])}` }));
  });
}

function valuesIn(value: unknown): Values[] {
  return Array.isArray(value) ? value.filter((one): one is Values => typeof one === 'object' && one !== null && !Array.isArray(one)) : [];
}
