import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routineSchema } from '../../core/routines/index';
import { documentOf, entryOf, partOf, type Entry } from './authored';

const pack = join(__dirname, '..', '..', 'packs', 'sondre-land');
const read = (file: string) => JSON.parse(readFileSync(join(pack, `${file}.json`), 'utf8')) as Record<string, unknown>;
const entries = (file: string): Entry[] => (read(file) as unknown as Record<string, unknown>[]).map(entryOf);
const whole = {
  ...entryOf(read('routine')),
  parts: {
    calendar: [{ key: 'skolerute', title: 'Skolerute', definition: read('calendar') }],
    rules: entries('rules'),
    staircase: [entryOf(read('staircase'))],
    guides: entries('guides'),
    planTemplates: entries('plan-templates'),
    meetingTemplates: entries('meeting-templates'),
    papers: entries('papers'),
    measures: entries('measures'),
  },
};

describe('a routine from its authored parts', () => {
  it('S1: a pack taken apart into entries and put together again is the same document', () => {
    expect(documentOf(whole)).toEqual({
      ...read('routine'),
      calendar: read('calendar'), rules: read('rules'), staircase: read('staircase'), guides: read('guides'),
      planTemplates: read('plan-templates'), meetingTemplates: read('meeting-templates'), papers: read('papers'), measures: read('measures'),
    });
    expect(routineSchema.safeParse(documentOf(whole)).error).toBeUndefined();
  });

  it('S1: key and bokmål title are those of the entry; other languages stay in the definition', () => {
    expect(partOf({ key: 'ny', title: 'Nytt navn', definition: { title: { nb: 'Gammelt', en: 'Old' }, key: 'gammel', sources: [] } })).toEqual({
      key: 'ny', title: { nb: 'Nytt navn', en: 'Old' }, sources: [],
    });
  });

  it.each([null, undefined, 'tekst', 7, ['liste']])('S1: the definition %p is a draft not begun, never a crash', (definition) => {
    expect(partOf({ key: 'ny', title: 'Ny', definition })).toEqual({ key: 'ny', title: { nb: 'Ny' } });
  });

  it('S1: a routine without a staircase or calendar is a draft that says so by leaving them out', () => {
    const draft = documentOf({ ...whole, parts: { ...whole.parts, staircase: [], calendar: [] } });
    expect('staircase' in draft || 'calendar' in draft).toBe(false);
  });
});
