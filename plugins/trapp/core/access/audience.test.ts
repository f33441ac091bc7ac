import fc from 'fast-check';
import type { Audience, StaffRole } from '../people/index';
import { audienceKeysOf, isUnread, mayNameReaders, readersOf, sightOf, whyNotAudience, type AccessObject, type Lent, type StaffActor } from './index';

type CaseObject = Extract<AccessObject, { kind: 'case' }>;
const who = (id: string, role: StaffRole, schoolId: string | null = 'vik'): StaffActor => ({ kind: 'staff', id, name: id, assignments: [{ role, schoolId, groupId: role === 'contact_teacher' ? '8a' : null }], on: '2026-11-20' });
const referred = (until: string | null): Lent => ({ what: 'referral', to: { role: 'school_nurse' }, until });
const object = (more: Partial<CaseObject> = {}): CaseObject => ({ kind: 'case', schoolId: 'vik', groupId: '8a', protection: 'none', namedStaff: [], ownerId: 'eier', team: [], ...more });
const note = (audience: Audience, writerId = 'skriver') => ({ audience, writerId });
const leaders: Audience = { kind: 'leaders' };
const health: Audience = { kind: 'health' };
const named: Audience = { kind: 'named', staffIds: ['venn'] };
const owner = who('eier', 'contact_teacher');
const writer = who('skriver', 'presence_team');
const team = who('team', 'presence_team');
const head = who('rektor', 'head_teacher');
const nurse = who('nina', 'school_nurse');

describe('sec-1: what somebody who sees the case is told of what is not for everybody in it', () => {
  it.each<[string, StaffActor, Audience, CaseObject, string]>([
    ['the writer reads it', writer, leaders, object(), 'all'],
    ['the writer, of what is for health', writer, health, object(), 'all'],
    ['the owner is one of the leaders’ audience', owner, leaders, object(), 'all'],
    ['one who was the owner is not', owner, leaders, object({ ownerId: 'en-annen' }), 'that'],
    ['the head teacher', head, leaders, object(), 'all'],
    ['the head teacher of another school', who('rektor', 'head_teacher', 'nes'), leaders, object(), 'that'],
    ['the team, of what is for the leaders', team, leaders, object(), 'that'],
    ['the head teacher, of what is for health', head, health, object(), 'that'],
    ['the owner, of what is for health', owner, health, object(), 'all'],
    ['a nurse without a grant', nurse, health, object(), 'that'],
    ['a nurse who is drawn into the case', nurse, health, object({ team: ['nina'] }), 'all'],
    ['somebody else who is drawn in', team, health, object({ team: ['team'] }), 'that'],
    ['a nurse with an open referral', nurse, health, object({ lent: [referred('2026-11-20')] }), 'all'],
    ['whose referral ran out', nurse, health, object({ lent: [referred('2026-11-19')] }), 'that'],
    ['PPT, of what the nurse was referred', who('per', 'ppt'), health, object({ lent: [referred(null)] }), 'that'],
    ['one who is named', who('venn', 'presence_team'), named, object(), 'all'],
    ['the owner, who is not', owner, named, object(), 'nothing'],
    ['the head teacher knows that it is there', head, named, object(), 'that'],
    ['whoever stands in for one who is named', { ...team, standsInFor: [{ id: 'venn', name: 'Venn', until: null }] }, named, object(), 'nothing'],
    ['whoever stands in for the owner', { ...team, standsInFor: [{ id: 'eier', name: 'Eier', until: null }] }, leaders, object(), 'all'],
    ['one above the school with an insight', who('grete', 'area_leader', null), leaders, object({ isUp: true, lent: [{ what: 'case', to: { staffId: 'grete' }, until: null }] }), 'that'],
    ['anybody, of what is for everybody', team, { kind: 'everyone' }, object(), 'all'],
  ])('%s', (_what, actor, audience, about, sight) => {
    expect(sightOf(actor, note(audience), about)).toBe(sight);
  });

  it('nobody but staff, and nobody on no day of what is lent', () => {
    expect(sightOf({ kind: 'coordinator', id: 'k', name: 'K' }, note(leaders), object())).toBe('nothing');
    expect(sightOf({ kind: 'system', id: 'system', name: 'Trapp' }, note({ kind: 'everyone' }), object())).toBe('nothing');
    const { on: _on, ...dayless } = nurse;
    expect(sightOf(dayless, note(health), object({ lent: [referred(null)] }))).toBe('that');
  });
});

it('sec-2: what is lent opens what is for health when it is a referral to health, until the latest day', () => {
  const lent: Lent[] = [
    referred('2026-11-20'), referred('2026-11-30'), referred('2026-11-25'),
    { what: 'case', to: { role: 'ppt' }, until: null }, { what: 'referral', to: { role: 'presence_team' }, until: null }, { what: 'referral', to: { staffId: 'ppt' }, until: null },
  ];
  expect(readersOf(note(health), object({ lent }))).toEqual({ 'self skriver': null, 'one eier at vik': null, 'health school_nurse at vik': '2026-11-30' });
  expect(audienceKeysOf(who('grete', 'ppt', null))).toEqual(['self grete']);
});

describe('sec-1: who says whom it is for', () => {
  const of = (audience: Audience) => ({ kind: 'contact' as const, id: 'k', writtenOn: '2026-11-20', ...note(audience) });
  it.each<[string, StaffActor, Audience, Audience, CaseObject, ReturnType<typeof whyNotAudience>]>([
    ['the writer limits it', writer, { kind: 'everyone' }, leaders, object(), null],
    ['the owner limits what another wrote', owner, { kind: 'everyone' }, leaders, object(), null],
    ['a colleague does not', team, { kind: 'everyone' }, leaders, object(), 'not_yours'],
    ['one outside does not open it', team, leaders, { kind: 'everyone' }, object(), 'not_yours'],
    ['the head teacher opens what is for leaders', head, leaders, { kind: 'everyone' }, object(), null],
    ['the owner does not open what is for health', owner, health, { kind: 'everyone' }, object(), 'health_opens_health'],
    ['the nurse who has it does', nurse, health, { kind: 'everyone' }, object({ team: ['nina'] }), null],
    ['the writer does', writer, health, leaders, object(), null],
    ['the head teacher does not open what people are named for', head, named, { kind: 'everyone' }, object(), 'not_yours'],
    ['the owner says once more that it is for health', owner, health, health, object(), null],
    ['the owner who is a nurse at another school', { ...owner, assignments: [...owner.assignments, { role: 'school_nurse', schoolId: 'nes', groupId: null }] }, health, leaders, object(), 'health_opens_health'],
    ['the nurse who works at another school too', { ...nurse, assignments: [...nurse.assignments, { role: 'school_nurse', schoolId: 'nes', groupId: null }] }, health, { kind: 'everyone' }, object({ team: ['nina'] }), null],
    ['the nurse does not limit what others wrote for all', nurse, { kind: 'everyone' }, health, object({ team: ['nina'] }), 'not_yours'],
    ['nobody shuts out themselves', head, leaders, health, object(), 'shuts_out_yourself'],
    ['the owner narrows to somebody and is not among them', owner, leaders, named, object(), 'shuts_out_yourself'],
    ['the coordinator', { kind: 'coordinator', id: 'k', name: 'K' } as unknown as StaffActor, leaders, { kind: 'everyone' }, object(), 'not_yours'],
  ])('%s', (_what, actor, before, after, about, why) => {
    expect(whyNotAudience(actor, of(before), after, about)).toBe(why);
  });
});

describe('sec-1: what nobody reads any more', () => {
  const friend = who('venn', 'contact_teacher');
  it.each<[string, Audience, readonly StaffActor[], Partial<CaseObject>, boolean]>([
    ['whom it is for works here still', named, [friend, head], {}, false],
    ['whoever wrote it does', named, [writer, head], {}, false],
    ['all have left', named, [team, owner, head], {}, true],
    ['whom it is for has another class, and does not see the case', named, [friend, head], { groupId: '9b' }, true],
    ['whom it is for is not named for the protected pupil', named, [friend, head], { protection: 'confidential', namedStaff: ['rektor'] }, true],
    ['nobody works here at all', named, [], {}, true],
    ['what is for the leaders follows the role', leaders, [team], {}, false],
    ['what is for health as well', health, [team], {}, false],
  ])('%s', (_what, audience, staff, more, unread) => {
    expect(isUnread(note(audience), staff, object(more))).toBe(unread);
  });

  it.each<[string, StaffActor, Audience, boolean]>([
    ['the head teacher names people', head, named, true],
    ['and does not open it to others unread', head, leaders, false],
    ['nor to everybody', head, { kind: 'everyone' }, false],
    ['a department head does not', who('avdeling', 'department_head'), named, false],
    ['the owner does not', owner, named, false],
    ['the head teacher of another school does not', who('rektor', 'head_teacher', 'nes'), named, false],
  ])('%s', (_what, actor, after, may) => {
    expect(mayNameReaders(actor, after, object())).toBe(may);
  });
});

it('sec-2: what the database narrows by says the same as the guard', () => {
  const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
  const ids = ['eier', 'skriver', 'venn', 'nina'] as const;
  const staff = fc.record({
    kind: one('staff' as const), id: one(...ids), name: one('Prøve'), on: one('2026-11-20'),
    assignments: fc.array(fc.record({ role: one<StaffRole>('contact_teacher', 'head_teacher', 'school_nurse', 'ppt', 'presence_team'), schoolId: one('vik', 'nes'), groupId: one(null) }), { maxLength: 3 }),
    standsInFor: fc.array(fc.record({ id: one(...ids), name: one('Borte'), until: one(null) }), { maxLength: 1 }),
  });
  const audience = fc.oneof(fc.record({ kind: one('leaders' as const, 'health' as const) }), fc.record({ kind: one('named' as const), staffIds: fc.subarray<string>([...ids], { minLength: 1 }) }));
  const lent = fc.array(fc.record({ what: one('case' as const, 'referral' as const), to: fc.record({ role: one<StaffRole>('school_nurse', 'ppt') }), until: one(null, '2026-11-19', '2026-11-20') }), { maxLength: 2 });
  fc.assert(
    fc.property(staff, audience, one(...ids), fc.subarray<string>([...ids]), lent, one('vik', 'nes'), (actor, forWhom, writerId, inTeam, lentOut, schoolId) => {
      const about = object({ schoolId, team: inTeam, lent: lentOut });
      const keys = new Set(audienceKeysOf(actor));
      const opens = Object.entries(readersOf({ audience: forWhom, writerId }, about)).some(([key, until]) => keys.has(key) && (until === null || until >= '2026-11-20'));
      expect(opens).toBe(sightOf(actor, { audience: forWhom, writerId }, about) === 'all');
    }),
    { numRuns: 1000, seed: 20261121 },
  );
});
