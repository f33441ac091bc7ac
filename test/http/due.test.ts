import { randomUUID } from 'node:crypto';
import { marksOf, type Marks } from '../../plugins/trapp/core/absences/index';
import type { Pupil } from '../../plugins/trapp/core/people/index';
import { unpackMemory } from '../../plugins/trapp/server/findings/memory';
import { PUPIL, type SchoolPupils } from '../../plugins/trapp/server/findings/read-pupils';
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
    await due.remove([schoolId], taken);
    expect((await due.ofSchool(schoolId)).map(({ pupilId, since }) => [pupilId, since])).toEqual([[other, AT]]);
    expect(await due.schools()).toContain(schoolId);
    await due.remove([schoolId], await due.changesAt([schoolId]));
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

/** What is read of one pupil of the school, taken out of the pieces that hold everybody's. */
function readOf({ heads, rows, texts, memories }: SchoolPupils, place: number): { rows: number[]; texts: string; memory: number[] } {
  const head = (pupil: number, part: number) => heads[pupil * PUPIL.width + part] ?? 0;
  const own = (bytes: Uint8Array, part: number) => {
    const from = Array.from({ length: place }, (_, before) => head(before, part)).reduce((sum, length) => sum + length, 0);
    return new Uint8Array(bytes.subarray(from, from + head(place, part)));
  };
  return { rows: [...new Int32Array(own(rows, PUPIL.rows).buffer)], texts: Buffer.from(own(texts, PUPIL.texts)).toString(), memory: Array.from(unpackMemory(own(memories, PUPIL.memory))) };
}

describe('the pupils of a school, as the rules read them', () => {
  it('S3: lie one after the other, and each is as it was written, whatever bytes that is', async () => {
    const { marks, judged } = premises().stores;
    const group = await aGroup(await aSchool());
    const pupils = [await aPupil(group), await aPupil(group), await aPupil(group, { protection: 'confidential' }), await aPupil(group)];
    const written: Marks[] = [
      marksOf([anAbsence(pupils[0] as Pupil, '2026-11-02', { kind: 'lesson', lessons: 1.5, at: '3', subject: 'Kroppsøving' })]),
      { rows: Int32Array.from([0, -1, 2_147_483_647, -2_147_483_648, 0x00ff00ff, 0xc3, 0x80, 0]), texts: ['sámegiella', '🙂', '"'] },
      marksOf([]),
    ];
    await marks.save(written.map((own, at) => ({ pupilId: pupils[at]?.id ?? '', marks: own })));
    const everybody = async () => (await judged.pupils([group.schoolId], 'all'))[0] as SchoolPupils;
    const numberOf = async (place: number) => (await everybody()).heads[place * PUPIL.width + PUPIL.number] ?? 0;
    const memory = [5, -6, 7, 0, 255, -2_147_483_648];
    const remembered = { pupilId: pupils[1]?.id ?? '', number: await numberOf(1), before: [], memory };
    expect(await judged.remember([remembered])).toEqual([]);
    expect(await judged.remember([{ ...remembered, memory: [1, 2, 3] }])).toHaveLength(1);

    const found = await everybody();
    expect([found.schoolId, found.pupilIds]).toEqual([group.schoolId, pupils.map(({ id }) => id)]);
    expect(pupils.map((_, at) => readOf(found, at))).toEqual([
      { rows: [...(written[0]?.rows ?? [])], texts: JSON.stringify(written[0]?.texts), memory: [] },
      { rows: [...(written[1]?.rows ?? [])], texts: JSON.stringify(written[1]?.texts), memory },
      { rows: [], texts: '', memory: [] },
      { rows: [], texts: '', memory: [] },
    ]);
    expect(pupils.map((_, at) => found.heads[at * PUPIL.width + PUPIL.shielded])).toEqual([0, 0, 1, 0]);
    const asked = [pupils[2]?.id ?? '', pupils[1]?.id ?? ''];
    const [some, ...others] = await judged.pupils([group.schoolId], [...asked, randomUUID()]);
    // Those who are asked for by name come in whichever order the database finds them.
    expect([[...(some?.pupilIds ?? [])].sort(), others]).toEqual([[...asked].sort(), []]);
    expect(readOf(some as SchoolPupils, some?.pupilIds.indexOf(pupils[1]?.id ?? '') ?? -1).memory).toEqual(memory);
  });
});
