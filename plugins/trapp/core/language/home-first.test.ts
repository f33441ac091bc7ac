import { homeFirst } from './home-first';
import type { Language } from './languages';

describe('B94: the language of the home is offered first', () => {
  it.each<[string, Language[], Language[]]>([
    ['what the guardians read, before the rest', ['en'], ['en', 'nb', 'nn']],
    ['two guardians, each with theirs', ['nn', 'en', 'nn'], ['nn', 'en', 'nb']],
    ['a language that the paper is not written in', ['se'], ['nb', 'nn', 'en']],
    ['nobody to ask', [], ['nb', 'nn', 'en']],
  ])('%s', (_, home, expected) => expect(homeFirst(['nb', 'nn', 'en'], home)).toEqual(expected));
});
