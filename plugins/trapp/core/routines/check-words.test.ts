import { words as calendarWords } from '../calendar/check-words';
import { words as checkWords } from '../checks/check-words';
import { words as guideWords } from '../guides/check-words';
import { languages, say, type Text } from '../language/index';
import { words as schemaWords } from '../language/schema-words';
import { words as paperWords } from '../papers/messages';
import { words as ruleWords } from '../rules/messages/check';
import { tooDeep } from '../rules/messages/too-deep';
import { words as staircaseWords } from '../staircases/messages';
import { checkRoutine } from './check';
import { words as schoolWords } from './left-to-schools-words';
import { words } from './messages';
import { words as packageWords } from './package/package-words';
import { publishRoutine } from './publish';
import { soundRoutine } from './routine.test-kit';
import { runRoutineTests } from './run-tests';
import { words as versionWords } from './version-life-words';

const spoken = ['nb', 'nn', 'en'] as const;
const everything = {
  words, schoolWords, packageWords, versionWords, ruleWords: { ...ruleWords, tooDeep }, staircaseWords, guideWords, paperWords, calendarWords, checkWords, schemaWords,
};

/** Something for every blank that a sentence may have: each is a place or a thing that is named, or a number, a list or a yes. */
const NAMES = ['Alfa', 'Beta', 'Gamma'];
const lists: Readonly<Record<string, readonly unknown[]>> = {
  'ruleWords.nothingLeft': [NAMES],
  'ruleWords.unknownCodes': [NAMES],
  'ruleWords.noTimetableFor': [NAMES[0], [8, 9], true],
  'schemaWords.oneOf': [NAMES],
  'schemaWords.unknownKeys': [NAMES],
  'paperWords.unknownField': [NAMES[0], NAMES[1], NAMES],
  'schoolWords.notStricter': [NAMES[0], 'lower', 3],
  'paperWords.otherMeeting': [NAMES[0], NAMES[1], true],
};

function sentences(held: unknown, place: string): [place: string, text: Text, blanks: readonly unknown[]][] {
  if (typeof held === 'function') {
    const blanks = lists[place] ?? NAMES;
    return [[place, (held as (...blanks: readonly unknown[]) => Text)(...blanks), blanks]];
  }
  const inner = held as Readonly<Record<string, unknown>>;
  return typeof inner['nb'] === 'string' && place !== 'words.languages' && place !== 'ruleWords.languages' ? [[place, inner as Text, []]] : Object.entries(inner).flatMap(([key, one]) => sentences(one, `${place}.${key}`));
}

describe('B22: what the check says has words in each language, and they name the same places', () => {
  test.each(Object.entries(everything).flatMap(([room, held]) => sentences(held, room)))('%s', (_place, text, blanks) => {
    const told = spoken.map((language) => text[language] ?? '');
    for (const one of told) expect(one.trim()).not.toBe('');
    // A sentence in English that is the one in bokmål has been forgotten; names of languages and of single things may be alike.
    if (told[0]?.includes(' ')) expect(told[2]).not.toBe(told[0]);
    for (const name of blanks.flat().filter((blank) => blank !== 'lower')) {
      const inEach = told.map((one) => one.includes(String(name)));
      expect(inEach).toEqual([inEach[0], inEach[0], inEach[0]]);
    }
  });
});

describe('the reader’s language', () => {
  const draft = () => ({ ...soundRoutine(), title: { nb: 'Rutine', en: 'Routine' } });
  const broken = () => {
    const routine = draft();
    const [rule] = routine.rules;
    return { ...routine, rules: rule ? [rule, { ...rule, key: 'like', title: { nb: 'Like', en: 'Alike' } }] : [], languages: ['nb', 'nn', 'en'] as const };
  };

  test('B22: the same is found where it is, whoever reads, and every sentence is another one', async () => {
    const [nb, nn, en] = await Promise.all(spoken.map((reader) => checkRoutine(broken(), undefined, reader)));
    for (const kind of ['errors', 'advice'] as const) {
      expect(nb?.[kind].length).toBeGreaterThan(0);
      for (const other of [nn, en]) expect(other?.[kind].map(({ path }) => path)).toEqual(nb?.[kind].map(({ path }) => path));
      nb?.[kind].forEach(({ message }, index) => expect(en?.[kind][index]?.message).not.toBe(message));
    }
    expect(en?.errors.map(({ message }) => message).join(' ')).toContain('“Alike” has the same conditions as');
    expect((await checkRoutine(broken(), undefined, 'se')).errors).toEqual(nb?.errors);
  });

  test('S77: what could not be read, the refusal to publish and the tests that fail are told in it', async () => {
    expect((await checkRoutine({}, undefined, 'en')).errors).toContainEqual({ path: 'title', message: 'This is missing.' });
    const refused = await publishRoutine({ ...draft(), rules: 3 }, null, { now: '2026-11-20T08:00:00Z', by: 'Kari', reason: '', hash: () => '', reader: 'en' });
    expect(refused).toMatchObject({ refused: 'routine_not_publishable', problems: [{ path: 'rules', message: 'This must be a list.' }] });
    const routine = soundRoutine();
    const failing = { ...routine, rules: routine.rules.map((rule) => ({ ...rule, enabled: false })) };
    const [outcome] = await runRoutineTests(failing, 'en');
    expect(outcome?.problems[0]?.message).toMatch(/^The test “.*”: the rule “.*” is switched off\.$/);
  });

  test('a language without words of its own is given bokmål', () => {
    for (const language of languages) expect(say(words.noRules, language)).not.toBe('');
    expect(say(words.noRules, 'se')).toBe(words.noRules.nb);
  });
});
