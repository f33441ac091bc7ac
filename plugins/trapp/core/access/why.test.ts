import fc from 'fast-check';
import type { Assignment, StaffRole } from '../people/index';
import { actions, can, explain, rolesInWords, why, type Explained, type Reason, type StaffActor } from './index';

const SCHOOLS = ['vik', 'nes'] as const;
const GROUPS = ['8a', '8b'] as const;
const PEOPLE = ['asker', 'away', 'gone', 'colleague'] as const;
const DAYS = ['2026-11-19', '2026-11-20', '2026-11-21'] as const;
const ROLES: readonly StaffRole[] = ['contact_teacher', 'subject_teacher', 'department_head', 'head_teacher', 'presence_team', 'school_nurse', 'ppt', 'area_leader'];
const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const assignment: fc.Arbitrary<Assignment> = fc
  .tuple(one(...ROLES), one(...SCHOOLS), one(...GROUPS), fc.boolean())
  .map(([role, schoolId, groupId, isEverywhere]) => ({ role, schoolId: role === 'area_leader' && isEverywhere ? null : schoolId, groupId: role.endsWith('_teacher') && role !== 'head_teacher' ? groupId : null }));

/** Somebody with roles of their own, who may stand in for two others at a school: what these hold there is theirs as long as it lasts. */
const staff: fc.Arbitrary<StaffActor> = fc
  .record({ own: fc.array(assignment, { maxLength: 3 }), away: fc.array(assignment, { maxLength: 2 }), gone: fc.array(assignment, { maxLength: 1 }), covers: fc.subarray(['away', 'gone'] as const), on: one('2026-11-20', undefined), isOpened: fc.boolean(), mustAssure: one(true, false, false, false) })
  .map(({ own, covers, on, isOpened, mustAssure, ...lent }) => {
    const standsInFor = covers.map((id) => ({ id, name: id, until: null, assignments: lent[id] }));
    return { kind: 'staff', id: 'asker', name: 'Den som spør', assignments: [...own, ...standsInFor.flatMap((away) => away.assignments)], standsInFor, ownAssignments: own, ...(on && { on }), ...(isOpened && { at: '2026-11-20T08:00:00.000Z', opened: [{ accessId: 'a', caseId: 'opened', until: '2026-11-20T11:00:00.000Z' }] }), ...(mustAssure && { mustAssure }) };
  });

const lent = fc.record({ what: one('case' as const, 'referral' as const), to: fc.oneof(fc.record({ staffId: one(...PEOPLE) }), fc.record({ role: one(...ROLES) })), until: one(null, ...DAYS) });
const place = { schoolId: one(...SCHOOLS), groupId: one(...GROUPS), protection: one('none' as const, 'confidential' as const), namedStaff: fc.subarray<string>([...PEOPLE]) };
const object: fc.Arbitrary<Explained> = fc.oneof(
  fc.record({ kind: one('school' as const), schoolId: place.schoolId }),
  fc.record({ kind: one('group' as const), schoolId: place.schoolId, groupId: place.groupId }),
  fc.record({ kind: one('pupil' as const), ...place }),
  { weight: 5, arbitrary: fc.record({ kind: one('case' as const), caseId: one('opened', 'shut'), ...place, ownerId: one(...PEOPLE), team: fc.subarray<string>([...PEOPLE]), offeredTo: one(null, ...PEOPLE), transferTo: one(null, ...SCHOOLS), isUp: fc.boolean(), lent: fc.array(lent, { maxLength: 2 }) }) },
);

describe('sec-1: why may I see this?', () => {
  it('whoever is let in is told at least one reason, and whoever is not is told none', () => {
    let letIn = 0;
    fc.assert(
      fc.property(staff, object, (actor, asked) => {
        const may = actions.filter((action) => can(actor, action, asked));
        letIn += may.length;
        expect(actions.filter((action) => why(actor, action, asked).length > 0)).toEqual(may);
      }),
      { numRuns: 400, seed: 20261121 },
    );
    expect(letIn).toBeGreaterThan(200);
  });

  it('each reason says what it lets one do, and all of them together all that one may', () => {
    fc.assert(
      fc.property(staff, object, (actor, asked) => {
        const may = new Set(explain(actor, asked).flatMap((ground) => ground.may));
        expect([...may].sort()).toEqual(actions.filter((action) => can(actor, action, asked)).sort());
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });

  it('nobody but staff is told anything: nobody else sees a pupil', () => {
    const asked: Explained = { kind: 'school', schoolId: 'vik' };
    for (const actor of [{ kind: 'anonymous' }, { kind: 'system', id: 'system', name: 'Trapp' }, { kind: 'coordinator', id: 'k', name: 'K' }] as const) expect(actions.flatMap((action) => why(actor, action, asked))).toEqual([]);
  });
});

const teacher: Assignment = { role: 'contact_teacher', schoolId: 'vik', groupId: '8a' };
const nurse: Assignment = { role: 'school_nurse', schoolId: 'vik', groupId: null };
const above: Assignment = { role: 'area_leader', schoolId: null, groupId: null };
const who = (own: Assignment[], more: Partial<StaffActor> = {}): StaffActor => ({ kind: 'staff', id: 'asker', name: 'Den som spør', assignments: own, on: '2026-11-20', ...more });
const away = { id: 'away', name: 'Borte', until: '2026-12-01', assignments: [teacher] };
const substitute = who([nurse, teacher], { standsInFor: [away], ownAssignments: [nurse] });
const followed = (more: Partial<Extract<Explained, { kind: 'case' }>> = {}): Explained => ({ kind: 'case', schoolId: 'vik', groupId: '8a', protection: 'none', namedStaff: [], ownerId: 'colleague', team: [], ...more });
const insight = { what: 'case' as const, to: { staffId: 'asker' }, until: '2026-11-30', purpose: 'Råd om skyss' };

test.each<[string, StaffActor, Explained, Reason[]]>([
  ['the teacher of the class', who([teacher]), followed(), [{ by: 'role', ...teacher, standsInFor: null }]],
  ['the teacher of the class who owns the case: the role lets them read', who([teacher]), followed({ ownerId: 'asker' }), [{ by: 'role', ...teacher, standsInFor: null }]],
  ['the owner who has the pupil no more', who([nurse]), followed({ ownerId: 'asker' }), [{ by: 'owner', standsInFor: null }]],
  ['one of the team', who([]), followed({ team: ['asker', 'colleague'] }), [{ by: 'team', standsInFor: null }]],
  ['a substitute, by the role of the one who is away', substitute, followed(), [{ by: 'role', ...teacher, standsInFor: away }]],
  ['a substitute, of a case that the one who is away owns', substitute, followed({ groupId: '8b', ownerId: 'away' }), [{ by: 'owner', standsInFor: away }]],
  ['one above, by the insight', who([above]), followed({ isUp: true, lent: [insight] }), [{ by: 'insight', until: '2026-11-30', purpose: 'Råd om skyss' }]],
  ['sec-10: one named for a protected pupil', who([teacher]), followed({ protection: 'confidential', namedStaff: ['asker'] }), [{ by: 'named' }, { by: 'role', ...teacher, standsInFor: null }]],
  ['one who is named for a pupil who is protected no more', who([teacher]), followed({ namedStaff: ['asker'] }), [{ by: 'role', ...teacher, standsInFor: null }]],
  ['sec-10: one who is not', who([teacher]), followed({ protection: 'confidential', namedStaff: ['colleague'] }), []],
])('sec-1: why %s may read the case', (_who, actor, asked, expected) => {
  expect(why(actor, 'case.view', asked)).toEqual(expected);
});

test('S38: the owner decides because they own it, and reads because of their role', () => {
  expect(explain(who([teacher]), followed({ ownerId: 'asker' })).map(({ reason, may }) => [reason.by, may.includes('case.view'), may.includes('case.decide')])).toEqual([['role', true, false], ['owner', false, true]]);
});

test('U7: whoever is held something out to, or given something of it, is told that', () => {
  const told = (actor: StaffActor, asked: Explained) => explain(actor, asked).map(({ reason, may }) => [reason.by, may]);
  expect(told(who([nurse]), followed({ offeredTo: 'asker' }))).toEqual([['offered', ['case.answer']]]);
  expect(told(who([{ role: 'head_teacher', schoolId: 'nes', groupId: null }]), followed({ transferTo: 'nes' }))).toEqual([['transfer', ['case.receive']]]);
  expect(told(who([above]), followed({ isUp: true }))).toEqual([['brought_up', ['case.oversee']]]);
  expect(explain(who([nurse]), followed({ lent: [{ what: 'referral', to: { role: 'school_nurse' }, until: null }] })).map(({ reason }) => reason)).toEqual([{ by: 'referral', role: 'school_nurse', until: null, purpose: null }]);
});

test('sec-1: whoever opened it in an emergency is told until when, and not that they are named', () => {
  const nurseAtWork = who([nurse], { at: '2026-11-20T08:00:00.000Z', opened: [{ accessId: 'a', caseId: 'opened', until: '2026-11-20T11:00:00.000Z' }] });
  expect(why(nurseAtWork, 'case.view', { ...followed(), caseId: 'opened' } as Explained)).toEqual([{ by: 'emergency', until: '2026-11-20T11:00:00.000Z' }]);
  expect(why(nurseAtWork, 'case.view', { ...followed(), caseId: 'other' } as Explained)).toEqual([]);
});

test('sec-6: who has seen it is read by those who decide: leaders, for a protected pupil those who are named, and whoever owns the case', () => {
  const leader = who([{ role: 'head_teacher', schoolId: 'vik', groupId: null }]);
  const pupil = (more: object = {}): Explained => ({ kind: 'pupil', schoolId: 'vik', groupId: '8a', protection: 'none', namedStaff: [], ...more }) as Explained;
  const reads = (actor: StaffActor, asked: Explained) => can(actor, 'access_log.view', asked);
  expect([reads(leader, pupil()), reads(leader, followed()), reads(who([teacher]), pupil()), reads(who([teacher]), followed()), reads(who([teacher]), followed({ ownerId: 'asker' }))]).toEqual([true, true, false, false, true]);
  expect([reads(leader, pupil({ schoolId: 'nes' })), reads(leader, pupil({ protection: 'confidential', namedStaff: ['colleague'] })), reads(leader, pupil({ protection: 'confidential', namedStaff: ['asker'] }))]).toEqual([false, false, true]);
  expect([reads(who([above]), followed({ isUp: true, lent: [insight] })), reads(leader, { kind: 'school', schoolId: 'vik' }), reads(who([{ role: 'presence_team', schoolId: 'vik', groupId: null }]), pupil())]).toEqual([false, false, false]);
});

test('sec-1: what each role opens by itself, one’s own first', () => {
  const opened = rolesInWords(substitute).map(({ reason, may }) => [reason.role, reason.standsInFor?.id ?? null, may.includes('pupil.view'), may.includes('case.work'), may.includes('referral.answer')]);
  expect(opened).toEqual([['school_nurse', null, false, false, true], ['contact_teacher', 'away', true, true, false]]);
  expect(rolesInWords(who([above])).map(({ may }) => may)).toEqual([['case.oversee']]);
  // All of what a leader may at the school itself, and a teacher may not; and who reads cases by their role is not told what others get of one.
  const leader: Assignment = { role: 'head_teacher', schoolId: 'vik', groupId: null };
  const at = (one: Assignment) => rolesInWords(who([one])).flatMap(({ may }) => may);
  const school = actions.filter((action) => can(who([leader]), action, { kind: 'school', schoolId: 'vik' }));
  expect(school.length).toBeGreaterThan(3);
  expect(school.filter((action) => !at(leader).includes(action))).toEqual([]);
  expect([at(teacher).includes('school.oversee'), at(leader).includes('referral.answer'), at(nurse).includes('referral.answer')]).toEqual([false, false, true]);
});
