import { dayNumber } from '../calendar/index';
import { NEVER_JUDGED, NOT_ASKED, SILENT, type Standing } from '../rules/index';
import { countReplay, monthsOf, type ReplayCounts } from './replay-counts';
import { hideSmall } from './replay-figures';

const period = { from: '2025-08-18', to: '2025-10-31' };
const august = dayNumber('2025-08-20');
const october = dayNumber('2025-10-01');
const days = (...found: number[]) => Int32Array.from(found);

describe('what replays counted', () => {
  it('monthsOf: every month that the period touches', () => {
    expect(monthsOf(period)).toEqual(['2025-08', '2025-09', '2025-10']);
    expect(monthsOf({ from: '2025-12-31', to: '2026-01-01' })).toEqual(['2025-12', '2026-01']);
  });

  it('pain 11: pupils raised by month and school, and more and fewer than today, each pupil once', () => {
    const draft = { keys: ['a', 'b', 'list'], found: [days(august, october, SILENT, NEVER_JUDGED), days(october, SILENT, SILENT, NOT_ASKED), days(SILENT, SILENT, august, SILENT)], inWhole: [true, true, false] };
    const today = { keys: ['a', 'gone'], found: [days(SILENT, october, SILENT, SILENT), days(SILENT, SILENT, august, SILENT)], inWhole: [true, true] };
    const counts = countReplay(draft, today, { period, schools: [0, 1, 1, 1], schoolCount: 2 });
    const none = { inWhole: true, raised: 0, more: 0, fewer: 0, neverJudged: 0, months: [0, 0, 0], schools: [0, 0] };
    expect(counts).toEqual([
      { rule: null, inWhole: true, raised: 2, more: 1, fewer: 1, neverJudged: 0, months: [1, 0, 1], schools: [1, 1] },
      { rule: 'a', inWhole: true, raised: 2, more: 1, fewer: 0, neverJudged: 1, months: [1, 0, 1], schools: [1, 1] },
      { ...none, rule: 'b', raised: 1, more: 1, months: [0, 0, 1], schools: [1, 0] },
      { ...none, rule: 'list', inWhole: false, raised: 1, more: 1, months: [1, 0, 0], schools: [0, 1] },
      { ...none, rule: 'gone', inWhole: false, fewer: 1 },
    ]);
  });
});

const counted = (raised: number, more: Partial<ReplayCounts> = {}): ReplayCounts => ({ rule: 'r', inWhole: true, raised, more: 0, fewer: 0, neverJudged: 0, months: [raised], schools: [raised], ...more });
const hide = (whole: ReplayCounts, rules: ReplayCounts[], standing: Standing = 'changed', standings: Standing[] = rules.map(() => 'changed'), pupils = whole.schools.map(() => 100)) =>
  hideSmall(whole, rules, { pupils, standing, standings });

describe('sec-17: a replay for somebody who sees no pupil', () => {
  it('B95: shows what is not small, and hides a second number beside a small one', () => {
    const whole = counted(34, { more: 12, fewer: 2, months: [3, 11, 20], schools: [25, 2, 7] });
    expect(hide(whole, [counted(34)]).whole).toEqual({ raised: 34, more: 12, fewer: null, neverJudged: null, months: [null, null, 20], schools: [25, null, null] });
  });

  it('a difference of all but a few gives these few away', () => {
    expect(hide(counted(14, { more: 11, fewer: 20 }), []).whole).toMatchObject({ raised: 14, more: null, fewer: 20 });
  });

  it('a rule that raises nearly all of the pupils gives the others away', () => {
    const { whole, rules } = hide(counted(40), [counted(38, { more: 20 }), counted(30, { more: 20 })]);
    expect([whole.raised, ...rules.map(({ raised }) => raised)]).toEqual([40, null, 30]);
  });

  it('a school where nearly everybody is raised is hidden, and another with it', () => {
    expect(hide(counted(60, { schools: [9, 21, 30] }), [], 'changed', [], [10, 100, 100]).whole.schools).toEqual([null, null, 30]);
  });

  it('what follows from the rules themselves is told: no difference from itself, and none lost by a new rule', () => {
    const whole = counted(3);
    expect(hide(whole, [], 'same').whole).toMatchObject({ raised: null, more: 0, fewer: 0 });
    expect(hide(counted(30, { more: 30 }), [], 'new').whole).toMatchObject({ raised: 30, more: 30, fewer: 0 });
    expect(hide(counted(8), [counted(0, { fewer: 9, inWhole: false }), counted(8)], 'changed', ['removed', 'same']).rules).toMatchObject([{ raised: 0, more: 0, fewer: 9 }, { raised: 8, more: 0, fewer: 0 }]);
  });

  it('a rule that makes lists stands by itself, and one that makes up the whole is told as the whole is', () => {
    const { whole, rules } = hide(counted(8, { more: 8, months: [4, 4] }), [counted(8, { more: 8 }), counted(7, { inWhole: false, more: 7 })], 'new', ['new', 'new']);
    expect([whole.raised, ...rules.map(({ raised }) => raised)]).toEqual([null, null, 7]);
  });

  it('one rule by itself is told as the whole is', () => {
    const { whole, rules } = hide(counted(7, { months: [7, 0], more: 5 }), [counted(7, { more: 5 })]);
    expect(rules).toEqual([{ raised: whole.raised, more: whole.more, fewer: whole.fewer, neverJudged: null }]);
  });

  describe('a difference that can come from some schools only, as the others have that stricter limit already (S13)', () => {
    /** 17 of 34 pupils at Vik, where the difference comes from, and 10 of 40 at Nes. */
    const told = (more: number, fewer: number, from = [true, false]) => {
      const whole = counted(27, { more, fewer, schools: [17, 10] });
      return hideSmall(whole, [whole], { pupils: [34, 40], standing: 'changed', standings: ['changed'], differing: { whole: from, rules: [from] } });
    };

    it('S13: is told when it is large and leaves no few beside it, of all rules and of the one', () => {
      const { whole, rules } = told(8, 7);
      expect([whole, ...rules]).toMatchObject([{ raised: 27, more: 8, fewer: 7, schools: [17, 10] }, { more: 8, fewer: 7 }]);
    });

    it('B95: is hidden when only a few at these schools are raised by both, though many are in the municipality', () => {
      expect(told(15, 7).whole).toMatchObject({ raised: 27, more: null, fewer: null, schools: [17, 10] });
      expect(told(15, 7, [true, true]).whole).toMatchObject({ more: 15, fewer: 7 });
    });

    it('B95: is hidden when today\'s version raises all but a few at these schools', () => {
      expect(told(0, 15).whole).toMatchObject({ fewer: null });
      expect(told(0, 15, [true, true]).whole).toMatchObject({ fewer: 15 });
    });

    it('sec-17: whoever knows how figures are hidden still cannot tell a small one, of every table of two schools', () => {
      const pupils = [14, 14];
      const from = [true, false];
      const behind = new Map<string, { there: number; elsewhere: number; both: number; today: number }[]>();
      for (let there = 0; there <= 14; there += 1) {
        for (let more = 0; more <= there; more += 1) {
          for (let fewer = 0; fewer <= 14 - there; fewer += 1) {
            for (let elsewhere = 0; elsewhere <= 14; elsewhere += 1) {
              const whole = counted(there + elsewhere, { more, fewer, schools: [there, elsewhere] });
              const seen = JSON.stringify(hideSmall(whole, [], { pupils, standing: 'changed', standings: [], differing: { whole: from, rules: [] } }));
              behind.set(seen, [...(behind.get(seen) ?? []), { there, elsewhere, both: there - more, today: there - more + fewer }]);
            }
          }
        }
      }
      const known: string[] = [];
      for (const [seen, tables] of behind) {
        const only = (part: 'there' | 'elsewhere' | 'both' | 'today') => (new Set(tables.map((table) => table[part])).size === 1 ? (tables[0]?.[part] ?? 0) : null);
        const isSmall = (count: number | null) => count !== null && count > 0 && count < 5;
        const [there, elsewhere, both, today] = [only('there'), only('elsewhere'), only('both'), only('today')];
        if ([there, elsewhere, both, today].some(isSmall) || [there, elsewhere, today].some((count) => count !== null && isSmall(14 - count))) known.push(seen);
      }
      expect(behind.size).toBeGreaterThan(50);
      expect(known).toEqual([]);
    });
  });
});
