import type { DeliveriesView, InvitationView, MeetingsView, RecordView } from '../../plugins/trapp/core/contracts/index';
import type { Guardian, Pupil } from '../../plugins/trapp/core/people/index';
import { meeting, meetingTemplate } from '../documents/papers';
import { aCaseDesk, errorOf, FRIDAY, save, sign, startRecord, viewCase, viewRecord, type CaseDesk } from '../kit/case-desk';
import { aStaff, ask, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('aaa-prove-moteoppfolging', [daysRule(3)]));
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const ready = { ...meeting, date: '2026-11-20', childVoice: { ...meeting.childVoice, byWhom: 'Ingvild' } };
const home: readonly Partial<Guardian>[] = [{ name: 'Kari Prøve' }, { name: 'Sperret Prøve', blocked: true }, { name: 'Ukjent Prøve', responsibility: 'unknown' }];

interface Held extends CaseDesk {
  readonly record: RecordView;
}
/** A meeting that has been begun; `more` is written into it. */
async function prepared(more: object = {}, pupil: Partial<Pupil> = {}, given?: CaseDesk): Promise<Held> {
  const desk = given ?? (await aCaseDesk(pupil, home));
  const record = await startRecord(desk, { kind: 'meeting', template: meetingTemplate.key });
  const content = record.content.kind === 'meeting' ? { kind: 'meeting', meeting: { ...record.content.meeting, date: '2026-11-27', time: '14:00', place: 'Møterom 2', ...more } } : record.content;
  expect((await save(desk, record.record.id, 1, content)).status).toBe(200);
  return { ...desk, record: await viewRecord(desk, record.record.id) };
}
const meetings = async (cookie: string): Promise<MeetingsView> => {
  const answer = await ask('get', '/meetings', cookie);
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return answer.body;
};

describe('before the meeting', () => {
  it('B23, B25: each point has the one who holds its role, and the owner is asked as one of the staff', async () => {
    const { record, teacher } = await prepared();
    if (record.content.kind !== 'meeting' || record.form.kind !== 'meeting') throw new Error('not a meeting');
    expect(new Set(record.content.meeting.agenda.map(({ responsible }) => responsible))).toContain('Lærer Prøve');
    expect(record.content.meeting.attendees.find(({ staffId }) => staffId === teacher.id)).toMatchObject({ name: 'Lærer Prøve', role: 'Saksansvarlig' });
    expect(record.form.staff.map(({ name }) => name)).toEqual(expect.arrayContaining(['Lærer Prøve', 'Rektor Prøve']));
  });

  it('B23: those who are asked see it on their own day; whoever may not open the case does not learn whom it is about', async () => {
    const desk = await aCaseDesk({ givenName: 'Emma', familyName: 'Tindeland' }, home);
    const nurse = await aStaff([{ role: 'school_nurse', schoolId: desk.school.id, groupId: null }], { name: 'Hilde Helse' });
    const cookie = await sessionOf(nurse);
    const attendees = [{ id: 'a', name: 'Hilde Helse', role: 'Helsesykepleier', present: false, staffId: nurse.id }, { id: 'b', name: 'Lærer Prøve', role: 'Saksansvarlig', present: false, staffId: desk.teacher.id }];
    const { record } = await prepared({ attendees }, {}, desk);
    const seen = await meetings(cookie);
    expect(seen.coming).toMatchObject([{ id: record.record.id, kind: 'case', date: '2026-11-27', place: 'Møterom 2', pupil: null, invited: true, prepared: 'no' }]);
    expect(JSON.stringify(seen)).not.toMatch(/Emma|Tindeland/);
    expect((await meetings(desk.cookie)).coming).toMatchObject([{ pupil: { name: 'Emma Tindeland' }, points: expect.arrayContaining([expect.objectContaining({ nb: expect.any(String) })]) }]);
  });

  it('B45: what one prepares is read by nobody until it is shared, and may be taken back; off the list, the door is shut', async () => {
    const desk = await aCaseDesk({}, home);
    const nurse = await aStaff([{ role: 'school_nurse', schoolId: desk.school.id, groupId: null }], { name: 'Hilde Helse' });
    const cookie = await sessionOf(nurse);
    const asked = { id: 'a', name: 'Hilde Helse', role: '', present: false, staffId: nurse.id };
    const { record } = await prepared({ attendees: [asked] }, {}, desk);
    const address = `/invitations/${record.record.id}`;
    const write = (shared: boolean) => ask('put', address, cookie).send({ text: 'Kan bidra om søvn.', shared });
    const shown = async () => {
      const { form } = await viewRecord(desk, record.record.id);
      return form.kind === 'meeting' ? form.prepared : [];
    };
    expect((await write(false)).body).toMatchObject({ preparation: { text: 'Kan bidra om søvn.', shared: false }, savedAt: FRIDAY });
    expect(await shown()).toEqual([]);
    expect(errorOf(await ask('get', address, desk.cookie))).toEqual([404, 'not_found']);
    await write(true);
    expect(await shown()).toEqual([{ name: 'Hilde Helse', text: 'Kan bidra om søvn.' }]);
    await write(false);
    expect(await shown()).toEqual([]);
    const { content } = await viewRecord(desk, record.record.id);
    if (content.kind !== 'meeting') throw new Error('not a meeting');
    await save(desk, record.record.id, 2, { ...content, meeting: { ...content.meeting, attendees: [] } });
    expect(errorOf(await ask('get', address, cookie))).toEqual([404, 'not_found']);
    await save(desk, record.record.id, 3, content);
    const again: InvitationView = (await ask('get', address, cookie)).body;
    expect(again.preparation.text).toBe('Kan bidra om søvn.');
  });

  it('U15, S64: what the pupil and a guardian want is noted, with to whom and how, and must say who and what', async () => {
    const wishes = [{ id: 'w', from: 'pupil', name: 'Ærlend', what: 'Vil sitte ved døra.', toldTo: 'Helsesykepleier', how: 'talk' }, { id: 'v', from: 'guardian', name: 'Kari Prøve', what: '', toldTo: '', how: 'phone' }];
    const held = await prepared({ ...ready, wishes });
    expect((await sign(held, held.record.record.id, 2)).body.error.problems).toMatchObject([{ path: 'wishes.1.what' }]);
  });
});

/** Signed minutes of a meeting today. */
async function minutes(pupil: Partial<Pupil> = {}): Promise<Held> {
  const attendees = [{ id: 'a', name: 'Sperret Prøve', role: 'Foresatt', present: true }, { id: 'b', name: 'Pia fra PPT', role: 'PPT', present: true }];
  const held = await prepared({ ...ready, attendees }, pupil);
  const signed = await sign(held, held.record.record.id, 2);
  expect([signed.status, signed.body.error]).toEqual([200, undefined]);
  return held;
}
const path = ({ record }: Held) => `/records/${record.record.id}/deliveries`;
const deliver = (held: Held, more: object = {}) => ask('post', path(held), held.cookie).send({ to: { kind: 'participant', guardianId: null, name: 'Pia fra PPT' }, how: 'digital', why: '', on: '2026-11-20', ...more });
const view = async (held: Held): Promise<DeliveriesView> => (await ask('get', path(held), held.cookie)).body;

describe('minutes to all who are entitled', () => {
  it('S76: the pupil, those with responsibility and those who were there; what is outstanding is seen until it is written down', async () => {
    const held = await minutes();
    const { recipients } = await view(held);
    expect(recipients.map(({ kind, name }) => [kind, name])).toEqual([['pupil', 'Ærlend Prøve'], ['guardian', 'Kari Prøve'], ['participant', 'Pia fra PPT']]);
    expect((await meetings(held.cookie)).undelivered).toMatchObject([{ recordId: held.record.record.id, names: ['Ærlend Prøve', 'Kari Prøve', 'Pia fra PPT'] }]);
    const kari = recipients.find(({ name }) => name === 'Kari Prøve');
    await deliver(held);
    await deliver(held, { to: { kind: 'guardian', guardianId: kari?.guardianId, name: 'Kari Prøve' }, how: 'read_aloud' });
    const after = await deliver(held, { to: { kind: 'pupil', guardianId: null, name: 'Ærlend Prøve' }, how: 'not_delivered', why: 'Vil få det på mandag, sammen med en voksen.' });
    expect([after.status, after.body.error]).toEqual([200, undefined]);
    expect(after.body.log.map(({ how, by }: { how: string; by: string }) => [how, by])).toEqual([['not_delivered', held.teacher.id], ['read_aloud', held.teacher.id], ['digital', held.teacher.id]]);
    expect((await meetings(held.cookie)).undelivered).toEqual([]);
    const journal = await ask('get', `/cases/${held.caseId}/journal`, held.cookie);
    expect(journal.body.entries.map(({ title }: { title: string }) => title)).toEqual(expect.arrayContaining([expect.stringContaining('Nærværsmøte er lest opp for Kari Prøve')]));
  });

  it('sec-10: a blocked guardian who is on the list of those present is not offered, and cannot be written in', async () => {
    const held = await minutes();
    expect(JSON.stringify((await view(held)).recipients)).not.toContain('Sperret');
    const answer = await deliver(held, { to: { kind: 'other', guardianId: null, name: 'Sperret Prøve' } });
    expect([answer.status, answer.body.error.problems[0].path]).toEqual([400, 'to']);
    expect((await viewCase(held)).case.deliveries).toEqual([]);
  });

  it('S76: sent twice it is kept once, and nothing is delivered of a draft', async () => {
    const held = await minutes();
    const id = 'a'.repeat(32);
    await deliver(held, { id });
    await deliver(held, { id });
    expect((await view(held)).log).toHaveLength(1);
    const draft = await prepared();
    expect((await deliver(draft)).body.error.problems[0].path).toBe('recordId');
  });
});
