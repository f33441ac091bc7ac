import type { CaseView } from '../../../plugins/trapp/core/contracts/index';
import { Course } from '../../kit/course';
import { aGroup, aStaff, ask, publishNothing, resetClock, sessionOf, setClock } from '../../kit/factories';
import { publishPack } from '../made-up-school';

beforeAll(async () => {
  setClock('2026-10-05T08:00:00.000Z');
  await publishPack('sondre-land');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const municipal = 'samarbeid-kommunale-tjenester';
const referral = { service: 'ppt', purpose: 'Råd om lesing', necessity: 'Vi kommer ikke videre alene.', anonymous: false, shares: ['concern', 'absence'] };

test('U7, B105, S65: the pupil moves with a referral under way; the new school cannot wait, and its case takes in the earlier one with what is not over', async () => {
  const course = await Course.begin({ on: '2026-10-05', guardians: [{ name: 'Kari Prøve' }] });
  await course.open();
  await course.contact();
  await course.write('samtale-med-eleven');
  await course.choose('til-kartlegging');
  course.on('2026-10-09');
  await course.write('hold-kartleggingssamtale', 'team');
  await course.answerOn(municipal, 'given', { givenBy: 'Kari Prøve', giver: 'guardian', how: 'talk' });
  const sent = await course.act<{ referrals: { id: string }[] }>('teacher', 'referrals', referral);
  const referralId = sent.referrals[0]?.id ?? '';
  await course.act('teacher', `referrals/${referralId}/moves`, { to: 'sent', on: '2026-10-09', note: '' });
  const earlier = course.caseId;
  const agreed = await course.agreed();
  expect(agreed).toContain('Etterlys svar fra PP-tjenesten 2026-11-02');

  // The pupil goes elsewhere, is not there either, and nobody there can wait for an answer.
  course.on('2026-10-14');
  const group = await aGroup(course.otherSchool, { name: '9C' });
  const teacher = await aStaff([{ role: 'contact_teacher', schoolId: course.otherSchool.id, groupId: group.id }], { name: 'Ny Lærer' });
  await course.pupilIs({ schoolId: course.otherSchool.id, groupId: group.id });
  expect((await course.ask('elsewhere', 'post', `/pupils/${course.pupil.id}/cases`, { concern: 'Har ikke vært her.' })).body.error.code).toBe('case_elsewhere');
  await course.done('elsewhere', 'post', `/pupils/${course.pupil.id}/transfer-request`, { note: 'Har ikke vært her på en uke.', cannotWait: true });
  const own = await course.done<{ caseId: string }>('elsewhere', 'post', `/pupils/${course.pupil.id}/cases`, { concern: 'Har ikke vært her.' });
  await course.act('leader', 'transfer', { note: 'PP-tjenesten har saken. Mor ringes mandager.', legalBasis: 'Foresatte har samtykket.' });
  expect(await course.seenBy()).not.toContain('elsewhere');

  course.on('2026-10-16');
  await course.done('elsewhere', 'post', `/cases/${earlier}/transfer/merger`, { ownCaseId: own.caseId, goesOn: 'own', note: '' });
  // Only the new school reads any of it from now on.
  for (const caseId of [earlier, own.caseId]) {
    course.caseId = caseId;
    expect(await course.seenBy()).toEqual(['elsewhere']);
  }
  course.reader = 'elsewhere';
  // What was agreed and what is waited for is asked for here, on the day that it had; each once.
  expect(await course.agreed()).toEqual(agreed);
  expect(await course.tasks()).toContain('samtale-med-eleven 2026-10-19!');
  const { referrals, grants, consents } = await course.cooperation('elsewhere');
  expect(referrals).toMatchObject([{ id: referralId, status: 'sent', wait: { days: 7, over: false } }]);
  expect(grants).toMatchObject([{ referralId, endedOn: null }]);
  expect(consents.find(({ purpose }) => purpose.key === municipal)).toMatchObject({ open: true });

  // The service answers the new school, and nobody asks for that answer any more.
  course.on('2026-10-21');
  await course.act('elsewhere', `referrals/${referralId}/moves`, { to: 'accepted', on: '2026-10-21', note: 'Starter i november.' });
  expect(await course.agreed()).not.toContain('Etterlys svar fra PP-tjenesten 2026-11-02');
  // Taken back, it stops there as it would have done here.
  await course.act('elsewhere', 'consents', { purpose: municipal, givenBy: 'Kari Prøve', giver: 'guardian', answer: 'withdrawn', on: '2026-10-21', until: null, note: '', how: 'talk' });
  expect((await course.cooperation('elsewhere')).grants).toMatchObject([{ endedOn: '2026-10-21' }]);

  // The one that is over is read as it was, and says where it went.
  course.caseId = earlier;
  expect((await course.view('elsewhere')).case).toMatchObject({ status: 'closed', wentInto: own.caseId, grants: [{ endedOn: '2026-10-16' }] });
  expect(await course.journal('elsewhere')).toEqual(expect.arrayContaining(['2026-10-05 Saken ble opprettet', '2026-10-16 Saken ble tatt inn i en annen sak, som går videre']));
  expect(await course.agreed()).toEqual([]);
  expect(await course.refused('elsewhere', 'contacts', { on: '2026-10-21', with: 'guardian', how: 'phone', reached: true, summary: 'x' })).toBe('case_closed');
  const cookie = await sessionOf(teacher);
  const both = (await Promise.all([earlier, own.caseId].map((caseId) => ask('get', `/cases/${caseId}`, cookie)))).map(({ body }) => (body as CaseView).case.status);
  expect(both).toEqual(['closed', 'open']);
});
