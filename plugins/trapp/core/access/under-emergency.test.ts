import { underEmergency, withoutEmergency, type AccessObject, type Action, type Actor, type StaffActor } from './index';

const nurse = (more: Partial<StaffActor> = {}): StaffActor => ({ kind: 'staff', id: 'nina', name: 'Nina', on: '2026-11-20', at: '2026-11-20T08:00:00.000Z', assignments: [{ role: 'school_nurse', schoolId: 'vik', groupId: null }], ...more });
const opened = { opened: [{ accessId: 'bruk', caseId: 'sak', until: '2026-11-20T10:00:00.000Z' }] };
const aCase: AccessObject = { kind: 'case', caseId: 'sak', schoolId: 'vik', groupId: '8a', protection: 'none', namedStaff: [], ownerId: 'eier', team: [] };
const coordinator: Actor = { kind: 'coordinator', id: 'k', name: 'K' };

describe('sec-6: what is done by an emergency access says so in the audit', () => {
  it('is the access that opened it', () => {
    expect(underEmergency(nurse(opened), 'case.view', aCase)).toBe('bruk');
  });

  it.each<[string, Actor, AccessObject, Action]>([
    ['nothing is opened', nurse(), aCase, 'case.view'],
    ['another case is', nurse({ opened: [{ accessId: 'bruk', caseId: 'en-annen', until: '2026-11-20T10:00:00.000Z' }] }), aCase, 'case.view'],
    ['it is not allowed by that either', nurse(opened), aCase, 'case.work'],
    ['they are drawn into the case, and may anyway', nurse(opened), { ...aCase, team: ['nina'] }, 'case.view'],
    ['it is no case', nurse(opened), { kind: 'school', schoolId: 'vik' }, 'case.view'],
    ['they are no staff', coordinator, aCase, 'case.view'],
  ])('is none when %s', (_what, actor, object, action) => {
    expect(underEmergency(actor, action, object)).toBeNull();
  });

  it('is left out where lists and figures are made', () => {
    expect(withoutEmergency(nurse(opened))).toEqual(nurse({ opened: [] }));
    for (const actor of [nurse(), coordinator]) expect(withoutEmergency(actor)).toBe(actor);
  });
});
