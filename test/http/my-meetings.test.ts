import type { MeetingsView, MyDay } from '../../plugins/trapp/core/contracts/index';
import { meeting, meetingTemplate } from '../documents/papers';
import { aCaseDesk, FRIDAY, on, raise, save, sign, startRecord, type CaseDesk } from '../kit/case-desk';
import { aPupil, ask, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';
import { statements } from '../kit/statements';

const KEY = 'aaa-prove-mine-moter';

beforeAll(async () => {
  setClock(FRIDAY);
  const { meetingTemplates, ...routine } = smallRoutine(KEY, [daysRule(3)]);
  await publishOnly({ ...routine, meetingTemplates: meetingTemplates.map((one) => (one.key === 'fravaersteam' ? { ...one, rhythm: 'every_two_weeks' } : one)) });
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** A meeting about the case, with its owner asked to it. */
async function arrange(desk: CaseDesk, date: string): Promise<string> {
  const { record } = await startRecord(desk, { kind: 'meeting', template: meetingTemplate.key });
  const attendees = [{ id: 'a', name: desk.teacher.name, role: 'Saksansvarlig', present: true, staffId: desk.teacher.id }];
  expect((await save(desk, record.id, 1, { kind: 'meeting', meeting: { ...meeting, childVoice: { ...meeting.childVoice, byWhom: 'Ingvild' }, attendees, date, time: '14:00', place: 'Møterom 2' } })).status).toBe(200);
  return record.id;
}
/** A meeting of several cases at the school, with the teacher asked to it; gives its id. */
async function arrangeTeam({ school, leaderCookie, teacher, caseId, cookie }: CaseDesk, date: string): Promise<string> {
  const made = await ask('post', `/schools/${school.id}/team-meetings`, leaderCookie).send({ routineKey: KEY, template: 'fravaersteam', date, time: '10:00', place: '' });
  const path = `/team-meetings/${made.body.meetingId}`;
  const { frame, version } = (await ask('get', path, leaderCookie)).body;
  const participants = [...frame.participants, { id: 'laerer', name: teacher.name, role: 'Kontaktlærer', staffId: teacher.id, service: null, presence: 'invited' }];
  expect((await ask('put', path, leaderCookie).send({ version, frame: { ...frame, participants } })).status).toBe(200);
  expect((await ask('post', `/cases/${caseId}${path}`, cookie).send({ anonymous: false, asked: 'Hva kan teamet hjelpe med?' })).status).toBe(200);
  return made.body.meetingId;
}
const myDay = async (cookie: string): Promise<MyDay> => (await ask('get', '/my-day', cookie)).body;

it('B23, S76: my day names the next meetings that one is asked to, and the minutes that somebody has not got', async () => {
  const desk = await aCaseDesk({}, [{ name: 'Kari Prøve' }]);
  const held = await arrange(desk, '2026-11-20');
  expect((await sign(desk, held, 2)).status).toBe(200);
  const later = await arrange(desk, '2026-11-30');
  await arrange(desk, '2026-11-19');
  const team = await arrangeTeam(desk, '2026-11-27');
  const { meetings } = await myDay(desk.cookie);
  expect(meetings.coming).toMatchObject([{ id: team, kind: 'team', pupil: null, invited: true }, { id: later, kind: 'case', pupil: { id: desk.pupil.id } }]);
  expect(meetings.undelivered).toMatchObject([{ recordId: held, names: expect.arrayContaining(['Kari Prøve']) }]);
});

it('B48: a fixed meeting is called together at its rhythm, also without a case, and whoever arranges it is told when nobody has', async () => {
  let desk = await aCaseDesk();
  const fixed = async () => {
    const { arrange }: MeetingsView = (await ask('get', '/meetings', desk.leaderCookie)).body;
    return arrange[0]?.templates.map((one) => [one.key, one.fixed]);
  };
  expect(await fixed()).toEqual([['fravaersteam', { rhythm: 'every_two_weeks', last: null, next: '2026-11-20', late: false }], ['tverrfaglig-team', null]]);
  await ask('post', `/schools/${desk.school.id}/team-meetings`, desk.leaderCookie).send({ routineKey: KEY, template: 'fravaersteam', date: '2026-11-20', time: '', place: '' });
  expect((await fixed())?.[0]).toMatchObject(['fravaersteam', { next: null }]);
  expect((await myDay(desk.leaderCookie)).meetings.notCalled).toEqual([]);
  desk = await on(desk, '2026-12-07');
  expect((await fixed())?.[0]).toMatchObject(['fravaersteam', { last: '2026-11-20', next: '2026-12-04', late: true }]);
  expect((await myDay(desk.leaderCookie)).meetings.notCalled).toMatchObject([{ since: '2026-12-04', schoolName: desk.school.name, title: { nb: 'Fraværsteam' } }]);
  expect((await myDay(desk.cookie)).meetings.notCalled).toEqual([]);
});

it('performance: my day, the list of meetings and the meeting itself take as many statements however many meetings, cases and people there are', async () => {
  const desk = await aCaseDesk({}, [{ name: 'Kari Prøve' }]);
  await sign(desk, await arrange(desk, '2026-11-20'), 2);
  await arrange(desk, '2026-11-27');
  const team = await arrangeTeam(desk, '2026-11-27');
  const paths = ['/my-day', '/meetings', `/team-meetings/${team}`, `/cases/${desk.caseId}/meetings`];
  const count = async () => {
    const counts = [];
    for (const path of paths) counts.push(await statements(path, desk.cookie));
    return counts;
  };
  const before = await count();
  for (let index = 0; index < 4; index += 1) {
    const caseId = await raise({ ...desk, pupil: await aPupil(desk.group) });
    const other = { ...desk, caseId };
    await sign(other, await arrange(other, '2026-11-20'), 2);
    await arrange(other, '2026-12-01');
    await arrangeTeam(other, '2026-12-02');
    expect((await ask('post', `/cases/${caseId}/team-meetings/${team}`, desk.cookie).send({ anonymous: false, asked: 'Det samme?' })).status).toBe(200);
  }
  expect((await myDay(desk.cookie)).meetings.undelivered).toHaveLength(5);
  expect(await count()).toEqual(before);
});
