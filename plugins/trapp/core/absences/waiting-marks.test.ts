import fc from 'fast-check';
import { absenceCauses, absenceKinds } from './absence';
import { AMOUNT, codeOf, DAY, marksOf, SORT, subjectOf, TEXTS, timeOf, WIDTH, type MarkedAbsence, type Marks } from './marks';
import { createWaitingMarks } from './waiting-marks';

const text = fc.option(fc.constantFrom('1', '2', '08:30', 'Norsk', 'Matematikk', ''));
const stated = fc.constantFrom(true, false, null);
const absence: fc.Arbitrary<MarkedAbsence> = fc.record({
  date: fc.constantFrom('2026-09-01', '2026-09-02', '2026-11-20'), kind: fc.constantFrom(...absenceKinds), cause: fc.constantFrom(...absenceCauses), documented: stated, reported: stated,
  lessons: fc.constantFrom(0, 0.5, 1, 3.25), minutes: fc.option(fc.nat(600)), at: text, subject: text, sourceCode: fc.constantFrom('D', 'U', 'TS'),
});

/** Rows in words: which texts come first in the list is nobody's business. */
function spelledOut({ rows, texts }: Marks): unknown[] {
  return Array.from({ length: rows.length / WIDTH }, (_, index) => {
    const [day, sort, amount, named = 0] = [DAY, SORT, AMOUNT, TEXTS].map((number) => rows[index * WIDTH + number]);
    return [day, sort, amount, ...[subjectOf(named), codeOf(named), timeOf(named)].map((id) => texts[id - 1] ?? null)];
  });
}

test('R30: marks that waited with others are those of the pupil alone', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ pupil: fc.nat(4), row: absence }), { maxLength: 60 }), (given) => {
      const waiting = createWaitingMarks();
      for (const [when, rows] of [given, [...given].reverse()].entries()) {
        const first = rows.map(({ pupil, row }) => waiting.add(pupil, row));
        for (let pupil = 0; pupil < 5; pupil += 1) {
          const own = rows.flatMap((one) => (one.pupil === pupil ? [one.row] : []));
          expect({ when, marks: spelledOut(waiting.of(pupil)) }).toEqual({ when, marks: spelledOut(marksOf(own)) });
        }
        expect(first.filter(Boolean)).toHaveLength(new Set(rows.map(({ pupil }) => pupil)).size);
        waiting.clear();
      }
    }),
  );
});

test('R30: more wait than there was room for at first', () => {
  const waiting = createWaitingMarks();
  const row: MarkedAbsence = { date: '2026-09-01', kind: 'day', cause: 'illness', documented: null, reported: null, lessons: 0, minutes: null, at: null, subject: null, sourceCode: 'D' };
  for (let index = 0; index < 5000; index += 1) waiting.add(index % 2, row);
  expect(spelledOut(waiting.of(1))).toEqual(spelledOut(marksOf(new Array<MarkedAbsence>(2500).fill(row))));
  expect(waiting.isFull()).toBe(false);
  for (let index = 0; index < 20_000; index += 1) waiting.add(0, { ...row, subject: `Fag ${index}` });
  expect(waiting.isFull()).toBe(true);
});
