import type { CaseView, OutputOf } from '../../plugins/trapp/core/contracts/index';
import { SMALLEST_SHOWN } from '../../plugins/trapp/core/statistics/suppress';
import { theApp } from '../kit/app';
import { aCaseDesk, choose, errorOf, FRIDAY, inCase, on, viewCase, voice, type CaseDesk } from '../kit/case-desk';
import { coordinatorNamed, type Coordinator } from '../kit/coordinators';
import { absencesReach, anAbsence, ask, publishOnly, resetClock, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

type Names = OutputOf<'viewAbsenceNames'>;
type Times = OutputOf<'viewRetention'>;
type AtSchool = OutputOf<'viewSchoolRetention'>;

let kari: Coordinator;
let desk: CaseDesk;

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('katalog', [daysRule(1)]));
  desk = await aCaseDesk();
  kari = await coordinatorNamed('Kari', 'Katalog');
});
afterAll(async () => {
  await theApp().db.connection('trapp_catalogue').delete();
  await theApp().db.connection('trapp_catalogue_changes').delete();
  resetClock();
});

describe('F1: what kinds of absence are called is the municipality’s', () => {
  const save = (content: object, edition: number) => kari<Names>('put', '/trapp/absence-names', { content, edition });

  it('begins with nothing, and is kept with who changed what', async () => {
    expect((await kari<Names>('get', '/trapp/absence-names')).body).toEqual({ content: {}, edition: 0, changes: [] });
    expect((await save({ undocumented: { nb: 'ugyldig', en: 'unexcused' } }, 0)).status).toBe(200);
    const { body } = await save({ undocumented: { nb: 'ugyldig', en: 'unexcused' }, day: { nb: 'dagsfravær' } }, 1);
    expect(body).toMatchObject({ edition: 2, changes: [{ by: 'Kari Katalog', before: { undocumented: { nb: 'ugyldig' } }, after: { day: { nb: 'dagsfravær' } } }, { before: {} }] });
    const rows: { actor_id: string }[] = await theApp().db.connection('trapp_audit').where({ operation: 'saveAbsenceNames', subject: 'absence_names', outcome: 'done' }).orderBy('id');
    // Others may have written before, but not in these two.
    expect(rows.filter(({ actor_id }) => actor_id === rows.at(-1)?.actor_id)).toHaveLength(2);
  });

  it('holds from the next page that anybody opens', async () => expect((await ask('get', '/session', desk.cookie)).body.absenceNames).toEqual({ undocumented: { nb: 'ugyldig', en: 'unexcused' }, day: { nb: 'dagsfravær' } }));

  it('two who write at once: the second is told', async () => expect(errorOf(await save({}, 1))).toEqual([409, 'version_conflict']));

  it('two kinds with one name are refused, and nothing is changed', async () => {
    const answer = await save({ documented: { nb: 'udokumentert' } }, 2);
    expect([errorOf(answer), answer.body.error?.problems.map(({ path }) => path)]).toEqual([[400, 'invalid_input'], ['documented']]);
    expect((await kari<Names>('get', '/trapp/absence-names')).body.edition).toBe(2);
  });

  it('S67: what the system says of the absence says it with these words', async () => {
    await absencesReach(desk.school, '2026-11-20', ['2026-11-18', '2026-11-19'].map((date) => anAbsence(desk.pupil, date, { documented: false })));
    const { body } = await ask('get', `/cases/${desk.caseId}/mapping`, desk.cookie);
    expect(body.absence.extent).toContain('2 dager dagsfravær');
    expect(body.absence.extent).toContain('2 av dagene er ugyldig.');
  });
});

describe('F1: how long things are kept is told to those who decide', () => {
  const times = { case: { keep: { amount: 10, unit: 'years' }, ground: { nb: 'Arkivplanen, punkt 4' }, then: 'archive' } };

  it('an open case says nothing, a closed one until when, by which law and what then', async () => {
    expect((await kari<Times>('put', '/trapp/retention', { content: times, edition: 0 })).status).toBe(200);
    expect((await viewCase(desk)).kept).toBeNull();
    await inCase(desk, 'child-heard', voice());
    const closed: CaseView = (await choose(desk, 'byttet-skole', 'Flyttet til en annen kommune.')).body;
    expect(closed.kept).toEqual({ ...times.case, until: '2036-11-20', isOver: false });
  });

  it('nobody is reminded long before, and a leader is told when it is over', async () => {
    const atSchool = async (one: CaseDesk): Promise<AtSchool> => (await ask('get', `/retention/${one.school.id}`, one.leaderCookie)).body;
    expect(await atSchool(desk)).toEqual({ times, cases: [] });
    const later = await on(desk, '2036-12-01');
    expect((await atSchool(later)).cases).toMatchObject([{ caseId: desk.caseId, closedOn: '2026-11-20', until: '2036-11-20', isOver: true }]);
    expect((await viewCase(later)).kept).toMatchObject({ isOver: true });
    expect(errorOf(await ask('get', `/retention/${desk.school.id}`, later.cookie))).toEqual([403, 'forbidden']);
  });

  it('sec-17: the coordinator reads counts without names, and no small ones', async () => {
    const { body } = await kari<OutputOf<'viewRetentionOverview'>>('get', '/trapp/retention/overview');
    // Other tests' schools are counted, too.
    if (body.whole !== 'hidden') expect(body.whole).toBeGreaterThanOrEqual(SMALLEST_SHOWN);
    expect(body.schools).toContainEqual({ name: desk.school.name, over: 'hidden' });
    expect(JSON.stringify(body)).not.toContain(desk.caseId);
  });

  it('another time holds for what is closed already', async () => {
    expect((await kari<Times>('put', '/trapp/retention', { content: { case: { ...times.case, keep: { amount: 25, unit: 'years' } } }, edition: 1 })).status).toBe(200);
    expect((await viewCase(await on(desk, '2036-12-01'))).kept).toMatchObject({ until: '2051-11-20', isOver: false });
    expect(errorOf(await kari('put', '/trapp/retention', { content: { case: { ...times.case, ground: { nb: '' } } }, edition: 2 }))).toEqual([400, 'invalid_input']);
  });
});
