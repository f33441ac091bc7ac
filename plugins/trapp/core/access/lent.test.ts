import type { AccessObject, Action, Lent, StaffActor } from './access';
import { can } from './can';

const object = (lent: Lent[], more: Partial<Extract<AccessObject, { kind: 'case' }>> = {}): AccessObject => ({
  kind: 'case', schoolId: 'vik', groupId: '8a', protection: 'none', namedStaff: [], ownerId: 'ola', team: [], lent, ...more,
});
const grete: StaffActor = { kind: 'staff', id: 'grete', name: 'Grete', assignments: [{ role: 'area_leader', schoolId: null, groupId: null }], on: '2026-11-20' };
const nurse: StaffActor = { kind: 'staff', id: 'nina', name: 'Nina', assignments: [{ role: 'school_nurse', schoolId: 'vik', groupId: null }], on: '2026-11-20' };
const insight = (until: string | null, staffId = 'grete'): Lent => ({ what: 'case', to: { staffId }, until });
const referral: Lent = { what: 'referral', to: { role: 'school_nurse' }, until: null };

const actions: readonly Action[] = ['case.view', 'document.view', 'case.work', 'case.decide', 'document.make', 'case.oversee', 'referral.answer', 'case.receive', 'case.answer', 'pupil.view'];
const may = (actor: StaffActor, about: AccessObject) => actions.filter((action) => can(actor, action, about));

const leftRole: StaffActor = { ...grete, assignments: [{ role: 'school_nurse', schoolId: 'vik', groupId: null }] };
const { on: _, ...dayless } = grete;
test.each<[string, StaffActor, AccessObject, Action[]]>([
  ['one above the school, of a case that nobody has brought up', grete, object([]), []],
  ['of one that is up: that it is, and no more', grete, object([], { isUp: true }), ['case.oversee']],
  ['with an insight: to read it', grete, object([insight('2026-11-20')], { isUp: true }), ['case.view', 'document.view', 'case.oversee']],
  ['until its last day', grete, object([insight('2026-11-19')], { isUp: true }), ['case.oversee']],
  ['and nobody on no day', dayless, object([insight('2026-11-30')], { isUp: true }), ['case.oversee']],
  ['the insight of another', grete, object([insight('2026-11-30', 'gro')], { isUp: true }), ['case.oversee']],
  ['one who is above no more', leftRole, object([insight('2026-11-30')], { isUp: true }), []],
  ['one above another school', { ...grete, assignments: [{ role: 'area_leader', schoolId: 'nes', groupId: null }] }, object([insight('2026-11-30')], { isUp: true }), []],
  ['sec-10: one above, of a protected pupil', grete, object([insight('2026-11-30')], { isUp: true, protection: 'confidential' }), []],
  ['the nurse of the school, of a case that was not referred', nurse, object([]), []],
  ['of what was referred: that, and not the case', nurse, object([referral]), ['referral.answer']],
  ['the nurse of another school', { ...nurse, assignments: [{ role: 'school_nurse', schoolId: 'nes', groupId: null }] }, object([referral]), []],
  ['what was referred to another service', nurse, object([{ what: 'referral', to: { role: 'ppt' }, until: null }]), []],
  ['sec-10: the nurse, of a protected pupil', nurse, object([referral], { protection: 'confidential' }), []],
])('B91, S54: lent: %s', (_what, actor, about, expected) => {
  expect(may(actor, about)).toEqual(expected);
});

test('sec-1: a coordinator sees no case, whatever is lent', () => {
  const coordinator = { kind: 'coordinator', id: 'grete', name: 'Grete' } as const;
  expect(actions.filter((action) => can(coordinator, action, object([insight(null), referral], { isUp: true })))).toEqual([]);
});
