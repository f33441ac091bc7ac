import type { EffectsView } from '../../core/contracts/index';
import { beganTogether } from './began-together';

type Row = EffectsView['rows'][number];
const row = (kind: Row['kind'], title: string, day: string, recordId: string): Row => ({ kind, title, day, effect: null, weighed: '', recordId });

test('S57, F23: measures that began with their plan share its figures; a later one, another plan and a meeting have their own', () => {
  const rows = [
    row('plan', 'Plan 2', '2026-11-02', 'p2'),
    row('measure', 'Følge', '2026-11-02', 'p2'),
    row('measure', 'Ro', '2026-11-09', 'p2'),
    row('measure', 'Ros', '2026-11-09', 'p2'),
    row('meeting', 'Møte', '2026-11-02', 'm1'),
    row('measure', 'Annet', '2026-11-02', 'p1'),
  ];
  expect(beganTogether(rows).map(({ first, along }) => [first.title, along.map(({ title }) => title)])).toEqual([
    ['Plan 2', ['Følge']],
    ['Ro', ['Ros']],
    ['Møte', []],
    ['Annet', []],
  ]);
  expect(beganTogether([])).toEqual([]);
});
