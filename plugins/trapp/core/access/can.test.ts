import type { Assignment } from '../people/index';
import { actions, can, type AccessObject, type Action, type Actor } from './index';

/** Vik school has 8A and 8B; Nes is another school. Everybody below but those who say otherwise works at Vik, with 8A where the role has a class. */
const asker = 'asker';
const staff = (...assignments: [Assignment['role'], string | null, string | null][]): Actor => ({
  kind: 'staff',
  id: asker,
  name: 'Den som spør',
  assignments: assignments.map(([role, schoolId, groupId]) => ({ role, schoolId, groupId })),
});

/** The nurse at Vik, who stands in for somebody with these roles: their own beside what is lent. */
const substituteFor = (...lent: [Assignment['role'], string | null, string | null][]): Actor => {
  const nurse = staff(['school_nurse', 'vik', null], ...lent);
  return nurse.kind !== 'staff' ? nurse : { ...nurse, standsInFor: [{ id: 'away', name: 'Den som er borte', until: '2026-12-01' }], ownAssignments: nurse.assignments.slice(0, 1) };
};

const principals = {
  anonymous: { kind: 'anonymous' },
  coordinator: { kind: 'coordinator', id: 'admin-1', name: 'Koordinator' },
  reader: { kind: 'coordinator', id: 'admin-2', name: 'Leser', role: 'reader' },
  'school leader in the admin': { kind: 'coordinator', id: 'admin-3', name: 'Skoleleder', role: 'school_leader' },
  system: { kind: 'system', id: 'system', name: 'Trapp' },
  'contact teacher of 8A': staff(['contact_teacher', 'vik', '8a']),
  'subject teacher in 8A': staff(['subject_teacher', 'vik', '8a']),
  'contact teacher of 8B, subject teacher in 8A': staff(['contact_teacher', 'vik', '8b'], ['subject_teacher', 'vik', '8a']),
  'department head': staff(['department_head', 'vik', null]),
  'head teacher': staff(['head_teacher', 'vik', null]),
  'presence team': staff(['presence_team', 'vik', null]),
  'school nurse': staff(['school_nurse', 'vik', null]),
  ppt: staff(['ppt', 'vik', null]),
  'area leader': staff(['area_leader', null, null]),
  'staff without a role': staff(),
  'head teacher of Nes': staff(['head_teacher', 'nes', null]),
  'contact teacher at Nes': staff(['contact_teacher', 'nes', '5a']),
  'substitute for the contact teacher of 8A': substituteFor(['contact_teacher', 'vik', '8a']),
  'substitute for the head teacher': substituteFor(['head_teacher', 'vik', null]),
  'contact teacher of a group called 8A at Nes': staff(['contact_teacher', 'nes', '8a']),
} as const satisfies Record<string, Actor>;

const pupil = (schoolId: string, groupId: string, protection: 'none' | 'confidential' | 'strictly_confidential' = 'none', namedStaff: string[] = []): AccessObject => ({ kind: 'pupil', schoolId, groupId, protection, namedStaff });
const caseOf = (about: AccessObject, more: { ownerId?: string; team?: string[] } = {}): Extract<AccessObject, { kind: 'case' }> => {
  if (about.kind !== 'pupil') throw new Error('A case is about a pupil');
  return { ...about, kind: 'case', ownerId: more.ownerId ?? 'somebody', team: more.team ?? [] };
};

const objects = {
  nothing: { kind: 'none' },
  Vik: { kind: 'school', schoolId: 'vik' },
  Nes: { kind: 'school', schoolId: 'nes' },
  '8A': { kind: 'group', schoolId: 'vik', groupId: '8a' },
  '8B': { kind: 'group', schoolId: 'vik', groupId: '8b' },
  '5A at Nes': { kind: 'group', schoolId: 'nes', groupId: '5a' },
  'pupil in 8A': pupil('vik', '8a'),
  'pupil in 8B': pupil('vik', '8b'),
  'pupil at Nes': pupil('nes', '5a'),
  'protected in 8A': pupil('vik', '8a', 'confidential', ['another']),
  'strictly protected in 8A, nobody named': pupil('vik', '8a', 'strictly_confidential'),
  'protected in 8A, asker named': pupil('vik', '8a', 'strictly_confidential', ['another', asker]),
  'case in 8A': caseOf(pupil('vik', '8a')),
  'case in 8B': caseOf(pupil('vik', '8b')),
  'case at Nes': caseOf(pupil('nes', '5a')),
  'case in 8B, asker owns it': caseOf(pupil('vik', '8b'), { ownerId: asker }),
  'case at Nes, asker owned it before moving': caseOf(pupil('nes', '6b'), { ownerId: asker }),
  'case at Nes, shared with asker': caseOf(pupil('nes', '6b'), { team: [asker] }),
  'protected case in 8A, asker owns it': caseOf(pupil('vik', '8a', 'confidential', ['another']), { ownerId: asker, team: [asker] }),
  'protected case in 8A, asker named': caseOf(pupil('vik', '8a', 'confidential', [asker])),
  'case in 8B, the one who is away owns it': caseOf(pupil('vik', '8b'), { ownerId: 'away' }),
  'protected case in 8A, the one who is away named': caseOf(pupil('vik', '8a', 'confidential', ['away']), { ownerId: 'away' }),
  'case in 8B, held out to asker': { ...caseOf(pupil('vik', '8b')), offeredTo: asker },
  'case in 8B, held out to the one who is away': { ...caseOf(pupil('vik', '8b')), offeredTo: 'away' },
  'case at Nes, held out to Vik': { ...caseOf(pupil('nes', '8a')), transferTo: 'vik' },
  'absence of asker at Vik': { kind: 'staff_absence', schoolId: 'vik', staffId: asker },
  'absence of a colleague at Vik': { kind: 'staff_absence', schoolId: 'vik', staffId: 'colleague' },
  'absence of the one who is away at Vik': { kind: 'staff_absence', schoolId: 'vik', staffId: 'away' },
  'last day of asker at Vik': { kind: 'limited_role', schoolId: 'vik', staffId: asker },
  'last day of a colleague at Vik': { kind: 'limited_role', schoolId: 'vik', staffId: 'colleague' },
  'last day of the one who is away at Vik': { kind: 'limited_role', schoolId: 'vik', staffId: 'away' },
  'team meeting at Vik': { kind: 'meeting', schoolId: 'vik', arrangedBy: 'somebody', invited: ['colleague'] },
  'team meeting at Vik, asker invited': { kind: 'meeting', schoolId: 'vik', arrangedBy: 'somebody', invited: ['colleague', asker] },
  'team meeting at Vik, asker arranged it': { kind: 'meeting', schoolId: 'vik', arrangedBy: asker, invited: [] },
  'team meeting at Vik, the one who is away invited': { kind: 'meeting', schoolId: 'vik', arrangedBy: 'somebody', invited: ['away'] },
  'team meeting at Nes': { kind: 'meeting', schoolId: 'nes', arrangedBy: 'somebody', invited: [] },
  'meeting about a case': { kind: 'meeting', schoolId: 'vik', arrangedBy: null, invited: ['colleague', 'away'] },
  'meeting about a case, asker invited': { kind: 'meeting', schoolId: 'vik', arrangedBy: null, invited: [asker] },
  'plan of Vik': { kind: 'local_plan', schoolId: 'vik', approvedBy: 'above', proposedBy: null, isOpen: false },
  'open plan of Nes': { kind: 'local_plan', schoolId: 'nes', approvedBy: 'alone', proposedBy: null, isOpen: true },
  'plan of Vik that waits for the one above': { kind: 'local_plan', schoolId: 'vik', approvedBy: 'above', proposedBy: 'colleague', isOpen: false },
  'plan of Vik that waits for a second leader': { kind: 'local_plan', schoolId: 'vik', approvedBy: 'second_leader', proposedBy: 'colleague', isOpen: false },
  'plan of Vik that asker has put forward': { kind: 'local_plan', schoolId: 'vik', approvedBy: 'second_leader', proposedBy: asker, isOpen: false },
  routines: { kind: 'routine' },
} as const satisfies Record<string, AccessObject>;

type Expected = Partial<Record<keyof typeof objects, readonly Action[]>>;

const see: readonly Action[] = ['pupil.view', 'concern.raise'];
const assess: readonly Action[] = ['pupil.view', 'finding.view', 'finding.assess', 'concern.raise', 'check.run'];
const work: readonly Action[] = ['case.view', 'case.work', 'document.view', 'document.make'];
const decide: readonly Action[] = [...work, 'case.decide', 'access_log.view'];
/** Leaders, of pupils. */
const answer: readonly Action[] = [...assess, 'access_log.view'];
const lead: readonly Action[] = ['school.oversee', 'import.run', 'evaluation.run', 'check.run'];
const oversee: readonly Action[] = ['school.oversee'];
const run: readonly Action[] = ['school.oversee', 'check.run'];
const everyone: Expected = { nothing: ['session.begin'], 'open plan of Nes': ['local_plan.open'] };
const planOfNes = (...may: Action[]): Expected => ({ 'open plan of Nes': [...may, 'local_plan.open'] });
/** Each of Vik's plans; `waiting`: what may be done besides with one that waits, by who is to approve it. */
const plansOfVik = (may: readonly Action[], waiting: { above?: readonly Action[]; second?: readonly Action[] } = {}): Expected => ({
  'plan of Vik': may, 'plan of Vik that asker has put forward': may, 'plan of Vik that waits for the one above': [...may, ...(waiting.above ?? [])], 'plan of Vik that waits for a second leader': [...may, ...(waiting.second ?? [])],
});
const readsPlans: Expected = { ...plansOfVik(['local_plan.read']), ...planOfNes('local_plan.read') };
const writesPlans = plansOfVik(['local_plan.read', 'local_plan.write'], { second: ['local_plan.approve'] });
const invited: readonly Action[] = ['meeting.attend', 'meeting.prepare'];
const arranges: readonly Action[] = ['meeting.arrange', 'meeting.attend'];
const anyStaff: Expected = { 'open plan of Nes': ['local_plan.open'], nothing: ['session.begin', 'account.own', 'session.own', 'school.oversee'], 'team meeting at Vik, asker invited': invited, 'meeting about a case, asker invited': invited };
/** Whoever works with the whole school calls its teams together. */
const callsTeams: Expected = {
  'team meeting at Vik': arranges, 'team meeting at Vik, asker invited': [...arranges, 'meeting.prepare'], 'team meeting at Vik, asker arranged it': arranges, 'team meeting at Vik, the one who is away invited': arranges,
};
/** Whoever holds the case, and whoever it is shared with, has it by name and not by role. */
const byName: Expected = { 'case at Nes, shared with asker': work };
const atVik: Expected = {
  ...anyStaff, ...byName, ...plansOfVik(['local_plan.read']), 'case in 8B, asker owns it': decide, 'case in 8B, held out to asker': ['case.answer'], 'absence of asker at Vik': ['staff.absence'],
  'team meeting at Vik, asker arranged it': arranges,
};

const leaderOfVik: Expected = {
  ...atVik, ...callsTeams, ...writesPlans, Vik: [...lead, 'meeting.arrange'], '8A': run, '8B': run,
  'pupil in 8A': answer, 'pupil in 8B': answer, 'protected in 8A, asker named': answer,
  'case in 8A': decide, 'case in 8B': decide, 'protected case in 8A, asker named': decide, 'case in 8B, the one who is away owns it': decide,
  'case in 8B, held out to asker': [...decide, 'case.answer'], 'case in 8B, held out to the one who is away': decide, 'case at Nes, held out to Vik': ['case.receive'],
  'absence of a colleague at Vik': ['staff.absence'], 'absence of the one who is away at Vik': ['staff.absence'],
};
/** Only the head teacher names who may see a protected pupil, and blocks a guardian. */
const block: readonly Action[] = [...answer, 'guardian.block'];
const namesAtVik: Expected = { Vik: [...lead, 'meeting.arrange', 'shield.name'], 'pupil in 8A': block, 'pupil in 8B': block, 'protected in 8A, asker named': block, 'last day of a colleague at Vik': ['staff.last_day'], 'last day of the one who is away at Vik': ['staff.last_day'] };
/** Cases in 8B for those who may work in them. */
const workIn8B: Expected = { 'case in 8B': work, 'case in 8B, the one who is away owns it': work, 'case in 8B, held out to asker': [...work, 'case.answer'], 'case in 8B, held out to the one who is away': work };
const contactOf8A: Expected = { '8A': run, 'pupil in 8A': assess, 'protected in 8A, asker named': assess, 'case in 8A': work, 'protected case in 8A, asker named': work };

/** What each may. Whatever is not said is denied. */
const expected: Record<keyof typeof principals, Expected> = {
  anonymous: everyone,
  coordinator: { ...everyone, ...readsPlans, routines: ['local_plan.read', 'routine.read', 'routine.author', 'routine.publish', 'role.arrange'] },
  reader: { ...everyone, ...readsPlans, routines: ['local_plan.read', 'routine.read'] },
  'school leader in the admin': { ...everyone, ...readsPlans, routines: ['local_plan.read'] },
  system: { ...everyone, Vik: ['import.run', 'evaluation.run'], Nes: ['import.run', 'evaluation.run'] },
  'contact teacher of 8A': { ...atVik, ...contactOf8A },
  'subject teacher in 8A': { ...atVik, '8A': oversee, 'pupil in 8A': see, 'protected in 8A, asker named': see },
  'contact teacher of 8B, subject teacher in 8A': {
    ...atVik, '8A': oversee, '8B': run, 'pupil in 8A': see, 'protected in 8A, asker named': see, 'pupil in 8B': assess, ...workIn8B,
  },
  'department head': leaderOfVik,
  'head teacher': { ...leaderOfVik, ...namesAtVik },
  'presence team': {
    ...atVik, ...callsTeams, Vik: ['check.run', 'meeting.arrange'], '8A': run, '8B': run, 'pupil in 8A': assess, 'pupil in 8B': assess, 'protected in 8A, asker named': assess,
    'case in 8A': work, ...workIn8B, 'protected case in 8A, asker named': work,
  },
  'school nurse': atVik,
  ppt: atVik,
  'area leader': { ...anyStaff, ...byName, ...plansOfVik(['local_plan.read'], { above: ['local_plan.approve'], second: ['local_plan.approve'] }), ...planOfNes('local_plan.read') },
  'staff without a role': { ...anyStaff, ...byName },
  'head teacher of Nes': {
    ...anyStaff, ...planOfNes('local_plan.read', 'local_plan.write'), Nes: [...lead, 'meeting.arrange', 'shield.name'], 'team meeting at Nes': arranges, '5A at Nes': run, 'pupil at Nes': block, 'case at Nes': decide,
    'case at Nes, asker owned it before moving': decide, 'case at Nes, shared with asker': decide, 'case at Nes, held out to Vik': decide,
  },
  'contact teacher at Nes': {
    ...anyStaff, ...byName, ...planOfNes('local_plan.read'), '5A at Nes': run, 'pupil at Nes': assess, 'case at Nes': work, 'case at Nes, asker owned it before moving': decide,
  },
  'contact teacher of a group called 8A at Nes': { ...anyStaff, ...byName, ...planOfNes('local_plan.read'), 'case at Nes, asker owned it before moving': decide, 'case at Nes, held out to Vik': work },
  'substitute for the contact teacher of 8A': {
    ...atVik, ...contactOf8A, 'case in 8B, the one who is away owns it': decide, 'case in 8B, held out to the one who is away': ['case.answer'],
    'team meeting at Vik, the one who is away invited': ['meeting.attend'],
  },
  'substitute for the head teacher': {
    ...leaderOfVik, ...namesAtVik, ...plansOfVik(['local_plan.read', 'local_plan.write']), 'case in 8B, held out to the one who is away': [...decide, 'case.answer'], 'absence of the one who is away at Vik': [], 'last day of the one who is away at Vik': [],
  },
};

const names = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];

describe('sec-1: who may do what with what', () => {
  describe.each(names(principals))('%s', (who) => {
    it.each(names(objects))('%s', (what) => {
      const allowed = actions.filter((action) => can(principals[who], action, objects[what]));
      expect(allowed).toEqual(actions.filter((action) => expected[who][what]?.includes(action)));
    });
  });

  it('asks at least 2,500 questions', () => {
    expect(names(principals).length * names(objects).length * actions.length).toBeGreaterThanOrEqual(2500);
  });
});
