import type { CaseView, ConcernView } from '../../../plugins/trapp/core/contracts/index';
import { aPlace, errorOf, inCase, on, viewCase, type CaseDesk } from '../../kit/case-desk';
import { absencesReach, anAbsence, ask, publishNothing, resetClock, setClock } from '../../kit/factories';
import { publishPack } from '../made-up-school';

/** A Thursday, ten days into the school year of the pack. */
const START = '2026-08-27T08:00:00.000Z';

beforeAll(async () => {
  setClock(START);
  await publishPack('bergen');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** A pupil whom nobody has seen since school began, and whose concern the leader has answered with a case. */
async function aNoShow(): Promise<CaseDesk> {
  setClock(START);
  const place = await aPlace();
  const dates = ['2026-08-17', '2026-08-18', '2026-08-19', '2026-08-20', '2026-08-21', '2026-08-24', '2026-08-25', '2026-08-26', '2026-08-27'];
  await absencesReach(place.school, '2026-08-27', dates.map((date) => anAbsence(place.pupil, date, { documented: false, reported: false })));
  expect((await ask('post', '/evaluations', place.leaderCookie).send({ schoolId: place.school.id })).status).toBe(200);
  const { card }: ConcernView = (await ask('get', `/pupils/${place.pupil.id}/concern`, place.leaderCookie)).body;
  expect(card?.findings.map(({ ruleKey }) => ruleKey)).toContain('bergen-ikke-mott-til-skolestart');
  const answer = { kind: 'open_case', reason: 'Vi vet ikke hvor eleven er.', routineKey: null };
  const input = { findingIds: card?.findings.map(({ id }) => id), concernIds: [], answer };
  const opened = await ask('post', `/pupils/${place.pupil.id}/concern/assessment`, place.leaderCookie).send(input);
  expect([opened.status, opened.body.error]).toEqual([200, undefined]);
  return { ...place, cookie: place.leaderCookie, caseId: opened.body.caseId };
}
const choose = (desk: CaseDesk, situation: string) => inCase(desk, 'situation', { situation, why: 'Naboen sier at familien har reist.' });
const undone = ({ case: { tasks } }: CaseView) => tasks.filter(({ doneOn, dropped }) => doneOn === null && !dropped).map(({ key }) => key);

describe('a pupil who does not come (the Bergen procedure)', () => {
  it('B32 B33 B37: the rule’s concern opens a case on the procedure, day 1 of 14', async () => {
    const view = await viewCase(await aNoShow());
    expect(view.step.key).toBe('ikke-mott');
    expect(view.procedure).toMatchObject({ day: 1, days: 14, dueOn: '2026-09-09', isOver: false, chosen: null });
    expect(view.procedure?.situations.map(({ key }) => key)).toEqual(['flyttet', 'utlandet', 'syk', 'vil-ikke', 'ikke-svar']);
    expect(undone(view)).toEqual(expect.arrayContaining(['kontakt-omradeleder', 'rad-fra-andre', 'vurder-bekymringsmelding']));
  });

  it('B35: the situation brings its measures, ticked off with who, when and outcome', async () => {
    const desk = await aNoShow();
    expect((await choose(desk, 'utlandet')).status).toBe(200);
    const view = await viewCase(desk);
    expect(view.procedure?.chosen).toMatchObject({ situation: 'utlandet', why: 'Naboen sier at familien har reist.', on: '2026-08-27' });
    const task = view.case.tasks.find(({ key }) => key === 'trygt-opphold');
    expect(task).toMatchObject({ required: true, responsibleRole: 'head_teacher' });
    expect((await inCase(desk, `tasks/${task?.id}/done`, { note: 'Politikontakten ga råd. Ikke grunn til å tro at det er ufrivillig.' })).status).toBe(200);
    expect(view.step.tasks.find(({ key }) => key === 'trygt-opphold')?.help?.nb).toMatch(/^Rådfør/);
    expect((await viewCase(desk)).case.tasks.find(({ key }) => key === 'trygt-opphold')).toMatchObject({ doneOn: '2026-08-27', doneBy: desk.leader.id });
  });

  it('B35: it turns out to be something else: undone measures step aside, done ones stay', async () => {
    const desk = await aNoShow();
    await choose(desk, 'utlandet');
    await choose(desk, 'flyttet');
    const after = undone(await viewCase(desk));
    expect(after).toEqual(expect.arrayContaining(['bekreft-ny-skole', 'folkeregisteret']));
    expect(after).not.toContain('trygt-opphold');
    expect(errorOf(await choose(desk, 'finnes-ikke'))).toEqual([400, 'invalid_input']);
  });

  it('B34: after fourteen days it is overdue, and there is a way on: conclude, or take it further', async () => {
    const late = await on(await aNoShow(), '2026-09-11');
    const view = await viewCase({ ...late, cookie: late.leaderCookie });
    expect(view.procedure).toMatchObject({ day: 16, isOver: true });
    expect(view.stepOverdue).toBe(true);
    expect(view.outcomes.map(({ outcome }) => outcome.key)).toEqual(expect.arrayContaining(['avklart', 'loft-saken', 'eleven-er-tilbake']));
  });
});

describe('a home visit', () => {
  const visit = (more: object) => ({ on: '2026-08-27', with: 'guardian', how: 'home_visit', reached: true, summary: 'Snakket ved kjøkkenbordet.', ...more });
  it('B41: asks what was seen to beforehand, and keeps it', async () => {
    const desk = await aNoShow();
    expect(errorOf(await inCase(desk, 'contacts', visit({})))).toEqual([400, 'invalid_input']);
    const precautions = { guardianHome: true, neverAlone: true, agreedBeforehand: false };
    expect((await inCase(desk, 'contacts', visit({ precautions }))).status).toBe(200);
    expect((await viewCase(desk)).case.contacts).toMatchObject([{ how: 'home_visit', precautions }]);
  });
});
