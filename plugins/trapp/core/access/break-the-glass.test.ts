import fc from 'fast-check';
import type { Assignment } from '../people/index';
import {
  actions, can, emergencyKeysOf, giveBack, isOpenAt, missesCountFrom, openInEmergency, reviewAccess, reviewKeys, soughtCases, underEmergency, withoutEmergency,
  type AccessObject, type Action, type EmergencyAccess, type StaffActor,
} from './index';

const NOON = '2026-11-20T12:00:00.000Z';
const THREE = '2026-11-20T15:00:00.000Z';
type Case = Extract<AccessObject, { kind: 'case' }>;
const caseAt = (schoolId: string, more: Partial<Case> = {}): Case => ({ kind: 'case', caseId: 'sak', schoolId, groupId: '8a', protection: 'none', namedStaff: [], ownerId: 'en-annen', team: [], ...more });
const shut = (protection: Case['protection'], schoolId = 'vik') => ({ kind: 'shut_case', schoolId, protection }) as const;
const staff = (role: Assignment['role'] | null, schoolId: string | null = 'vik', more: Partial<StaffActor> = {}): StaffActor => ({
  kind: 'staff', id: 'asker', name: 'Den som spør', on: '2026-11-20', assignments: role === null ? [] : [{ role, schoolId, groupId: role === 'contact_teacher' ? '8b' : null }], ...more,
});
const own = (terms: Assignment['terms'], schoolId: string | null = 'vik'): StaffActor => staff(null, null, { assignments: [{ role: 'own_sosiallaerer', schoolId, groupId: null, ...(terms && { terms }) }] });
const opened = (until = THREE, at = NOON): Partial<StaffActor> => ({ at, opened: [{ accessId: 'bruk', caseId: 'sak', until }] });
const allowed = (actor: StaffActor, object: AccessObject): Action[] => actions.filter((action) => can(actor, action, object));

describe('sec-1: break-the-glass', () => {
  it.each([
    ['a nurse at the school', staff('school_nurse'), true],
    ['a contact teacher of another class', staff('contact_teacher'), true],
    ['the area leader of all schools', staff('area_leader', null), true],
    ['the area leader of this school', staff('area_leader', 'vik'), true],
    ['the area leader of another school', staff('area_leader', 'nes'), false],
    ['a head teacher of another school', staff('head_teacher', 'nes'), false],
    ['a role of the municipality’s own at the school', own({ reach: 'whole_school', abilities: ['read_absence'] }), true],
    ['one that the municipality has no more', own(undefined), false],
    ['a role of its own above all schools', own({ reach: 'area', abilities: [] }, null), true],
    ['somebody without a role', staff(null), false],
    ['somebody who must show more first', staff('school_nurse', 'vik', { mustAssure: true }), false],
  ] as const)('%s', (_, actor, may) => {
    expect(can(actor, 'emergency.open', shut('none'))).toBe(may);
  });

  it.each([{ kind: 'anonymous' }, { kind: 'coordinator', id: 'a', name: 'K' }, { kind: 'source', id: 's', name: 'S', schoolIds: 'all' }, { kind: 'system', id: 'system', name: 'T' }] as const)('never %j', (actor) => {
    expect(actions.filter((action) => action.startsWith('emergency.') && [caseAt('vik'), shut('none'), { kind: 'emergency', schoolId: 'vik', staffId: 'x', overseenFrom: 'school' } as const].some((object) => can(actor, action, object)))).toEqual([]);
  });

  it('what is open is read, and nothing else', () => {
    expect(allowed(staff('school_nurse', 'vik', opened()), caseAt('vik'))).toEqual(['case.view', 'document.view']);
    expect(allowed(staff('school_nurse', 'vik', opened()), caseAt('vik', { caseId: 'en-annen' }))).toEqual([]);
  });

  it.each([
    ['a millisecond before it ends', '2026-11-20T14:59:59.999Z', true],
    ['the moment it ends', THREE, false],
    ['after it has ended', '2026-11-20T15:00:00.001Z', false],
  ])('%s', (_, at, may) => expect(can(staff('school_nurse', 'vik', opened(THREE, at)), 'case.view', caseAt('vik'))).toBe(may));

  it('without a moment nothing is open', () => {
    const { at: _, ...rest } = staff('school_nurse', 'vik', opened());
    expect(can(rest, 'case.view', caseAt('vik'))).toBe(false);
  });

  it('it ends at once with the role, and with a shield', () => {
    expect(can(staff('school_nurse', 'nes', opened()), 'case.view', caseAt('vik'))).toBe(false);
    expect(can(staff('school_nurse', 'vik', opened()), 'case.view', caseAt('vik', { protection: 'confidential' }))).toBe(false);
  });

  it.each([
    ['the head teacher', staff('head_teacher', 'vik', opened()), true],
    ['a department head', staff('department_head', 'vik', opened()), false],
    ['the area leader', staff('area_leader', null, opened()), false],
    ['the head teacher of another school', staff('head_teacher', 'nes', opened()), false],
    ['whoever stands in for the head teacher', staff('head_teacher', 'vik', { ...opened(), ownAssignments: [{ role: 'school_nurse', schoolId: 'vik', groupId: null }] }), false],
  ] as const)('sec-10: a protected pupil’s case, by %s', (_, actor, may) => {
    const object = caseAt('vik', { protection: 'strictly_confidential' });
    expect([can(actor, 'emergency.open', shut('strictly_confidential')), can(actor, 'case.view', object)]).toEqual([may, may]);
    expect(can(actor, 'case.work', object) || can(actor, 'case.decide', object)).toBe(false);
    expect(can(actor, 'pupil.view', { kind: 'pupil', schoolId: 'vik', groupId: '8a', protection: 'strictly_confidential', namedStaff: [] })).toBe(false);
  });

  it('is on record where nothing else lets them read, and only there', () => {
    const nurse = staff('school_nurse', 'vik', opened());
    expect(underEmergency(nurse, 'case.view', caseAt('vik'))).toBe('bruk');
    expect(underEmergency(nurse, 'case.work', caseAt('vik'))).toBeNull();
    expect(underEmergency(staff('school_nurse'), 'case.view', caseAt('vik'))).toBeNull();
    expect(underEmergency(staff('department_head', 'vik', opened()), 'case.view', caseAt('vik'))).toBeNull();
    expect(can(withoutEmergency(nurse), 'case.view', caseAt('vik'))).toBe(false);
  });

  it('sec-2: the keys that the database narrows by say the same as the guard', () => {
    const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
    const held = fc.record({ role: one('contact_teacher', 'head_teacher', 'department_head', 'school_nurse', 'area_leader' as Assignment['role']), schoolId: one('vik', 'nes'), everywhere: fc.boolean() }).map(({ role, schoolId, everywhere }): Assignment => ({ role: role as Assignment['role'], schoolId: role === 'area_leader' && everywhere ? null : schoolId, groupId: null }));
    const holders = fc.record({ assignments: fc.array(held, { maxLength: 3 }), own: fc.nat(3), until: one('2026-11-20T11:59:59.999Z', NOON, THREE), caseId: one('sak', 'en-annen') });
    const shields = one('none' as const, 'confidential' as const);
    fc.assert(
      fc.property(holders, one('vik', 'nes'), shields, one('school' as const, 'above' as const), one('asker', 'colleague'), ({ assignments, own, until, caseId }, schoolId, protection, overseenFrom, staffId) => {
        const actor: StaffActor = { ...staff(null), assignments, ownAssignments: assignments.slice(0, own), at: NOON, opened: [{ accessId: 'bruk', caseId, until }] };
        const keys = new Set(emergencyKeysOf(actor));
        const byKey = protection === 'none' ? keys.has(`emergency at ${schoolId}`) || keys.has('emergency at *') : keys.has(`emergency shielded at ${schoolId}`);
        const object = caseAt(schoolId, { protection });
        expect((byKey && caseId === 'sak' && NOON < until) || can(withoutEmergency(actor), 'case.view', object)).toBe(can(actor, 'case.view', object));
        expect(byKey).toBe(can(actor, 'emergency.open', shut(protection, schoolId)));
        expect(staffId !== 'asker' && reviewKeys({ schoolId, overseenFrom }).some((key) => keys.has(key))).toBe(can(actor, 'emergency.review', { kind: 'emergency', schoolId, staffId, overseenFrom }));
      }),
      { numRuns: 1000, seed: 20261121 },
    );
  });
});

const leader = { id: 'rektor', assignments: [{ role: 'head_teacher', schoolId: 'vik', groupId: null }] } as const;
const nurse = { id: 'asker', assignments: [{ role: 'school_nurse', schoolId: 'vik', groupId: null }] } as const;
const given = { id: 'bruk', schoolId: 'vik', caseId: 'sak', reason: 'pupil_missing', text: 'Eleven er borte, og vi må finne hjemmet.' } as const;

describe('a use of it', () => {
  const opened = () => openInEmergency({ ...given, by: nurse, staffOfSchool: [leader, nurse] }, NOON);

  it('sec-1: lasts three hours', () => {
    const access = opened();
    expect(access).toMatchObject({ openedAt: NOON, endsAt: THREE, givenBack: false, review: null });
    expect([isOpenAt(access, NOON), isOpenAt(access, '2026-11-20T14:59:59.999Z'), isOpenAt(access, THREE)]).toEqual([true, true, false]);
  });

  it('ends when it is given back, once', () => {
    const access = opened();
    const back = giveBack(access, '2026-11-20T12:20:00.000Z');
    expect([back.endsAt, back.givenBack, isOpenAt(back, '2026-11-20T12:20:00.000Z')]).toEqual(['2026-11-20T12:20:00.000Z', true, false]);
    expect(giveBack(back, '2026-11-20T12:40:00.000Z')).toBe(back);
    expect(giveBack(access, THREE)).toBe(access);
  });

  it.each([
    ['the school looks at it', nurse, [leader, nurse], 'school'],
    ['the leader’s own is looked at from above', leader, [leader, nurse], 'above'],
    ['a school where nobody else leads', nurse, [nurse], 'above'],
    ['one where others work, and none of them leads', nurse, [nurse, { ...nurse, id: 'en-annen' }], 'above'],
  ] as const)('%s', (_, by, staffOfSchool, overseenFrom) => expect(openInEmergency({ ...given, by, staffOfSchool }, NOON).overseenFrom).toBe(overseenFrom));

  it('a try that found nothing is open to nobody', () => {
    const missed = openInEmergency({ ...given, caseId: null, by: nurse, staffOfSchool: [leader] }, NOON);
    expect([missed.endsAt, isOpenAt(missed, NOON), isOpenAt({ ...missed, endsAt: THREE }, NOON)]).toEqual([NOON, false, false]);
    // As long as an access lasts.
    expect(missesCountFrom(NOON)).toBe('2026-11-20T09:00:00.000Z');
  });

  it('is looked at once', () => {
    const review: EmergencyAccess['review'] = { by: 'rektor', at: THREE, outcome: 'in_order', remark: 'Riktig.' };
    const access = opened();
    const done = reviewAccess(access, review);
    expect(done).toEqual({ ...access, review });
    expect(reviewAccess({ ...access, review }, review)).toMatchObject({ refused: 'already_signed' });
  });
});

describe('what a case is looked for by', () => {
  const cases = [
    { caseId: 'aaaaaaaa-1', pupilId: 'a', name: 'Ærlend Prøve', groupName: '8A', protection: 'none' },
    { caseId: 'aaaaaaab-1', pupilId: 'a', name: 'Ærlend Prøve', groupName: '8A', protection: 'none' },
    { caseId: 'bbbbbbbb-1', pupilId: 'b', name: 'Kari Nes', groupName: '8A', protection: 'none' },
    { caseId: 'cccccccc-1', pupilId: 'c', name: 'Kari Nes', groupName: '8B', protection: 'none' },
    { caseId: 'dddddddd-1', pupilId: 'd', name: 'Skjult Barn', groupName: '8B', protection: 'confidential' },
  ] as const;
  it.each([
    ['the whole name', 'ærlend  PRØVE', '', ['aaaaaaaa-1', 'aaaaaaab-1']],
    ['half a name', 'Ærlend', '', []],
    ['a name that two have', 'Kari Nes', '', []],
    ['the same with the class', 'Kari Nes', '8b', ['cccccccc-1']],
    ['sec-10: a protected pupil’s name', 'Skjult Barn', '8B', []],
  ])('%s', (_, name, groupName, found) => expect(soughtCases({ by: 'name', name, groupName }, cases).map(({ caseId }) => caseId)).toEqual(found));
  it('the number', () => expect(soughtCases({ by: 'number', number: 'dddddddd' }, cases).map(({ caseId }) => caseId)).toEqual(['dddddddd-1']));
});
