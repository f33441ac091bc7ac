import { randomUUID } from 'node:crypto';
import { marksOf } from '../../plugins/trapp/core/absences/index';
import { aGroup, aPupil, aSchool, anAbsence, premises } from '../kit/factories';

const AT = '2026-11-20T05:00:00.000Z';
const LATER = '2026-11-20T06:00:00.000Z';

describe('pupils who wait to be evaluated', () => {
  it('S3: whoever changes during an evaluation goes on waiting', async () => {
    const { due } = premises().stores;
    const [schoolId, one, other] = [randomUUID(), randomUUID(), randomUUID()];
    await due.add([{ pupilId: one, schoolId }, { pupilId: other, schoolId }], AT);
    const taken = await due.ofSchool(schoolId);
    expect(taken.map(({ pupilId, since }) => [pupilId, since])).toEqual([[one, AT], [other, AT]]);
    await due.add([{ pupilId: other, schoolId }], LATER);
    await due.remove(taken);
    expect((await due.ofSchool(schoolId)).map(({ pupilId, since }) => [pupilId, since])).toEqual([[other, AT]]);
    expect(await due.schools()).toContain(schoolId);
    await due.remove(await due.ofSchool(schoolId));
    expect(await due.schools()).not.toContain(schoolId);
  });
});

describe('marks of absence', () => {
  it('S3: come back as they were written, for everybody who is asked about', async () => {
    const pupil = await aPupil(await aGroup(await aSchool()));
    const marks = marksOf([anAbsence(pupil, '2026-11-02'), anAbsence(pupil, '2026-11-03', { kind: 'lesson', lessons: 1.5, at: '3', subject: 'Kroppsøving' })]);
    await premises().stores.marks.save([{ pupilId: pupil.id, marks }]);
    const nobody = randomUUID();
    const found = await premises().stores.marks.ofPupils([pupil.id, nobody]);
    expect([...(found.get(pupil.id)?.rows ?? [])]).toEqual([...marks.rows]);
    expect(found.get(pupil.id)?.texts).toEqual(marks.texts);
    expect(found.get(nobody)?.rows).toHaveLength(0);
    await premises().stores.marks.save([{ pupilId: pupil.id, marks: marksOf([]) }]);
    expect((await premises().stores.marks.ofPupils([pupil.id])).get(pupil.id)?.rows).toHaveLength(0);
  });
});
