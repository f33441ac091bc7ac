import { publishNothing, resetClock } from '../../kit/factories';
import { expected, openSchool, publishPack, saidByRules, saidByTheApp, type MadeUpSchool } from '../made-up-school';
import { firstOfNovember, friday, schoolStart } from './schools';

const schools: readonly [string, MadeUpSchool][] = [['a Friday', friday], ['the first school day of a month', firstOfNovember], ['when school begins', schoolStart]];

beforeAll(() => publishPack('bergen'));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

test.each(schools)('B1, B2, B4-B6, B9-B11, B16, B32, B33, B35, B37, U9: on %s, the rules say of each pupil what they should, and nothing else', async (_day, made) => {
  expect(await saidByRules(made)).toEqual(expected(made));
});

test.each(schools)('B1, B2, B4-B6, B9-B11, B16, B32, B33, B35, B37, U9: on %s, a file that is imported gives the same findings and lists', async (_day, made) => {
  expect(await saidByTheApp(await openSchool(made))).toEqual(expected(made));
});
