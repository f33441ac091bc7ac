import type { Assignment } from '../people/index';
import { actions, can, isAskedOf, keysOf, longest, oversees, placesOfStaff, reachOf, withAbility, type AccessObject, type Action, type Actor, type StaffActor } from './index';

/* What the matrix asks over HTTP is asked here of the guard alone, so that each of its lines has a test beside it (`npm run mutation`). */
const held = (role: Assignment['role'], schoolId: string | null = 'vik', groupId: string | null = null): Assignment => ({ role, schoolId, groupId });
const staff = (assignments: readonly Assignment[], more: Partial<StaffActor> = {}): StaffActor => ({ kind: 'staff', id: 'asker', name: 'Den som spør', on: '2026-11-20', assignments: [...assignments], ...more });
const may = (actor: Actor, object: AccessObject): Action[] => actions.filter((action) => can(actor, action, object));
const source = (schoolIds: 'all' | string[]): Actor => ({ kind: 'source', id: 's', name: 'Kilde', schoolIds }) as Actor;
const school: AccessObject = { kind: 'school', schoolId: 'vik' };

test('sec-1: a source delivers for its own schools, and does nothing else', () => {
  expect(may(source('all'), school)).toEqual(['import.run']);
  expect(may(source(['vik']), school)).toEqual(['import.run']);
  expect(may(source(['nes']), school)).toEqual([]);
  expect(may(source('all'), { kind: 'group', schoolId: 'vik', groupId: '8a' })).toEqual([]);
  expect(may({ kind: 'system', id: 'system', name: 'Trapp' }, school)).toEqual(expect.arrayContaining(['import.run', 'evaluation.run']));
  expect(may({ kind: 'system', id: 'system', name: 'Trapp' }, school)).toHaveLength(2);
});

test('sec-12: whoever must show more first has their own account, and nothing else', () => {
  const waits = staff([held('head_teacher')], { mustAssure: true });
  expect(may(waits, { kind: 'none' })).toEqual(['session.begin', 'account.own']);
  expect(may(waits, school)).toEqual([]);
});

test('sec-1: sources are arranged by coordinators who write', () => {
  const source: AccessObject = { kind: 'import_source' };
  const coordinator = (role?: 'reader' | 'school_leader'): Actor => ({ kind: 'coordinator', id: 'k', name: 'K', ...(role && { role }) });
  expect(may(coordinator(), source)).toEqual(['import.arrange']);
  expect([may(coordinator('reader'), source), may(coordinator('school_leader'), source), may(staff([held('head_teacher')]), source)]).toEqual([[], [], []]);
});

test('U12: asked of oneself, or of the one whom one stands in for', () => {
  const stands = staff([held('school_nurse')], { standsInFor: [{ id: 'away', name: 'Borte', until: null }] });
  expect(['asker', 'away', 'other'].map((id) => isAskedOf(stands, id))).toEqual([true, true, false]);
  expect([isAskedOf({ kind: 'anonymous' }, 'asker'), isAskedOf({ kind: 'coordinator', id: 'asker', name: 'K' }, 'asker')]).toEqual([false, false]);
});

test('F1: an ability comes with what it needs, and takes with it what is nothing without it', () => {
  const none = { reach: 'whole_school', abilities: ['read_absence', 'raise_concern'] } as const;
  const writes = withAbility(null, { reach: none.reach, abilities: [...none.abilities] }, 'work_cases', true);
  expect(writes).toEqual({ reach: 'whole_school', abilities: ['read_absence', 'raise_concern', 'follow_up', 'read_cases', 'work_cases'] });
  expect(withAbility(null, writes, 'follow_up', false)).toEqual({ reach: 'whole_school', abilities: ['read_absence', 'raise_concern'] });
  expect(withAbility(null, writes, 'work_cases', false).abilities).toEqual(['read_absence', 'raise_concern', 'follow_up', 'read_cases']);
});

test('F1: whoever is above is told, a role that is gone tells nobody', () => {
  expect([held('area_leader', null), held('head_teacher'), held('own_borte')].map(oversees)).toEqual([true, false, false]);
});

test('sec-2: of two last days the later holds, and for ever is later than any', () => {
  expect([longest(undefined, '2026-11-20'), longest(undefined, null), longest(null, '2026-11-20'), longest('2026-11-20', null)]).toEqual(['2026-11-20', null, null, null]);
  expect([longest('2026-11-20', '2026-11-21'), longest('2026-11-22', '2026-11-21'), longest('2026-11-20', '2026-11-20')]).toEqual(['2026-11-21', '2026-11-22', '2026-11-20']);
});

test('sec-2: whom a case is for, as keys', () => {
  const plain = { schoolId: 'vik', ownerId: 'kari', team: [] };
  expect(reachOf(plain)).toEqual({ 'named kari at vik': null });
  expect(reachOf({ ...plain, team: ['ola'], offeredTo: 'per', transferTo: 'nes', isUp: true })).toEqual({
    'named kari at vik': null, 'team ola': null, 'named per at vik': null, 'leads nes': null, 'above vik': null, 'above *': null,
  });
  const lent = [{ what: 'referral', to: { role: 'ppt' }, until: '2026-12-01' }, { what: 'case', to: { staffId: 'grete' }, until: null }, { what: 'referral', to: { role: 'ppt' }, until: '2026-12-24' }] as const;
  expect(reachOf({ ...plain, lent: [...lent] })).toEqual({ 'named kari at vik': null, 'role ppt at vik': '2026-12-24', 'lent grete above vik': null, 'lent grete above *': null });
});

test('sec-2: the keys that somebody holds', () => {
  const keys = (actor: StaffActor) => keysOf(actor).filter((key) => /^(team|named|leads|role|above|lent) /.test(key)).sort();
  expect(keys(staff([held('ppt')], { standsInFor: [{ id: 'away', name: 'Borte', until: null }] }))).toEqual(['named asker at vik', 'named away at vik', 'role ppt at vik', 'team asker', 'team away']);
  expect(keys(staff([held('head_teacher')]))).toEqual(['leads vik', 'named asker at vik', 'team asker']);
  expect(keys(staff([held('area_leader', null)]))).toEqual(['above *', 'lent asker above *', 'team asker']);
  expect(keys(staff([held('area_leader', 'vik')]))).toEqual(['above vik', 'lent asker above vik', 'team asker']);
  const { on: _, ...withoutDay } = staff([held('area_leader', 'vik'), held('ppt', 'nes')]);
  expect(keys(withoutDay)).toEqual(['above vik', 'named asker at nes', 'team asker']);
  expect(keys(staff([held('own_borte'), held('head_teacher', null)]))).toEqual(['team asker']);
  const unseeing = { ...held('own_over', 'vik'), terms: { reach: 'area', abilities: [] } } as Assignment;
  expect(keys(staff([unseeing]))).toEqual(['lent asker above vik', 'team asker']);
});

test('sec-2: where somebody meets pupils by their role', () => {
  expect(placesOfStaff(staff([held('contact_teacher', 'vik', '8a')]))).toEqual({ seen: ['vik|8a'], followed: ['vik|8a'], cases: ['vik|8a'], meetings: [] });
  expect(placesOfStaff(staff([held('head_teacher')]))).toEqual({ seen: ['vik'], followed: ['vik'], cases: ['vik'], meetings: ['vik'] });
  expect(placesOfStaff(staff([held('area_leader', null), held('ppt')]))).toEqual({ seen: [], followed: [], cases: [], meetings: [] });
});
