import type { Assignment, StaffRole } from '../people/index';
import { answersAs, asOfToday, longest, type StaffActor } from './access';
import { can } from './can';
import { isSchoolsOwn } from './role-limits';

const held = (role: StaffRole, until?: string, schoolId: string | null = 'vik'): Assignment => ({ role, schoolId, groupId: null, ...(until !== undefined && { until }) });
const staff = (assignments: readonly Assignment[], more: Partial<StaffActor> = {}): StaffActor => ({ kind: 'staff', id: 'vera', name: 'Vera', assignments, on: '2026-11-20', ...more });
const [lasting, last, over] = [held('contact_teacher'), held('subject_teacher', '2026-11-20'), held('presence_team', '2026-11-19')];
const away = (id: string, assignments?: readonly Assignment[]) => ({ id, name: id, until: null, ...(assignments !== undefined && { assignments }) });

describe('sec-12, U20: who somebody is on the day of asking', () => {
  test('without any last day they are who they are', () => {
    const actor = staff([lasting], { ownAssignments: [lasting], standsInFor: [away('ola', [lasting])] });
    expect(asOfToday(actor)).toBe(actor);
  });

  test('what has come to its end is gone: of their own, of what they held before they stood in for somebody, and of those whom they stand in for', () => {
    const actor = staff([lasting, last, over], { ownAssignments: [lasting, over], standsInFor: [away('ola', [lasting, over]), away('kari', [over]), away('per')] });
    expect(asOfToday(actor)).toEqual({ ...actor, assignments: [lasting, last], ownAssignments: [lasting], standsInFor: [away('ola', [lasting]), away('per')] });
    expect(asOfToday(asOfToday(actor) as StaffActor)).toBe(asOfToday(actor));
  });

  test('who stands in for nobody gets nobody to stand in for', () => {
    expect(asOfToday(staff([lasting, over]))).toEqual(staff([lasting]));
  });

  test('whoever holds nothing of their own any more is nobody, whomever they stand in for', () => {
    expect(asOfToday(staff([over]))).toBeNull();
    expect(asOfToday(staff([lasting], { ownAssignments: [over], standsInFor: [away('ola', [lasting])] }))).toBeNull();
    expect(asOfToday(staff([last]))).toEqual(staff([last]));
  });
});

test.each<[StaffRole, StaffRole, boolean]>([
  ['contact_teacher', 'contact_teacher', true],
  ['contact_teacher', 'head_teacher', false],
  ['head_teacher', 'contact_teacher', false],
  ['head_teacher', 'department_head', true],
  ['department_head', 'head_teacher', true],
  ['area_leader', 'head_teacher', false],
])('B91: what is asked of a role is asked of whoever holds it, and leaders stand in for each other: %s for %s is %s', (role, asked, answers) => {
  expect(answersAs(role, asked)).toBe(answers);
});

test.each<[string | null | undefined, string | null, string | null]>([
  [undefined, '2026-11-20', '2026-11-20'],
  [undefined, null, null],
  ['2026-11-20', '2026-11-21', '2026-11-21'],
  ['2026-11-22', '2026-11-21', '2026-11-22'],
  ['2026-11-20', null, null],
  [null, '2026-11-20', null],
])('a key that is given twice opens for the longer of %s and %s', (one, other, until) => {
  expect(longest(one, other)).toBe(until);
});

test.each<[StaffRole, boolean]>([['contact_teacher', true], ['subject_teacher', true], ['department_head', true], ['head_teacher', true], ['area_leader', false], ['ppt', false], ['school_nurse', false], ['own_miljoarbeider', false]])(
  'U20: %s is the school’s own to give and to take: %s',
  (role, own) => {
    expect(isSchoolsOwn(held(role))).toBe(own);
  },
);

describe('break-the-glass: a use is given back by whoever made it, and looked at by those above it, never by oneself', () => {
  const use = (overseenFrom: 'school' | 'above', staffId = 'ola') => ({ kind: 'emergency' as const, schoolId: 'vik', staffId, overseenFrom });
  const [leader, above, teacher] = [staff([held('head_teacher')]), staff([held('area_leader')]), staff([held('contact_teacher')])];
  test.each([
    ['a leader looks at what a teacher has opened', leader, use('school'), [false, true]],
    ['and not at what a leader has opened', leader, use('above'), [false, false]],
    ['that is for the one above', above, use('above'), [false, true]],
    ['who does not look at what the school’s leaders look at', above, use('school'), [false, false]],
    ['nobody looks at their own, and they give it back', leader, use('school', 'vera'), [true, false]],
    ['a teacher looks at nobody’s', teacher, use('school'), [false, false]],
    ['a leader of another school looks at none', staff([held('head_teacher', undefined, 'nes')]), use('school'), [false, false]],
  ] as const)('%s', (_what, actor, object, may) => {
    expect((['emergency.end', 'emergency.review'] as const).map((action) => can(actor, action, object))).toEqual(may);
    expect(can(actor, 'emergency.open', object)).toBe(false);
  });
});
