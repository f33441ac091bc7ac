import { isByGroup } from '../../plugins/trapp/core/checks/index';
import { packNamed, packNames, type PackName } from './packs';

/** Each pack's checks, as the municipality's own document has them. */
const expected: Record<PackName, [key: string, how: string, source: string][]> = {
  'sondre-land': [['dagsjekk', 'daily in each class', 'S35'], ['ukesjekk', 'weekly in each class', 'S37'], ['manedssjekk-klasser', 'monthly for the school', 'S40'], ['semestersjekk', 'semester for the school', 'S42']],
  bergen: [['dagsjekk', 'daily in each class', 'B20'], ['ukesjekk', 'weekly in each class', 'B17'], ['manedssjekk', 'monthly for the school', 'B18'], ['halvarssjekk', 'semester for the school', 'B85']],
  'as-skole': [['dagsjekk', 'daily in each class', 'A16'], ['trinnsjekk', 'monthly in each class', 'A5']],
  'as-barnehage': [['dagsjekk', 'daily in each class', 'A7'], ['manedssjekk', 'monthly in each class', 'A6']],
  bufetat: [['ukesjekk', 'weekly in each class', 'F20']],
  'kom-i-gang': [['dagsjekk', 'daily in each class', 'S35'], ['ukesjekk', 'weekly in each class', 'S37'], ['manedssjekk', 'monthly for the school', 'S40']],
};

describe('S22 S34 S37 S40 S42 B17 B18 B60 B82 B85 B93: the checks of the packs', () => {
  it.each(packNames)('%s', (name) => {
    const { checks = [], concerns } = packNamed(name);
    expect(checks.map((check) => [check.key, `${check.cadence.kind} ${isByGroup(check) ? 'in each class' : 'for the school'}`])).toEqual(expected[name].map(([key, how]) => [key, how]));
    for (const [key, , source] of expected[name]) expect(checks.find((check) => check.key === key)?.sources).toContain(source);
    for (const { help } of checks) expect(Object.keys(help ?? {})).toEqual(['nb', 'nn', 'en']);
    expect(concerns?.assessWithinSchoolDays).toBeLessThanOrEqual(5);
  });

  it('S35: when nobody answers, the leadership follows up until it is clear', () => {
    expect(packNamed('sondre-land').checks?.find(({ key }) => key === 'dagsjekk')).toMatchObject({ noAnswerTo: 'department_head', due: { kind: 'after_school_start', minutes: 60 } });
  });
});
