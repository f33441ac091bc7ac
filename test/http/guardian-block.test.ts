import type { DeliveriesView, PupilView } from '../../plugins/trapp/core/contracts/index';
import type { Guardian, Pupil } from '../../plugins/trapp/core/people/index';
import { meeting, meetingTemplate } from '../documents/papers';
import { theApp } from '../kit/app';
import { aCaseDesk, aPlace, errorOf, FRIDAY, save, sign, startRecord, type CaseDesk, type Place } from '../kit/case-desk';
import { aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('aaa-prove-sperre', [daysRule(3)]));
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const home: readonly Partial<Guardian>[] = [{ name: 'Kari Prøve' }, { name: 'Ola Prøve' }];
const order = { what: 'block', ground: 'restraining_order', text: 'Kjennelse fra tingretten.', from: '2026-11-02' };
const over = { what: 'lift', ground: 'over', text: 'Opphevet av tingretten.', from: '2026-11-20' };

const viewed = async ({ pupil }: Place, cookie: string): Promise<PupilView> => (await ask('get', `/pupils/${pupil.id}`, cookie)).body;
const guardian = async (place: Place, cookie = place.leaderCookie, name = 'Ola Prøve') => {
  const found = (await viewed(place, cookie)).guardians.find((one) => one.name === name);
  if (found === undefined) throw new Error(`The pupil has no ${name}`);
  return found;
};
const decide = async (place: Place, input: object, cookie = place.leaderCookie) => ask('post', `/pupils/${place.pupil.id}/guardians/${(await guardian(place)).id}/block`, cookie).send(input);
const audited = ({ school }: Place, outcome: string) => theApp().db.connection('trapp_audit').where({ operation: 'blockGuardian', outcome, school: school.id });

/** Signed minutes of a meeting. */
async function minutes(desk: CaseDesk): Promise<string> {
  const { record, content } = await startRecord(desk, { kind: 'meeting', template: meetingTemplate.key });
  if (content.kind !== 'meeting') throw new Error('not a meeting');
  await save(desk, record.id, 1, { kind: 'meeting', meeting: { ...content.meeting, ...meeting, date: '2026-11-20', childVoice: { ...meeting.childVoice, byWhom: 'Ingvild' } } });
  expect((await sign(desk, record.id, 2)).status).toBe(200);
  return record.id;
}

describe('sec-10: a guardian who is not to be given anything', () => {
  it('the head teacher blocks with a reason and lifts with a reason; both are kept and in the log, and only head teachers read them', async () => {
    const place = await aPlace({}, home);
    expect(await guardian(place)).toMatchObject({ blocked: false, decisions: [] });
    expect((await decide(place, order)).status).toBe(200);
    const kept = { ...order, by: { id: place.leader.id, name: 'Rektor Prøve' }, on: '2026-11-20' };
    expect(await guardian(place)).toMatchObject({ blocked: true, decisions: [kept] });
    expect(await guardian(place, place.leaderCookie, 'Kari Prøve')).toMatchObject({ blocked: false, decisions: [] });

    const deputy = await sessionOf(await aStaff([{ role: 'department_head', schoolId: place.school.id, groupId: null }]));
    for (const cookie of [place.cookie, deputy]) {
      expect(await guardian(place, cookie)).toMatchObject({ blocked: true, decisions: null });
      expect(JSON.stringify(await viewed(place, cookie))).not.toContain('tingretten');
    }

    expect((await decide(place, over)).status).toBe(200);
    expect(await guardian(place)).toMatchObject({ blocked: false, decisions: [kept, { ...over, by: kept.by, on: '2026-11-20' }] });
    const rows = await audited(place, 'done');
    expect(rows).toMatchObject([{ actor_id: place.leader.id, subject: (await guardian(place)).id }, {}]);
    expect(rows[0].pupils).toContain(place.pupil.id);
    expect(JSON.stringify(rows)).not.toContain('tingretten');
  });

  it.each([
    ['no ground', { ...order, ground: undefined }],
    ['a ground that there is not', { ...order, ground: 'quarrel' }],
    ['something else, without words', { ...order, ground: 'other', text: ' ' }],
    ['no day', { ...order, from: undefined }],
    ['a day that is not yet', { ...order, from: '2026-11-21' }],
    ['lifting what is not there', over],
  ])('nothing is written with %s', async (_, input) => {
    const place = await aPlace({}, home);
    expect(errorOf(await decide(place, input))).toEqual([400, 'invalid_input']);
    expect(await guardian(place)).toMatchObject({ blocked: false, decisions: [] });
  });

  it('lifting says why in words; what is so already is not written again, also when two do it at once', async () => {
    const place = await aPlace({}, home);
    const both = await Promise.all([decide(place, order), decide(place, order)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(errorOf(await decide(place, order))).toEqual([400, 'invalid_input']);
    expect(errorOf(await decide(place, { ...over, text: '' }))).toEqual([400, 'invalid_input']);
    expect((await guardian(place)).decisions).toHaveLength(1);
    expect((await guardian(place)).blocked).toBe(true);
  });

  it('is not for teachers, other leaders, other schools, nor for a head teacher who is not named for a protected pupil; and not for somebody else’s guardian', async () => {
    const place = await aPlace({}, home);
    const other = await aPlace({}, home);
    const deputy = await sessionOf(await aStaff([{ role: 'department_head', schoolId: place.school.id, groupId: null }]));
    expect(errorOf(await decide(place, order, place.cookie))).toEqual([403, 'forbidden']);
    expect(errorOf(await decide(place, order, deputy))).toEqual([403, 'forbidden']);
    expect(errorOf(await decide(place, order, other.leaderCookie))).toEqual([404, 'not_found']);
    const others = (await guardian(other)).id;
    expect(errorOf(await ask('post', `/pupils/${place.pupil.id}/guardians/${others}/block`, place.leaderCookie).send(order))).toEqual([400, 'invalid_input']);
    const { id } = await guardian(place);
    const shielded: Pupil = { ...place.pupil, protection: 'confidential', namedStaff: [place.teacher.id] };
    await premises().transaction(() => premises().stores.roster.save({ groups: [], pupils: [shielded], guardians: [] }));
    expect(errorOf(await ask('post', `/pupils/${place.pupil.id}/guardians/${id}/block`, place.leaderCookie).send(order))).toEqual([404, 'not_found']);
    expect((await guardian(place, place.cookie)).blocked).toBe(false);
    expect((await guardian(other)).blocked).toBe(false);
  });

  it('somebody whom files have brought in twice, under two spellings, is blocked as one, and so is a spelling that comes later', async () => {
    const place = await aPlace({}, [{ name: 'Kari Prøve' }, { name: 'Ola Prøve' }, { name: 'Ola T. Prøve', phone: '+47 00 11 22 33' }]);
    const all = async () => (await viewed(place, place.leaderCookie)).guardians.map(({ name, blocked, decisions }) => [name, blocked, decisions?.length]);
    expect((await decide(place, order)).status).toBe(200);
    expect(await all()).toEqual([['Kari Prøve', false, 0], ['Ola Prøve', true, 1], ['Ola T. Prøve', true, 1]]);
    const { transaction, stores } = premises();
    const [known] = await stores.people.guardians(place.pupil.id);
    if (known === undefined) throw new Error('Nobody is at home');
    await transaction(() => stores.roster.save({ groups: [], pupils: [], guardians: [{ ...known, id: `${known.id.slice(0, 30)}-ny`, name: 'Ola Hansen', phone: '00112233', blocked: false }] }));
    expect(await all()).toEqual([['Kari Prøve', false, 0], ['Ola Hansen', true, 1], ['Ola Prøve', true, 1], ['Ola T. Prøve', true, 1]]);
    expect((await decide(place, over)).status).toBe(200);
    expect((await all()).filter(([, blocked]) => blocked)).toEqual([]);
  });

  it('minutes on paper are neither offered to the blocked home nor written down as given, until the block is lifted', async () => {
    const desk = await aCaseDesk({}, home);
    const recordId = await minutes(desk);
    const offered = async () => ((await ask('get', `/records/${recordId}/deliveries`, desk.cookie)).body as DeliveriesView).recipients.map(({ name }) => name);
    const { id } = await guardian(desk);
    const give = () => ask('post', `/records/${recordId}/deliveries`, desk.cookie).send({ to: { kind: 'guardian', guardianId: id, name: 'Ola Prøve' }, how: 'paper', why: '', on: '2026-11-20' });
    expect(await offered()).toContain('Ola Prøve');
    await decide(desk, order);
    expect(await offered()).not.toContain('Ola Prøve');
    expect([(await give()).status, (await give()).body.error.problems[0].path]).toEqual([400, 'to']);
    await decide(desk, over);
    expect(await offered()).toContain('Ola Prøve');
    expect((await give()).status).toBe(200);
  });

  it('no file lifts it: not one that tells of the guardian anew, not one read before the block was set, not a new id from the school system', async () => {
    // Of a name that no other test gives: whoever comes with a new id is looked for by it.
    const place = await aPlace({ familyName: 'Sperreplass' }, home);
    const { stores, transaction } = premises();
    const read = (await stores.roster.stored(place.school, [], [])).guardians.filter(({ name }) => name === 'Ola Prøve');
    await decide(place, order);
    const still = { blocked: true, decisions: [{ ground: 'restraining_order', text: order.text }] };
    await transaction(() => stores.roster.save({ groups: [], pupils: [], guardians: read.map((one) => ({ ...one, phone: '+47 00 11 22 33' })) }));
    expect(await guardian(place)).toMatchObject({ ...still, phone: '+47 00 11 22 33' });
    await bring(place, place.pupil.sourceId);
    expect(await guardian(place)).toMatchObject({ ...still, email: 'ola@fjordvik.example' });
    const renewed = `${place.pupil.sourceId}-ny`;
    await bring(place, renewed);
    const pupil = (await stores.roster.stored(place.school, [renewed], [])).pupils.find(({ sourceId }) => sourceId === renewed);
    if (pupil === undefined) throw new Error('The pupil did not come in');
    expect(await guardian({ ...place, pupil })).toMatchObject({ ...still, email: 'ola@fjordvik.example' });
  });
});

/** A class list from the school system, which knows of no block. */
async function bring({ school, group, pupil, leaderCookie }: Place, sourceId: string): Promise<void> {
  const cells = { schoolSourcedId: school.sourceId, classSourcedId: group.sourceId, classTitle: group.name, grade: '8', pupilSourcedId: sourceId, givenName: pupil.givenName, familyName: pupil.familyName, birthDate: pupil.birthDate ?? '', protection: 'none' };
  const ola = { guardian1Name: 'Ola Prøve', guardian1Email: 'ola@fjordvik.example', guardian1Responsibility: 'yes' };
  const rows = [Object.keys({ ...cells, ...ola }), Object.values({ ...cells, ...ola })].map((row) => row.join(';'));
  const input = { schoolId: school.id, file: { name: 'elever.csv', base64: Buffer.from(rows.join('\n')).toString('base64') } };
  const seen = await ask('post', '/imports/roster/preview', leaderCookie).send(input);
  expect([seen.status, seen.body.error]).toEqual([200, undefined]);
  expect((await ask('post', '/imports/roster', leaderCookie).send({ ...input, fingerprint: seen.body.fingerprint })).status).toBe(200);
}
