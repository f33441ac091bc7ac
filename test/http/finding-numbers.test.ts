import type { Pupil, School } from '../../plugins/trapp/core/people/index';
import { evaluateEveryNight } from '../../plugins/trapp/server/jobs/evaluate-every-night';
import { theApp } from '../kit/app';
import { aGroup, anAbsence, aPupil, aSchool, absencesReach, premises, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const KEY = 'aaa-prove-nummer';

let school: School;
let pupil: Pupil;

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  await publishOnly(smallRoutine(KEY, [daysRule(3)]));
  school = await aSchool();
  pupil = await aPupil(await aGroup(school));
  await absencesReach(school, '2026-11-20', ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'].map((date) => anAbsence(pupil, date)));
  await evaluateEveryNight(premises());
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const rows = () => theApp().db.connection('trapp_findings').where({ pupil: pupil.id }).orderBy('id').select('ref', 'slot', 'pupil_number', 'status');
const prepare = () => premises().stores.findings.prepare();
/** As an earlier version wrote it: by the pupil's reference alone. */
const asBefore = () => theApp().db.connection('trapp_findings').where({ pupil: pupil.id, status: 'new' }).update({ slot: `${pupil.id}|${KEY}|mange-dager`, pupil_number: null });
const night = async (day: string) => {
  setClock(`${day}T08:00:00.000Z`);
  await theApp().db.connection('trapp_judged').delete();
  await evaluateEveryNight(premises());
};

describe('findings that an earlier version has written', () => {
  it('sec-7: get the pupil\'s number at the next start, once, and are the same findings', async () => {
    const before = await rows();
    expect(before).toHaveLength(1);
    await asBefore();
    await prepare();
    expect(await rows()).toEqual(before);
    await prepare();
    expect(await rows()).toEqual(before);
  });

  it('sec-7: are found by the pupil, brought up to date, and not raised anew', async () => {
    const [before] = await rows();
    await asBefore();
    await prepare();
    expect((await premises().stores.findings.ofPupils([pupil.id], 'new')).map(({ id }) => id)).toEqual([before?.ref]);
    await night('2026-11-23');
    expect(await rows()).toEqual([before]);
  });

  it('sec-7: that were assessed keep their slot, and what was weighed is not raised again', async () => {
    const [found] = await rows();
    const assessment = { by: { id: 'rektor', name: 'Rektor' }, on: '2026-11-23', reason: 'Influensa.', caseId: null };
    await premises().transaction(() => premises().stores.findings.assess(found?.ref as string, 'no_action', assessment));
    await theApp().db.connection('trapp_findings').where({ pupil: pupil.id }).update({ pupil_number: null });
    await prepare();
    expect(await rows()).toMatchObject([{ ref: found?.ref, slot: found?.ref, pupil_number: found?.pupil_number, status: 'no_action' }]);
    await night('2026-11-24');
    expect(await rows()).toHaveLength(1);
    expect((await premises().stores.findings.lastAssessed([pupil.id], KEY)).get(pupil.id)).toBe('2026-11-23');
  });
});
