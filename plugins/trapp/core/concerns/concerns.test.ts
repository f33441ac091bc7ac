import { isRefusal } from '../refusals';
import { assessConcerns, concernDue, gatherConcerns, isConcernOverdue, routeConcern, waits, type Concern, type ConcernAnswer } from './index';

const today = '2026-11-20';
const by = { id: 'leder', name: 'Leder' };
let made = 0;
const at = (day = today) => ({ today: day, by, newId: () => `ny-${(made += 1)}` });
const concern = (more: Partial<Concern> = {}): Concern => ({
  id: 'b1', pupilId: 'elev', schoolId: 'vik', source: 'home', text: 'Gråter om morgenen', since: '2026-11-01', raisedBy: 'ola', raisedOn: '2026-11-18', assessBy: '2026-11-25',
  assessedBy: 'department_head', findingIds: [], status: 'waiting', mergedInto: null, assessments: [], ...more,
});
const finding = (id: string, assessBy = '2026-11-24', pupilId = 'elev') => ({ id, pupilId, raisedOn: '2026-11-19', assessBy, assessedBy: 'contact_teacher' as const });
const noAction = (lookAgainOn: string | null = null): ConcernAnswer => ({ kind: 'no_action', reason: 'Influensa, og tilbake', lookAgainOn });
const assess = (findings: ReturnType<typeof finding>[], concerns: Concern[], answer = noAction(), caseId: string | null = null, day = today): Concern[] => {
  const result = assessConcerns({ pupilId: 'elev', schoolId: 'vik', findings, concerns }, answer, caseId, at(day));
  if (isRefusal(result)) throw new Error(JSON.stringify(result));
  return result;
};

describe('what waits about a pupil is one', () => {
  it('S24: findings and concerns about the same pupil are merged, with the soonest deadline', () => {
    const gathered = gatherConcerns([finding('f1'), finding('f2', '2026-11-23'), finding('f3', '2026-11-30', 'annen')], [concern()], today);
    expect(gathered).toMatchObject([{ pupilId: 'elev', assessBy: '2026-11-23', overdue: false }, { pupilId: 'annen' }]);
    expect(gathered[0]?.findings).toHaveLength(2);
    expect(gathered[0]?.concerns).toHaveLength(1);
  });

  it('pain 18: overdue once the soonest day has passed', () => {
    expect(gatherConcerns([finding('f1', '2026-11-19')], [concern()], today)[0]?.overdue).toBe(true);
    expect(isConcernOverdue(concern({ assessBy: today }), today)).toBe(false);
    expect(isConcernOverdue(concern({ assessBy: '2026-11-19' }), today)).toBe(true);
  });
});

describe('assessing', () => {
  it('U2 S11: "no action now" with a reason is a full answer', () => {
    const [assessed] = assess([finding('f1'), finding('f2')], []);
    expect(assessed).toMatchObject({ source: 'rule', status: 'no_action', findingIds: ['f1', 'f2'], raisedOn: '2026-11-19', assessments: [{ answer: 'no_action', reason: 'Influensa, og tilbake', on: today }] });
    expect(assessed && waits(assessed, '2027-11-20')).toBe(false);
  });

  it('U11: the earliest concern takes the others and the findings into itself', () => {
    const changed = assess([finding('f1')], [concern({ id: 'b2', raisedOn: '2026-11-19' }), concern()], { kind: 'open_case', reason: 'Vi er bekymret', routineKey: null }, 'sak');
    expect(changed).toMatchObject([{ id: 'b1', status: 'case_opened', findingIds: ['f1'], assessments: [{ caseId: 'sak' }] }, { id: 'b2', status: 'merged', mergedInto: 'b1' }]);
  });

  it('B7: "look again on" brings it back on the day, and it may be settled then', () => {
    const [held] = assess([], [concern()], noAction('2026-12-04'));
    if (held === undefined) throw new Error('Nothing was assessed');
    expect([waits(held, '2026-12-03'), waits(held, '2026-12-04'), concernDue(held), isConcernOverdue(held, '2026-12-04'), isConcernOverdue(held, '2026-12-07')]).toEqual([false, true, '2026-12-04', false, true]);
    const [settled] = assess([], [held], noAction(), null, '2026-12-04');
    expect(settled).toMatchObject({ status: 'no_action', assessments: [{}, { lookAgainOn: null }] });
    expect(settled && waits(settled, '2027-01-01')).toBe(false);
  });

  it.each([
    ['a day that is not ahead', [finding('f1')], [], noAction(today), 'invalid_input'],
    ['a day that is years away', [finding('f1')], [], noAction('2028-11-20'), 'invalid_input'],
    ['nothing that waits', [], [], noAction(), 'finding_already_assessed'],
    ['a concern that somebody has assessed', [], [concern({ status: 'no_action' })], noAction(), 'finding_already_assessed'],
  ] as const)('refuses %s', (_, findings, concerns, answer, code) => {
    expect(assessConcerns({ pupilId: 'elev', schoolId: 'vik', findings, concerns }, answer, null, at())).toMatchObject({ refused: code });
  });
});

describe('who assesses, and by when', () => {
  const calendar = { schoolYears: [{ label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [] }] };
  it('B19 B20: the routine says; of several that fit, the soonest', () => {
    const soon = { calendar, concerns: { assessedBy: 'head_teacher' as const, assessWithinSchoolDays: 2 } };
    expect(routeConcern([{ calendar }, soon], today)).toEqual({ assessedBy: 'head_teacher', assessBy: '2026-11-24' });
  });
  it('U11: is never turned away', () => {
    expect(routeConcern([{ calendar }], today)).toEqual({ assessedBy: 'department_head', assessBy: '2026-11-27' });
    expect(routeConcern([], today)).toEqual({ assessedBy: 'department_head', assessBy: '2026-11-27' });
  });
});
