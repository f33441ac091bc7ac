import { schoolDaysIn } from '../../plugins/trapp/core/calendar/index';
import type { FindingRow } from '../../plugins/trapp/core/contracts/index';
import { marksOf } from '../../plugins/trapp/core/absences/index';
import type { Pupil } from '../../plugins/trapp/core/people/index';
import { evaluateDue } from '../../plugins/trapp/server/jobs/evaluate-due';
import { aFileDesk, absenceOf, spelledOut, type FileDesk } from '../kit/absence-files';
import { theApp } from '../kit/app';
import { aCompleteProfile, aFileSchool, awayOn, csv, PROFILE, withProfiles, type FileSchool } from '../kit/deliveries';
import { aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const [MON, TUE, WED, THU] = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'] as const;
let place: FileSchool;
let desk: FileDesk;
let one: Pupil;
let other: Pupil;
let complete: string;

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  await withProfiles();
  await publishOnly(smallRoutine('aaa-prove-trekk', [daysRule(3)]));
  complete = await aCompleteProfile();
});
afterAll(async () => {
  await publishNothing();
  resetClock();
});
beforeEach(async () => {
  place = await aFileSchool();
  [one, other] = place.pupils;
  desk = await aFileDesk(place);
});

const datesOf = async (pupil: Pupil) => {
  const { rows, marks } = await absenceOf(pupil);
  expect(spelledOut(marks)).toEqual(spelledOut(marksOf(rows)));
  return rows.map(({ date }) => date);
};
const clearDue = () => theApp().db.connection('trapp_evaluations_due').delete();
const waiting = async () => (await premises().stores.due.ofSchool(place.school.id)).map(({ pupilId }) => pupilId);
const leaves = (pupil: Pupil) => premises().transaction(() => premises().stores.roster.save({ groups: [], pupils: [{ ...pupil, active: false }], guardians: [] }));

describe('a file that has everything for its days', () => {
  const whole = () => csv(awayOn(one, MON), awayOn(one, TUE), awayOn(other, TUE), awayOn(one, WED));

  it('S31 P4: what it no longer has is withdrawn, said so first, and whoever it changes waits to be evaluated', async () => {
    await desk.bring(whole(), complete);
    await clearDue();
    const next = csv(awayOn(one, MON), awayOn(other, TUE), awayOn(one, WED, 'DU'));
    expect(await desk.preview(next, complete)).toMatchObject({ added: 0, changed: 1, unchanged: 2, withdrawn: 1, notInFile: 0, problems: [] });
    expect([await datesOf(one), await waiting()]).toEqual([[MON, TUE, WED], []]);
    expect(await desk.bring(next, complete)).toMatchObject({ changed: 1, withdrawn: 1, notInFile: 0 });
    expect([await datesOf(one), await datesOf(other)]).toEqual([[MON, WED], [TUE]]);
    expect(await waiting()).toEqual([one.id]);
    expect(await desk.bring(next, complete)).toMatchObject({ added: 0, changed: 0, unchanged: 3, withdrawn: 0 });
  });

  it('S31 P4: a later file that has it again brings it back, and nothing is counted twice', async () => {
    await desk.bring(whole(), complete);
    await desk.bring(csv(awayOn(one, MON), awayOn(one, WED)), complete);
    expect([await datesOf(one), await datesOf(other)]).toEqual([[MON, WED], []]);
    expect(await desk.bring(whole(), complete)).toMatchObject({ added: 0, restored: 2, unchanged: 2, withdrawn: 0 });
    expect([await datesOf(one), await datesOf(other)]).toEqual([[MON, TUE, WED], [TUE]]);
  });

  it('S31 P2 P4: only within its days, and only when the profile says so', async () => {
    await desk.bring(whole(), complete);
    expect(await desk.bring(csv(awayOn(one, TUE)), complete)).toMatchObject({ unchanged: 1, withdrawn: 1 });
    expect([await datesOf(one), await datesOf(other)]).toEqual([[MON, TUE, WED], []]);
    expect(await desk.bring(csv(awayOn(one, MON), awayOn(one, WED)), PROFILE)).toMatchObject({ unchanged: 2, withdrawn: 0, notInFile: 1 });
    expect(await datesOf(one)).toEqual([MON, TUE, WED]);
  });

  it('S31 P4: days on which nobody was away are told of by the rows around them and by codes to ignore', async () => {
    await desk.bring(whole(), complete);
    expect(await desk.bring(csv(awayOn(other, MON, 'SA'), awayOn(one, TUE), awayOn(other, TUE), awayOn(other, THU, 'SA')), complete)).toMatchObject({ ignored: 2, unchanged: 2, withdrawn: 2 });
    expect(await datesOf(one)).toEqual([TUE]);
  });

  it('S31 P5: what a rejected row may have told of stays', async () => {
    await desk.bring(whole(), complete);
    const unreadable = csv(awayOn(one, MON), awayOn(one, TUE, 'ukjent kode'), awayOn(one, WED), `${other.sourceId};i går;DS;;;;;;;`);
    expect(await desk.bring(unreadable, complete)).toMatchObject({ unchanged: 2, rejected: 2, withdrawn: 0, notInFile: 2 });
    expect([await datesOf(one), await datesOf(other)]).toEqual([[MON, TUE, WED], [TUE]]);
  });

  it('S31 P5: whoever has left is in no file any more, and that takes nothing back', async () => {
    await desk.bring(whole(), complete);
    await leaves(other);
    expect(await desk.bring(csv(awayOn(one, MON), awayOn(one, WED)), complete)).toMatchObject({ withdrawn: 1, notInFile: 1 });
    expect([await datesOf(one), await datesOf(other)]).toEqual([[MON, WED], [TUE]]);
  });

  it('S31 P6: what would withdraw much is said before all else, and whoever has seen it decides', async () => {
    const days = schoolDaysIn(smallRoutine('x', []).calendar, '2026-09-01', '2026-09-25');
    const all = csv(...days.flatMap((day) => place.pupils.map((pupil) => awayOn(pupil, day))));
    const cut = csv(awayOn(one, days[0] ?? ''), awayOn(one, days.at(-1) ?? ''), 'ukjent;01.09.2026;DS;;;;;;;');
    await desk.bring(all, complete);
    const seen = await desk.preview(cut, complete);
    expect(seen).toMatchObject({ withdrawn: 2 * days.length - 2, rejected: 1 });
    expect(seen.problems.map(({ row, path }) => [row, path])).toEqual([[1, 'file'], [4, 'Elev-ID']]);
    expect(seen.problems[0]?.message).toContain(`${2 * days.length - 2}`);
    expect(await datesOf(one)).toHaveLength(days.length);
    await desk.bring(cut, complete);
    expect([(await datesOf(one)).length, (await datesOf(other)).length]).toEqual([2, 0]);
    expect(await desk.bring(all, complete)).toMatchObject({ added: 0, restored: 2 * days.length - 2 });
  });
});

describe('a finding that somebody has dismissed', () => {
  const threeDays = () => csv(awayOn(one, MON, 'DU'), awayOn(one, TUE, 'DU'), awayOn(one, WED, 'DU'));
  const findings = async (cookie: string, status: string): Promise<FindingRow[]> => (await ask('get', `/findings?status=${status}`, cookie)).body.findings;

  it('S31 S39: stays dismissed when the same file comes again, and when its rows are withdrawn and restored', async () => {
    const leader = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: place.school.id, groupId: null }]));
    await desk.bring(threeDays(), complete);
    await evaluateDue(premises());
    const [finding] = await findings(leader, 'new');
    expect((await ask('post', `/findings/${finding?.id}/no-action`, leader).send({ reason: 'Influensa, eleven er tilbake.' })).status).toBe(200);
    for (const file of [threeDays(), csv(awayOn(one, MON, 'DU'), awayOn(one, WED, 'DU')), threeDays()]) {
      await desk.bring(file, complete);
      await evaluateDue(premises());
      expect(await waiting()).toEqual([]);
      expect(await findings(leader, 'new')).toEqual([]);
    }
    expect((await findings(leader, 'all')).map(({ id }) => id)).toEqual([finding?.id]);
    expect(await datesOf(one)).toEqual([MON, TUE, WED]);
  });

  it('S31 S39: rises anew when a file has enough days that nobody has weighed', async () => {
    const leader = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: place.school.id, groupId: null }]));
    await desk.bring(threeDays(), complete);
    await evaluateDue(premises());
    const [finding] = await findings(leader, 'new');
    await ask('post', `/findings/${finding?.id}/no-action`, leader).send({ reason: 'Influensa, eleven er tilbake.' });
    await desk.bring(csv(awayOn(one, '2026-11-11', 'DU'), awayOn(one, '2026-11-12', 'DU'), awayOn(one, '2026-11-13', 'DU')), PROFILE);
    await evaluateDue(premises());
    expect(await findings(leader, 'new')).toHaveLength(1);
  });
});
