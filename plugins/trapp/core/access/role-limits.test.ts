import fc from 'fast-check';
import { evidence, times } from '../../../../test/kit/evidence';
import { abilities, reachKinds, standardRoles, type Ability, type Assignment, type MunicipalRole } from '../people/index';
import { actions, can, checkRole, roleLimits, shippedMunicipalRoles, shippedRoles, termsOf, withinLimits, type AccessObject, type Action, type StaffActor } from './index';
import { randomAssignment, randomTerms } from './random-roles.test-kit';

const seed = 20261121;
const ROLE_SETS = times(10_000, 2_000);
const pupilAt = (schoolId: string, groupId: string, protection: 'none' | 'confidential' = 'none') => ({ schoolId, groupId, protection, namedStaff: protection === 'none' ? [] : ['colleague'] });
const caseAt = (schoolId: string, groupId: string, more: Partial<Extract<AccessObject, { kind: 'case' }>> = {}): AccessObject => ({ kind: 'case', ...pupilAt(schoolId, groupId), ownerId: 'colleague', team: [], ...more });
const asker = (assignments: readonly Assignment[]): StaffActor => ({ kind: 'staff', id: 'asker', name: 'Den som spør', assignments, on: '2026-11-20' });
const may = (actor: Parameters<typeof can>[0], object: AccessObject): Action[] => actions.filter((action) => can(actor, action, object));
const CASE: readonly Action[] = ['case.view', 'case.work', 'case.decide', 'document.view', 'document.make'];
const opens = (actor: StaffActor, object: AccessObject): boolean => may(actor, object).some((action) => CASE.includes(action));
const reaches = (held: Assignment): string | undefined => termsOf(held)?.reach;

describe('sec-1: no content gives a role more than the limits', () => {
  it(`of ${ROLE_SETS} random sets of roles none shows what it must not`, () => {
    let asked = 0;
    fc.assert(
      fc.property(fc.array(randomAssignment(['vik', 'nes'], ['8a', '8b']), { maxLength: 4 }), (assignments) => {
        const actor = asker(assignments);
        for (const schoolId of ['vik', 'nes']) {
          for (const groupId of ['8a', '8b']) {
            asked += 1;
            // Whoever is not named sees nothing of a protected pupil, also when the case is theirs by every other way.
            const shielded = pupilAt(schoolId, groupId, 'confidential');
            const every = { ownerId: 'asker', team: ['asker'], offeredTo: 'asker', transferTo: 'vik', isUp: true, lent: [{ what: 'case' as const, to: { staffId: 'asker' }, until: null }] };
            expect(may(actor, { kind: 'pupil', ...shielded })).toEqual([]);
            expect(may(actor, { kind: 'case', ...shielded, ...every })).toEqual([]);
            const here = assignments.filter((held) => held.schoolId === schoolId);
            const mine = here.filter((held) => held.groupId === groupId);
            const isWhole = here.some((held) => reaches(held) === 'whole_school');
            const isContact = mine.some((held) => reaches(held) === 'own_class');
            const isTaught = mine.some((held) => reaches(held) === 'taught_classes');
            // Services and those above see no pupil of the school; teachers see their own.
            if (!isWhole && !isContact && !isTaught) expect(may(actor, { kind: 'pupil', ...pupilAt(schoolId, groupId) })).toEqual([]);
            // To teach a pupil opens no case; nor does being a service, or above.
            if (!isWhole && !isContact) expect(opens(actor, caseAt(schoolId, groupId, { isUp: true }))).toBe(false);
            if (!isWhole) expect(may(actor, caseAt(schoolId, groupId))).not.toContain('case.decide');
            if (!isWhole) expect(may(actor, { kind: 'school', schoolId }).filter((action) => action !== 'emergency.open')).toEqual([]);
            expect(can(actor, 'shield.name', { kind: 'school', schoolId })).toBe(here.some(({ role }) => role === 'head_teacher'));
            expect(can(actor, 'guardian.block', { kind: 'pupil', ...pupilAt(schoolId, groupId) })).toBe(here.some(({ role }) => role === 'head_teacher'));
            // Standing above, one reads a case when the school lets one in, and no other way.
            if (assignments.every((held) => reaches(held) === 'area')) expect(opens(actor, caseAt(schoolId, groupId, { isUp: true, ownerId: 'asker' }))).toBe(false);
          }
        }
        expect(can(actor, 'role.arrange', { kind: 'routine' })).toBe(false);
      }),
      { numRuns: ROLE_SETS, seed },
    );
    evidence('sec-1', { roleSets: ROLE_SETS, placesAsked: asked, beyondLimits: 0 });
  });

  it('a coordinator sees no case and no pupil, whatever roles say', () => {
    for (const role of [undefined, 'reader', 'school_leader'] as const) {
      const coordinator = { kind: 'coordinator', id: 'asker', name: 'Koordinator', ...(role && { role }) } as const;
      for (const object of [caseAt('vik', '8a', { ownerId: 'asker', team: ['asker'], isUp: true }), { kind: 'pupil', ...pupilAt('vik', '8a') }] as const) expect(may(coordinator, object)).toEqual([]);
      expect(can(coordinator, 'role.arrange', { kind: 'routine' })).toBe(role === undefined);
    }
  });

  it('an own role that the municipality does not have gives nothing', () => {
    const actor = asker([{ role: 'own_rolle', schoolId: 'vik', groupId: '8a' }]);
    expect(may(actor, { kind: 'pupil', ...pupilAt('vik', '8a') })).toEqual([]);
    expect(may(actor, caseAt('vik', '8a', { ownerId: 'asker' }))).toEqual([]);
  });

  it('content cannot lift a standard role to another reach', () => {
    for (const role of standardRoles) expect(termsOf({ role, schoolId: 'vik', groupId: null, terms: { reach: 'whole_school', abilities: [...abilities] } })?.reach).toBe(shippedRoles[role].reach);
  });

  it('everybody who meets a pupil may say what worries them, and the head teacher keeps everything', () => {
    fc.assert(
      fc.property(randomTerms, (terms) => {
        const of = (role: Assignment['role']) => termsOf({ role, schoolId: 'vik', groupId: '8a', ...(terms && { terms }) })?.abilities;
        for (const role of ['contact_teacher', 'subject_teacher', 'department_head'] as const) expect(of(role)).toEqual(expect.arrayContaining(['read_absence', 'raise_concern']));
        expect(of('head_teacher')).toEqual(abilities.filter((ability) => shippedRoles.head_teacher.abilities.includes(ability)));
      }),
      { numRuns: 300, seed },
    );
  });

  it('what is shipped is within the limits', () => {
    for (const role of standardRoles) expect([...withinLimits(role, shippedRoles[role]).abilities].sort()).toEqual([...shippedRoles[role].abilities].sort());
    for (const role of shippedMunicipalRoles) expect(checkRole(role, role, shippedMunicipalRoles)).toEqual([]);
  });
});

describe('F1: a role as somebody writes it', () => {
  const own = (more: Partial<MunicipalRole>): MunicipalRole => ({ key: 'own_sosiallaerer', name: { nb: 'sosiallærer' }, reach: 'whole_school', abilities: ['read_absence', 'raise_concern'], retired: false, ...more });
  const wrong = (role: MunicipalRole, before: MunicipalRole | null = null) => checkRole(role, before, shippedMunicipalRoles).map(({ path }) => path);

  test.each<[string, MunicipalRole, MunicipalRole | null, string[]]>([
    ['within its limits', own({}), null, []],
    ['writing without reading', own({ abilities: ['read_absence', 'raise_concern', 'work_cases'] }), null, ['abilities.work_cases']],
    ['without what always goes with it', own({ abilities: [] }), null, ['abilities.read_absence', 'abilities.raise_concern']],
    ['teaching, with cases', own({ reach: 'taught_classes', abilities: ['read_absence', 'raise_concern', 'read_cases'] }), null, ['abilities.read_cases', 'abilities.read_cases']],
    ['with another reach than before', own({}), own({ reach: 'own_class' }), ['reach']],
    ['called as another', own({ name: { nb: 'Rektor ' } }), null, ['name.nb']],
    ['a standard role given up', { ...own({ key: 'ppt', reach: 'referred_only', abilities: [] }), retired: true }, null, ['retired']],
  ])('%s', (_what, role, before, paths) => {
    expect(wrong(role, before)).toEqual(paths);
  });

  it('says why for everything that it closes', () => {
    for (const reach of reachKinds) {
      for (const ability of abilities) {
        const limit = roleLimits[reach][ability];
        const problems = checkRole(own({ reach, abilities: [ability] as Ability[] }), null, []).filter(({ path }) => path === `abilities.${ability}`);
        if (limit !== 'may' && limit !== 'always') expect(problems.some(({ message }) => message.length > 30)).toBe(true);
      }
    }
  });

  it('F1: says why it must stay: of a head teacher otherwise than of the others', () => {
    const told = (role: MunicipalRole) => checkRole(role, role, []).map(({ message }) => message).join(' ');
    const shipped = (key: string) => ({ ...shippedMunicipalRoles.find((role) => role.key === key), abilities: [] }) as unknown as MunicipalRole;
    expect(told(shipped('head_teacher'))).toContain('Rektor har ansvaret for skolen');
    expect(told(shipped('head_teacher'))).not.toContain('den som møter eleven');
    expect(told(own({ abilities: [] }))).toContain('den som møter eleven');
    expect(told(own({ abilities: [] }))).not.toContain('Rektor');
  });

  it('F1: says why in the language of whoever writes it, and never in another', () => {
    const service = own({ key: 'ppt', reach: 'referred_only', abilities: ['read_cases', 'work_cases', 'read_absence'], retired: true, name: { nb: 'rektor' } });
    const written = [service, own({ reach: 'taught_classes', abilities: ['decide_cases', 'oversee', 'answer_referrals'] }), own({ reach: 'own_class', abilities: ['lead_meetings', 'work_cases'] })];
    const told = (reader: 'nb' | 'nn' | 'en') => written.flatMap((role) => checkRole(role, own({ reach: 'whole_school' }), shippedMunicipalRoles, reader)).map(({ path, message }) => ({ path, message }));
    const [nb, nn, en] = [told('nb'), told('nn'), told('en')];
    expect(nb.length).toBeGreaterThan(8);
    expect(nn.map(({ path }) => path)).toEqual(nb.map(({ path }) => path));
    expect(nn.filter(({ message }, at) => message === nb[at]?.message)).toEqual([]);
    expect(nn.map(({ message }) => message).join(' ')).not.toMatch(/\b(skole|skolen|ikke|navn|fravær|hvor|rollen)\b/i);
    expect(en.map(({ message }) => message).join(' ')).not.toMatch(/[æøå«»]/i);
  });
});
