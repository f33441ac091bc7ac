import { soundRoutine } from '../routines/routine.test-kit';
import { checkRoutine, type LeftToSchools, type Routine } from '../routines/index';
import { isStricter, numberedConditions, withLimits, type ConditionGroup } from '../rules/index';
import { isRefusal } from '../refusals';
import { approveDraft, atSchool, lacksIn, localLimits, localNames, nothingWritten, proposeDraft, returnDraft, saveDraft, standingOf, wrongIn, type LocalPlanContent, type LocalPlanDraft, type LocalPlanVersion } from './index';


const left: LeftToSchools = {
  people: [{ key: 'ringer', title: { nb: 'Hvem ringer hjem' }, required: true, role: 'department_head' }],
  fora: [{ key: 'team', title: { nb: 'Hvor drøftes fravær' }, required: true, meetingTemplate: 'mote' }],
  contacts: [{ key: 'ppt', title: { nb: 'Kontakt i PPT' }, required: false }],
  texts: [{ key: 'ansvar', title: { nb: 'Ansvar' }, required: true, readers: 'everybody' }],
  limits: [{ key: 'dager', rule: 'to-dager', condition: 1, strictest: 1 }],
  extraTasks: { steps: ['samtale'], atMost: 1 },
  approvedBy: 'above',
  renewAfterMonths: 12,
  sources: ['B50'],
};
const routine = (more: Partial<LeftToSchools> = {}): Routine => ({ ...soundRoutine(), leftToSchools: { ...left, ...more } });
const ring = { key: 'ring', step: 'samtale', title: { nb: 'Ring hjem samme dag' }, kind: 'contact_home', responsible: 'contact_teacher', required: true, deadline: { amount: 1, unit: 'school_days' } } as const;
const filled: LocalPlanContent = {
  ...nothingWritten,
  people: [{ key: 'ringer', persons: [{ name: 'Ada Dahl', phone: '12345678', forHome: true }] }],
  fora: [{ key: 'team', name: 'Fraværsteamet', when: { nb: 'Tirsdag' }, who: { nb: 'Rektor' } }],
  texts: [{ key: 'ansvar', text: { nb: 'Kontaktlærer følger opp.' } }],
  limits: [{ key: 'dager', value: 1 }],
  extraTasks: [ring],
};
const [ada, bo] = [{ id: 'ada', name: 'Ada' }, { id: 'bo', name: 'Bo' }];
const now = '2026-11-20T08:00:00.000Z';
const draft: LocalPlanDraft = { schoolId: 'vik', routineKey: 'fjordvik', edition: 3, content: filled, savedBy: ada, savedAt: now, proposal: null, returned: null, remindedOn: null };

describe('what is left to schools', () => {
  it('S13: a routine may leave things to schools, and names only what it has', async () => {
    expect((await checkRoutine(routine())).errors).toEqual([]);
    const paths = async (more: Partial<LeftToSchools>) => (await checkRoutine(routine(more))).errors.map(({ path }) => path);
    expect(await paths({ limits: [{ key: 'a', rule: 'finnes-ikke', condition: 1, strictest: 1 }] })).toEqual(['leftToSchools.limits.0.rule']);
    expect(await paths({ limits: [{ key: 'a', rule: 'to-dager', condition: 2, strictest: 1 }] })).toEqual(['leftToSchools.limits.0.condition']);
    expect(await paths({ limits: [{ key: 'a', rule: 'to-dager', condition: 1, strictest: 2 }] })).toEqual(['leftToSchools.limits.0.strictest']);
    expect(await paths({ extraTasks: { steps: ['borte'], atMost: 1 } })).toEqual(['leftToSchools.extraTasks.steps.0']);
    expect(await paths({ fora: [{ key: 'a', title: { nb: 'A' }, required: false, meetingTemplate: 'borte' }] })).toEqual(['leftToSchools.fora.0.meetingTemplate']);
    expect(await paths({ contacts: [{ key: 'a', title: { nb: 'A' }, required: false, service: 'borte' }] })).toEqual(['leftToSchools.contacts.0.service']);
    expect(await paths({ texts: [...left.texts, ...left.texts] })).toEqual(['leftToSchools.texts']);
  });

  it('S13: "at least" is stricter when lower, "at most" when higher, and "not" turns both; "exactly" is never', () => {
    const of = (operator: string, value: number) => ({ fact: 'grade', operator, value });
    const conditions = { all: [of('greaterThanInclusive', 5), { any: [of('lessThan', 3), { not: of('greaterThan', 4) }] }, of('equal', 1)] } as unknown as ConditionGroup;
    const found = numberedConditions({ conditions });
    expect(found.map(({ number, stricter }) => [number, stricter])).toEqual([[1, 'lower'], [2, 'higher'], [3, 'higher'], [4, null]]);
    expect(isStricter('lower', 5, 5, 3)).toBe(false);
    expect(isStricter('lower', 2, 5, 3)).toBe(false);
    expect(isStricter('higher', 6, 5, 6)).toBe(true);
    const changed = numberedConditions(withLimits({ conditions }, new Map([[3, 9]])));
    expect(changed.map(({ condition }) => condition.value)).toEqual([5, 3, 9, 1]);
  });
});

describe('the routine as a school follows it', () => {
  it('S13: limits are stricter and tasks are added; everything else is the same', () => {
    const local = atSchool(routine(), filled);
    expect(numberedConditions(local.rules[0]!)[0]?.condition.value).toBe(1);
    expect(local.staircase.levels[0]?.steps[0]?.tasks.at(-1)).toMatchObject({ key: 'lokal-ring', template: null, kind: 'contact_home', required: true });
    expect({ ...local, rules: [], staircase: null }).toEqual({ ...routine(), rules: [], staircase: null });
  });

  it('S13: nothing that the routine does not allow has any effect, whatever the plan says', () => {
    expect(atSchool(routine(), null)).toMatchObject(routine());
    const same = routine();
    for (const value of [0, 2, 3]) expect(localLimits(same, { limits: [{ key: 'dager', value }] })).toEqual([]);
    expect(atSchool(same, { ...filled, limits: [{ key: 'ukjent', value: 1 }], extraTasks: [{ ...ring, step: 'plan' }] })).toBe(same);
    expect(atSchool(soundRoutine(), filled)).toEqual(soundRoutine());
    expect(atSchool(same, { ...filled, extraTasks: [ring, { ...ring, key: 'to' }] }).staircase.levels[0]?.steps[0]?.tasks.filter(({ key }) => key.startsWith('lokal-'))).toHaveLength(1);
  });

  it('B55: people, fora and contacts are found where the routine names a role, a meeting or a service', () => {
    expect(localNames(routine(), filled)).toEqual({ roles: [{ role: 'department_head', title: { nb: 'Hvem ringer hjem' }, names: ['Ada Dahl (12345678)'] }], fora: [{ template: 'mote', name: 'Fraværsteamet', when: 'Tirsdag' }], contacts: [] });
  });
});

describe('from draft to a plan in force', () => {
  it('B52: what has to be there and is not, is named; so is what cannot stand', () => {
    expect(lacksIn(left, nothingWritten).map(({ path }) => path)).toEqual(['people.ringer', 'fora.team', 'texts.ansvar']);
    expect(wrongIn(routine(), { ...filled, limits: [{ key: 'dager', value: 5 }], extraTasks: [{ ...ring, step: 'borte' }, { ...ring, title: { nb: ' ' } }] }).map(({ path }) => path)).toEqual(['limits.dager', 'extraTasks.0.step', 'extraTasks.1.title']);
  });

  it('pain 15: two who write at once are told, and a plan that waits is not written in', () => {
    expect(saveDraft(draft, { edition: 2, content: filled }, { by: bo, now })).toMatchObject({ refused: 'version_conflict' });
    const proposed = proposeDraft(routine(), draft, { edition: 3, reason: 'Nytt skoleår' }, { by: ada, now });
    if (isRefusal(proposed)) throw new Error('refused');
    expect(saveDraft(proposed, { edition: 4, content: filled }, { by: ada, now })).toMatchObject({ refused: 'version_conflict' });
    expect(returnDraft(proposed, 'Hvem er vikar?', { by: bo, now })).toMatchObject({ proposal: null, returned: { reason: 'Hvem er vikar?' } });
    expect(approveDraft(proposed, { by: bo, now, today: '2026-11-20', number: 2, routineVersion: 1, routine: routine() })).toMatchObject({ version: { number: 2, writtenBy: ada, approvedBy: bo, reason: 'Nytt skoleår' }, draft: { proposal: null } });
  });

  it('B50: an unfinished plan cannot be put forward', () => {
    expect(proposeDraft(routine(), { ...draft, content: nothingWritten }, { edition: 3, reason: 'Nå' }, { by: ada, now })).toMatchObject({ refused: 'invalid_input', problems: [{ path: 'people.ringer' }, { path: 'fora.team' }, { path: 'texts.ansvar' }] });
  });
});

describe('which school lacks what, since when', () => {
  const approved: LocalPlanVersion = { schoolId: 'vik', routineKey: 'fjordvik', number: 1, routineVersion: 1, content: filled, reason: 'Ny', writtenBy: ada, approvedBy: bo, approvedAt: '2026-08-20T08:00:00.000Z', validFrom: '2026-08-20' };
  const held = { now: routine(), then: routine(), approved: undefined, draft: undefined, askedSince: '2026-08-17', versionSince: '2026-11-01', today: '2026-11-20' };
  it.each([
    ['nothing', {}, 'lacking', '2026-08-17'],
    ['a draft', { draft: { proposal: null, returned: null, savedAt: now } }, 'draft', '2026-08-17'],
    ['one sent back', { draft: { proposal: null, returned: { by: bo, at: now, reason: 'x' }, savedAt: now } }, 'returned', '2026-08-17'],
    ['one that waits', { approved, draft: { proposal: { by: ada, at: now, reason: 'x' }, returned: null, savedAt: now } }, 'proposed', '2026-11-20'],
    ['an approved one', { approved }, 'approved', '2026-08-20'],
    ['one a year old', { approved, today: '2027-08-21' }, 'renew', '2027-08-20'],
    ['one that lacks something new', { approved, now: routine({ texts: [...left.texts, { key: 'ny', title: { nb: 'Tidlig oppdagelse' }, required: true, readers: 'staff' }] }) }, 'renew', '2026-11-01'],
  ] as const)('B50: %s', (_what, more, state, since) => {
    expect(standingOf({ ...held, ...more })).toMatchObject({ state, since });
  });

  it('B50: a new version of the routine that changes what is left tells what it is', () => {
    const moved = routine({ people: [], limits: [], texts: [...left.texts, { key: 'ny', title: { nb: 'Tidlig oppdagelse' }, required: false, readers: 'staff' }], extraTasks: undefined });
    expect(standingOf({ ...held, approved, now: moved }).changes).toEqual([
      'Ikke lenger: «Hvem ringer hjem»', 'Nytt: «Tidlig oppdagelse»', 'Skolens egen grense i «To dager» kan ikke stå lenger, og kommunens gjelder', 'Én av skolens egne oppgaver har ikke lenger noe trinn å stå på',
    ]);
  });
});
