import type { MyDay, SchoolWork } from '../../plugins/trapp/core/contracts/index';
import { theApp } from '../kit/app';
import { aPlace, errorOf, FRIDAY, type Place } from '../kit/case-desk';
import { aGroup, aPupil, aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('skjermet-uten-noen', []));
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** A protected pupil in the teacher's class, with the teacher as the only one named; who then leaves. */
async function left(): Promise<Place & { readonly deputy: string }> {
  const place = await aPlace({ givenName: 'Skjermet', familyName: 'Prøvesen' });
  const named = { ...place.pupil, protection: 'strictly_confidential' as const, namedStaff: [place.teacher.id] };
  const deputy = await sessionOf(await aStaff([{ role: 'department_head', schoolId: place.school.id, groupId: null }], { name: 'Avdelingsleder Prøve' }));
  await premises().transaction(async () => {
    await premises().stores.roster.save({ groups: [], pupils: [named], guardians: [] });
    await premises().stores.staff.save({ ...place.teacher, active: false });
  });
  return { ...place, deputy };
}

const workOf = async ({ school }: Place, cookie: string): Promise<SchoolWork> => (await ask('get', `/school-work/${school.id}`, cookie)).body;
const name = ({ school }: Place, cookie: string, input: object) => ask('post', `/school-work/${school.id}/named-staff`, cookie).send(input);

describe('sec-10, U20: a protected pupil whom nobody can follow up', () => {
  it('the head teacher is told that there is one and in which class, never who, and names somebody', async () => {
    const place = await left();
    const work = await workOf(place, place.leaderCookie);
    const told = async (cookie: string) => ((await ask('get', '/my-day', cookie)).body as MyDay).waiting.unseen;
    expect(await told(place.leaderCookie)).toEqual([{ schoolId: place.school.id, schoolName: place.school.name }]);
    expect(await told(place.deputy)).toEqual([]);
    expect(work.unseen).toEqual([{ pupilId: place.pupil.id, groupName: place.group.name, staff: expect.arrayContaining([{ id: place.leader.id, name: 'Rektor Prøve' }]) }]);
    expect(JSON.stringify(work)).not.toMatch(/Skjermet|Prøvesen/);
    expect((await ask('get', `/pupils/${place.pupil.id}`, place.leaderCookie)).status).toBe(404);
    expect((await workOf(place, place.deputy)).unseen).toEqual([]);
    expect(errorOf(await name(place, place.deputy, { pupilId: place.pupil.id, staffId: place.leader.id }))).toEqual([403, 'forbidden']);

    expect((await name(place, place.leaderCookie, { pupilId: place.pupil.id, staffId: place.leader.id })).status).toBe(200);
    expect((await ask('get', `/pupils/${place.pupil.id}`, place.leaderCookie)).status).toBe(200);
    expect((await ask('get', `/pupils/${place.pupil.id}`, place.deputy)).status).toBe(404);
    expect((await workOf(place, place.leaderCookie)).unseen).toEqual([]);
    expect(await told(place.leaderCookie)).toEqual([]);
    // Whoever has somebody is not opened to more by this.
    expect(errorOf(await name(place, place.leaderCookie, { pupilId: place.pupil.id, staffId: place.leader.id }))).toEqual([400, 'invalid_input']);
    const [row] = await theApp().db.connection('trapp_audit').where({ operation: 'nameForProtected', outcome: 'done', school: place.school.id });
    expect(row).toMatchObject({ actor_id: place.leader.id, subject: place.leader.id });
    expect(row.pupils).toContain(place.pupil.id);
  });

  it('only one who could follow the pupil up, and only a pupil who is protected and of this school', async () => {
    const place = await left();
    const nurse = await aStaff([{ role: 'school_nurse', schoolId: place.school.id, groupId: null }]);
    const other = await aPlace();
    const open = await aPupil(place.group);
    for (const input of [
      { pupilId: place.pupil.id, staffId: nurse.id },
      { pupilId: place.pupil.id, staffId: other.leader.id },
      { pupilId: open.id, staffId: place.leader.id },
      { pupilId: other.pupil.id, staffId: place.leader.id },
    ]) expect(errorOf(await name(place, place.leaderCookie, input))).toEqual([400, 'invalid_input']);
    expect(errorOf(await name(place, other.leaderCookie, { pupilId: place.pupil.id, staffId: other.leader.id }))).toEqual([403, 'forbidden']);
  });

  it('U20: classes with pupils and no contact teacher are told to those who lead', async () => {
    const place = await aPlace();
    const without = await aGroup(place.school, { name: '9B', grade: 9 });
    await aGroup(place.school, { name: '10A', grade: 10 });
    await aPupil(without);
    expect((await workOf(place, place.leaderCookie)).classesWithoutTeacher).toEqual(['9B']);
  });
});
