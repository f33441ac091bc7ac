import { byDay, deedKeys, deeds, type LookedUp } from './index';

const seen = (on: string, time: string, staffId: string, deed: LookedUp['deed']): LookedUp => ({ on, time, staffId, deed });

test('sec-6: the log is read by day and person, the newest day first, each thing once with how often', () => {
  const log = byDay([
    seen('2026-11-19', '14:00', 'kari', 'case'),
    seen('2026-11-20', '09:30', 'ola', 'read_plan'),
    seen('2026-11-20', '08:10', 'kari', 'overview'),
    seen('2026-11-20', '10:05', 'kari', 'case'),
    seen('2026-11-20', '08:12', 'kari', 'case'),
  ]);
  expect(log).toEqual([
    {
      on: '2026-11-20',
      people: [
        { staffId: 'kari', from: '08:10', to: '10:05', deeds: [{ deed: 'case', times: 2 }, { deed: 'overview', times: 1 }] },
        { staffId: 'ola', from: '09:30', to: '09:30', deeds: [{ deed: 'read_plan', times: 1 }] },
      ],
    },
    { on: '2026-11-19', people: [{ staffId: 'kari', from: '14:00', to: '14:00', deeds: [{ deed: 'case', times: 1 }] }] },
  ]);
  expect(byDay([])).toEqual([]);
});

test('B94: every deed has its words in the three languages, and no two are told alike', () => {
  for (const language of ['nb', 'nn', 'en'] as const) expect(new Set(deedKeys.map((deed) => deeds[deed][language])).size).toBe(deedKeys.length);
});
