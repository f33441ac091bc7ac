import { deedOf } from './deeds';
import { operations, type OperationId } from './operations';

const done = (operation: string) => ({ operation, refusal: null });

/** Whatever names a pupil, a case, a finding or something written in its address. */
const about = (Object.keys(operations) as OperationId[]).filter((id) => operations[id].door === 'app' && /:(pupilId|caseId|findingId|recordId|documentId|groupId|meetingId)/.test(operations[id].path));

test.each(about)('sec-6: "%s" has its own words for those who ask who has seen a pupil (core/contracts/deeds.ts)', (id) => {
  expect(['read', 'wrote']).not.toContain(deedOf(done(id), null));
});

test('sec-6: reading a plan is told as that; what nobody has words for is still told', () => {
  expect(deedOf(done('viewRecord'), 'plan')).toBe('read_plan');
  expect(deedOf(done('signRecord'), 'meeting')).toBe('wrote_meeting');
  expect(deedOf(done('viewCase'), 'plan')).toBe('case');
  expect([deedOf(done('of an earlier version'), null), deedOf(done('changeMailWish'), null), deedOf(done('toString'), null)]).toEqual(['read', 'wrote', 'read']);
});

test('sec-6: who was kept out is told, and what failed after they were let in is not something seen', () => {
  expect([deedOf({ operation: 'viewCase', refusal: 'not_found' }, null), deedOf({ operation: 'viewCase', refusal: 'forbidden' }, null), deedOf({ operation: 'saveRecord', refusal: 'version_conflict' }, 'plan')]).toEqual(['refused', 'refused', null]);
});
