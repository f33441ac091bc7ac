import type { MunicipalityOverview } from '../../core/contracts/index';
import { overviewFile } from './overview-file';

const known = { pupils: 312, sharePercent: 6.25, days: 900, documentedDays: 'hidden', undocumentedDays: 'hidden', lessons: null, late: 12, medianDays: 2.5, medianLessons: null, awayAMonth: 8, withFinding: 20, withCase: 'hidden' } as const;
const school = (name: string): MunicipalityOverview['schools'][number] => ({
  ...known, name, sourceId: '974600001', kind: 'school', missing: null, period: { from: '2026-08-17', to: '2026-11-20', schoolDays: 65 },
  freshness: { schoolId: 's', schoolName: name, dataUntil: '2026-11-19', importedAt: null, stale: false }, checks: { due: 0, inTime: 0, late: 0, missed: 0 },
});

it('B103: one row for each school, ready for a register: what is not shown is no number, and what is not known is empty', () => {
  const [heads, row, rest] = overviewFile({ schools: [school('Tindelia')] }).split('\r\n');
  expect(heads?.split(';').length).toBe(row?.split(';').length);
  expect(row).toBe('974600001;Tindelia;skole;2026-08-17;2026-11-20;65;2026-11-19;312;6,3;900;vises_ikke;vises_ikke;;12;2,5;;8');
  expect(rest).toBe('');
});

it('B103: a name that begins like a formula is none, and one with a separator keeps its place', () => {
  expect(overviewFile({ schools: [school('=SUM(A1)')] })).toContain(";'=SUM(A1);");
  expect(overviewFile({ schools: [school('Nes; "øvre"')] })).toContain(';"Nes; ""øvre""";');
});

it.each([' =1+1', '\t=1+1', '\u200b@SUM(1)', '\ufeff-1', '＝1+1', '＋1', '－1', '＠x', '\r=1'])('sec-9: %j is no formula in a spreadsheet', (name) => {
  const row = overviewFile({ schools: [school(name)] }).split('\r\n').slice(1).join('\r\n');
  expect(row).toContain(`'${name}`);
});
