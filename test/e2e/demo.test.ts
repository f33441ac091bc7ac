import type { AbsenceOverview, CaseView, ConcernView, CooperationView, MappingView } from '../../plugins/trapp/core/contracts/index';
import type { CaseRow, ListedConcern } from '../../plugins/trapp/core/contracts/index';
import { describeDemo } from '../kit/demo-in-browser';
import type { StaffAtWork } from '../kit/staff-at-work';

const read = <T>(staff: StaffAtWork, path: string): Promise<T> => staff.page.evaluate(async (address) => (await fetch(`/api/trapp${address}`)).json() as Promise<unknown>, path) as Promise<T>;
const ofCase = async <T>(staff: StaffAtWork, name: string, part = ''): Promise<T> => {
  const { cases } = await read<{ cases: CaseRow[] }>(staff, '/cases');
  return read<T>(staff, `/cases/${cases.find(({ pupil }) => pupil.name.startsWith(name))?.id}${part}`);
};

describeDemo('what a visitor finds in the demo municipality', (demo) => {
  it('F14-F17: Amin’s course: many help, each with something of their own, weeks back to school, and an evaluation that is late', async () => {
    const leader = await demo.login('avdelingsleder');
    const amin = await ofCase<CaseView>(leader, 'Amin');
    expect(amin.case.step).toBe('evaluering');
    expect(amin.case.tasks.some(({ doneOn }) => doneOn !== null)).toBe(true);
    expect(amin.case.tasks.some(({ doneOn, dropped, due }) => doneOn === null && !dropped && due < '2026-11-20')).toBe(true);
    // Somebody has answered these very questions: nothing but what the system fills in is said twice, both what helps and what does not, and an interpreter speaks a language.
    for (const { id } of amin.records.filter(({ kind, status }) => kind === 'conversation' && status === 'signed')) {
      const { content: talk } = await read<{ content: { answers: Record<string, unknown> } }>(leader, `/records/${id}`);
      const said = Object.values(talk.answers).filter((answer): answer is string => typeof answer === 'string' && answer.length > 40 && !/^(Fra|Lengste) /.test(answer));
      expect(said.filter((words, index) => said.indexOf(words) !== index)).toEqual([]);
    }
    const { mappings } = await ofCase<MappingView>(leader, 'Amin', '/mapping');
    const factors = mappings.flatMap(({ themes }) => themes);
    expect([factors.flatMap(({ protective }) => protective).length, factors.flatMap(({ risk }) => risk).length].every((count) => count > 4)).toBe(true);
    const plan = amin.records.find(({ kind, status }) => kind === 'plan' && status === 'signed');
    const { content } = await read<{ content: { plan: { measures: { who: string; what: string }[]; returnWeeks: unknown[] } } }>(leader, `/records/${plan?.id}`);
    expect(content.plan.returnWeeks).toHaveLength(3);
    expect(new Set(content.plan.measures.map(({ who }) => who)).size).toBeGreaterThan(3);
    expect(content.plan.measures.map(({ what }) => what).join(' ')).toMatch(/melding til Amin hver ettermiddag.*alltid med tolk/s);
    await leader.leave();
  }, 60_000);

  it('F18, F19, F23: Celine’s course: what made it worse is written, consent is taken back, and her teacher has the contact again', async () => {
    const head = await demo.login('rektor.havnesund');
    const celine = await ofCase<CaseView>(head, 'Celine');
    const talks = celine.records.filter(({ kind, status }) => kind === 'conversation' && status === 'signed');
    const words = JSON.stringify(await Promise.all(talks.map(({ id }) => read(head, `/records/${id}`))));
    expect(words).toMatch(/det ble verre da fraværsteamet kom inn/);
    expect(words).toMatch(/Behandleren på BUP er usikker/);
    const { consents, history } = await ofCase<CooperationView>(head, 'Celine', '/cooperation');
    expect(consents.map(({ purpose, status }) => [purpose.key, status])).toContainEqual(['samarbeid-kommunale-tjenester', 'withdrawn']);
    expect(history.map(({ answer }) => answer)).toEqual(expect.arrayContaining(['given', 'withdrawn']));
    const draft = celine.records.find(({ kind, status }) => kind === 'plan' && status === 'draft');
    expect(JSON.stringify(await read(head, `/records/${draft?.id}`))).toContain('fire av fem dager');
    await head.leave();
  }, 60_000);

  it('S35, S39, U7, B105: a referral that waits, a pupil who does not come, and a case that came along from another school', async () => {
    const leader = await demo.login('avdelingsleder');
    const { referrals } = await ofCase<CooperationView>(leader, 'Sofie', '/cooperation');
    expect(referrals).toMatchObject([{ service: 'ppt', status: 'sent', wait: { late: true } }]);
    const ludvig = await ofCase<CaseView>(leader, 'Ludvig');
    expect(ludvig.case.contacts.map(({ reached }) => reached)).toEqual([false, false]);
    expect(ludvig.escalations.map(({ raised }) => raised.key)).toContain('meld-til-ledelsen');
    const linh = await ofCase<CaseView>(leader, 'Linh');
    expect(linh.case.handovers.length).toBeGreaterThan(0);
    expect(linh.pupil.schoolName).toBe('Tindelia skole');
    const overview = await read<AbsenceOverview>(leader, `/absence-overview/${linh.pupil.schoolId}?period=school_year`);
    expect(overview).toMatchObject({ period: { from: '2026-08-17' }, waits: [{ service: 'PP-tjenesten', children: 1, waiting: 1 }] });
    await leader.leave();
  }, 60_000);

  it('U11, A17: concerns that people raised wait for the one who assesses them, in the school and in the kindergarten', async () => {
    for (const [username, source] of [['avdelingsleder', 'teacher'], ['styrer.lyngmo', 'home']] as const) {
      const staff = await demo.login(username);
      const { cards } = await read<{ cards: ListedConcern[] }>(staff, '/concerns');
      const raised = cards.filter((card) => card.raised.length > 0);
      expect(raised.flatMap((card) => card.raised.map((one) => one.source))).toEqual([source]);
      const concern = await read<ConcernView>(staff, `/pupils/${raised[0]?.pupil.id}/concern`);
      // Each follows the routine that is for it, and only that one.
      expect(concern.routines.map(({ key }) => key)).toEqual([username === 'styrer.lyngmo' ? 'as-barnehage' : 'sondre-land']);
      await staff.leave();
    }
  }, 60_000);
});
