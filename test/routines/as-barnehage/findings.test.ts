import { publishNothing, resetClock } from '../../kit/factories';
import { expected, openSchool, publishPack, saidByRules, saidByTheApp, type MadeUpSchool } from '../made-up-school';
import { firstOfNovember, friday } from './schools';

const schools: readonly [string, MadeUpSchool][] = [['a Friday', friday], ['the first day of a month', firstOfNovember]];

beforeAll(() => publishPack('as-barnehage'));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

test.each(schools)('A6, A7, U9: on %s, the rules say of each pupil what they should, and nothing else', async (_day, made) => {
  expect(await saidByRules(made)).toEqual(expected(made));
});

test.each(schools)('A6, A7, U9: on %s, a file that is imported gives the same findings and lists', async (_day, made) => {
  expect(await saidByTheApp(await openSchool(made))).toEqual(expected(made));
});
