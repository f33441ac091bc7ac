import type { CaseRow, MyDay } from '../../plugins/trapp/core/contracts/index';
import { aPlace, contact, errorOf, FRIDAY, inCase, on, raise, signedRecord, taskOf, viewCase, type CaseDesk } from '../kit/case-desk';
import { aPupil, ask, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';
import { statements } from '../kit/statements';
import { meeting } from '../documents/papers';

/** The school is closed on Monday and on the Friday of the week after, when the others have school. */
const closed = ['2026-11-23', '2026-11-27'] as const;
let [desk, elsewhere]: CaseDesk[] = [];

beforeAll(async () => {
  setClock(FRIDAY);
  const [here, there] = [await aPlace(), await aPlace()];
  const routine = smallRoutine('egne-fridager', []);
  const ownBreaks = closed.map((day) => ({ school: here.school.sourceId, name: 'Planleggingsdag', from: day, to: day }));
  await publishOnly({ ...routine, calendar: { ...routine.calendar, ownBreaks } });
  desk = { ...here, caseId: await raise(here) };
  elsewhere = { ...there, caseId: await raise(there) };
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const at = (which: 'here' | 'there'): CaseDesk => {
  const found = which === 'here' ? desk : elsewhere;
  if (!found) throw new Error('There is no such desk');
  return found;
};
const dues = async (held: CaseDesk) => (await viewCase(held)).case.tasks.map(({ key, due }) => `${key} ${due}`);
const row = async (held: CaseDesk): Promise<CaseRow | undefined> => (await ask('get', '/cases', held.cookie)).body.cases[0];
const myDay = async (cookie: string): Promise<MyDay> => (await ask('get', '/my-day', cookie)).body;

describe('C6, S47, pain 18: no deadline falls on a day when the child’s own school is closed', () => {
  it('neither a task’s nor the step’s, and the list says the same as the case', async () => {
    expect(await dues(at('there'))).toEqual(expect.arrayContaining(['kontakt-med-hjemmet 2026-11-23', 'samtale-med-eleven 2026-11-25']));
    expect(await dues(at('here'))).toEqual(expect.arrayContaining(['kontakt-med-hjemmet 2026-11-24', 'samtale-med-eleven 2026-11-26']));
    expect((await dues(at('here'))).filter((line) => closed.some((day) => line.endsWith(day)))).toEqual([]);
    expect([(await viewCase(at('there'))).stepDue, (await viewCase(at('here'))).stepDue]).toEqual(['2026-11-27', '2026-12-01']);
    expect([(await row(at('there')))?.stepDue, (await row(at('here')))?.stepDue]).toEqual(['2026-11-27', '2026-12-01']);
  });

  it('nor what a meeting agrees on', async () => {
    const held = await signedRecord(at('here'), { kind: 'meeting', template: 'naervaersmote' }, ({ form }) => {
      if (form.kind !== 'meeting') throw new Error('Not a meeting');
      const agenda = form.template.agenda.map(({ key }) => ({ key, responsible: 'Lærer', notes: 'Snakket om dette.' }));
      const childVoice = { ...meeting.childVoice, byWhom: 'Lærer Prøve' };
      return { kind: 'meeting', meeting: { ...meeting, agenda, childVoice, date: '2026-11-20', actionItems: [{ id: 'i1', what: 'Ringe laget', who: 'Mor', due: closed[0] }] } };
    });
    expect((await viewCase(at('here'))).case.tasks.find(({ fromRecord }) => fromRecord === held.record.id)).toMatchObject({ title: 'Ringe laget', due: '2026-11-24' });
  });

  it('U11: nor the day by which a concern is assessed', async () => {
    const assessBy = async ({ pupil, cookie }: CaseDesk) => (await ask('get', `/pupils/${pupil.id}/raising`, cookie)).body.assessBy;
    const days = [await assessBy(at('there')), await assessBy(at('here'))];
    expect(days[0]).not.toBe(days[1]);
    const { pupil, cookie } = at('here');
    expect((await ask('post', `/pupils/${pupil.id}/concerns`, cookie).send({ source: 'teacher', text: 'Sitter alene.', since: null })).body.assessBy).toBe(days[1]);
  });

  it('pain 17: a day off counts for nobody as a day that something has stood, and brings nothing up too late', async () => {
    const titles = new Map((await viewCase(at('here'))).case.tasks.map(({ key, title }) => [key, title]));
    // Due on Tuesday, and Friday is no school day: on Thursday that is in two.
    const thursday = await on(at('here'), '2026-11-26');
    expect((await myDay(thursday.cookie)).tasks.find(({ title }) => title === titles.get('sporre-helsesykepleier'))).toMatchObject({ due: '2026-12-01', soon: true });

    for (const which of ['here', 'there'] as const) {
      const later = await on(at(which), '2026-11-30');
      const late = (await ask('get', `/school-work/${later.school.id}`, later.leaderCookie)).body.late as { what: string; schoolDays: number }[];
      const found = late.find(({ what }) => what === titles.get('kontakt-med-hjemmet'));
      // Due on the 24th and the 23rd: three school days ago here, five there.
      expect([which, found?.schoolDays]).toEqual([which, which === 'here' ? 3 : 5]);
      expect([which, (await myDay(later.leaderCookie)).waiting.standing.some(({ title }) => title === titles.get('kontakt-med-hjemmet'))]).toEqual([which, which === 'there']);
    }
  });

  it('performance: the list asks no more for two cases than for one', async () => {
    const { group, cookie } = at('here');
    const before = [await statements('/cases', cookie), await statements('/my-day', cookie)];
    await raise({ ...at('here'), pupil: await aPupil(group) });
    expect([await statements('/cases', cookie), await statements('/my-day', cookie)]).toEqual(before);
  });

  it('what is done stays done, and its day is the school’s', async () => {
    const held = at('here');
    expect(errorOf(await inCase(held, 'contacts', contact()))).toEqual([200, undefined]);
    expect(await taskOf(held, 'kontakt-med-hjemmet')).toMatchObject({ due: '2026-11-24', doneOn: '2026-11-20' });
  });
});
