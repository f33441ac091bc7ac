import type { Referral, ReferralStatus } from '../cases/index';
import { countCases, hideSmallCases } from './case-figures';
import { addChecks, countChecks } from './check-figures';
import { hideSmallWaits, waitsByService } from './waiting-times';

const TODAY = '2026-11-20';
const YEAR = { from: '2026-08-17', to: TODAY };

function referral(service: string, sentOn: string | null, moves: readonly (readonly [ReferralStatus, string])[] = []): Referral {
  const all = [...(sentOn === null ? [] : [['sent', sentOn] as const]), ...moves];
  return {
    id: 'h1', service, serviceTitle: service.toUpperCase(), purpose: 'Råd', necessity: 'Trengs', anonymous: false, shares: [], consentPurpose: null, noConsentBecause: '', status: all.at(-1)?.[0] ?? 'prepared',
    preparedOn: '2026-08-20', preparedBy: 's1', sentOn, answerBy: null, answeredOn: null, endedOn: null, reminderTaskId: null, moves: all.map(([to, on]) => ({ to, on, note: '', by: 's1' })),
  };
}
const child = (pupilId: string, ...referrals: Referral[]) => ({ pupilId, referrals });

describe('B105: how long children wait for a service', () => {
  it('is from the letter was sent until the help began, as the middle one waited', () => {
    const waits = waitsByService(
      [
        child('a', referral('ppt', '2026-09-01', [['received', '2026-09-03'], ['accepted', '2026-09-10'], ['started', '2026-09-21']])),
        child('b', referral('ppt', '2026-09-01', [['started', '2026-09-11'], ['done', '2026-10-11']])),
        child('c', referral('ppt', '2026-10-01', [['accepted', '2026-10-20']])),
        child('d', referral('ppt', '2026-10-21', [['declined', '2026-10-30']])),
        child('e', referral('bup', '2026-11-01')),
      ],
      YEAR,
      TODAY,
    );
    expect(waits).toEqual([
      { service: 'PPT', children: 4, started: 2, waiting: 1, medianDays: 15, medianWaitingDays: 50 },
      { service: 'BUP', children: 1, started: 0, waiting: 1, medianDays: null, medianWaitingDays: 19 },
    ]);
  });

  it('counts a child once for a service, by the latest letter, and nothing that was not sent in the period', () => {
    const twice = child('a', referral('ppt', '2026-09-01', [['withdrawn', '2026-09-02']]), referral('ppt', '2026-11-10'));
    const waits = waitsByService([twice, child('b', referral('ppt', null)), child('c', referral('ppt', '2026-06-01'))], YEAR, TODAY);
    expect(waits).toEqual([{ service: 'PPT', children: 1, started: 0, waiting: 1, medianDays: null, medianWaitingDays: 10 }]);
  });
});

describe('B95 B105 sec-17: waiting times for somebody who sees no child', () => {
  const wait = (children: number, started: number, waiting: number) => ({ service: 'PPT', children, started, waiting, medianDays: 20, medianWaitingDays: 30 });

  it.each([
    ['all of it, when there are enough of each', wait(20, 10, 10), { children: 20, started: 10, waiting: 10, medianDays: 20, medianWaitingDays: 30 }],
    ['not how many have got help, when they are few, nor those who give them away', wait(20, 3, 17), { children: 20, started: 'hidden', waiting: 'hidden', medianDays: 'hidden', medianWaitingDays: 'hidden' }],
    ['not those who wait, when nobody does', wait(20, 20, 0), { children: 20, started: 'hidden', waiting: 'hidden', medianDays: 'hidden', medianWaitingDays: 'hidden' }],
    ['not those for whom it came to nothing, by taking the others away', wait(22, 10, 10), { children: 22, started: 'hidden', waiting: 'hidden', medianDays: 'hidden', medianWaitingDays: 'hidden' }],
  ])('%s', (_title, given, shown) => expect(hideSmallWaits([given])).toEqual([{ service: 'PPT', ...shown }]));

  it('a service that few were referred to is not named', () => expect(hideSmallWaits([wait(4, 2, 2), wait(0, 0, 0)])).toEqual([]));
});

describe('S22: checks that were made, late or not at all', () => {
  const time = (isOver: boolean, round: { wasLate: boolean } | null) => ({ isOver, round });

  it('counts what is made or over its time, and not what may still be made', () => {
    const figures = countChecks([time(true, { wasLate: false }), time(true, { wasLate: true }), time(true, null), time(false, null), time(false, { wasLate: false })]);
    expect(figures).toEqual({ due: 4, inTime: 2, late: 1, missed: 1 });
  });

  it('adds up places', () => {
    expect(addChecks([{ due: 4, inTime: 2, late: 1, missed: 1 }, { due: 1, inTime: 1, late: 0, missed: 0 }])).toEqual({ due: 5, inTime: 3, late: 1, missed: 1 });
    expect(addChecks([])).toEqual({ due: 0, inTime: 0, late: 0, missed: 0 });
  });
});

describe('B78, B79, B80: of the children with a case, those who have had a meeting, a written plan, and a plan that was evaluated', () => {
  const record = (kind: 'meeting' | 'plan' | 'evaluation', on: string) => ({ recordId: `${kind} ${on}`, kind, on });
  const held = (pupilId: string, openedOn: string, closedOn: string | null, ...signed: ReturnType<typeof record>[]) => ({ pupilId, openedOn, closedOn, signed });

  it('counts children with a case open in the period, and what is signed by its end', () => {
    const cases = [
      held('a', '2026-09-01', null, record('meeting', '2026-09-10'), record('plan', '2026-09-12'), record('evaluation', '2026-10-05')),
      held('b', '2026-10-01', null, record('plan', '2026-10-12')),
      held('c', '2026-11-01', null, record('meeting', '2026-11-30')),
      // The same child once more, a case that ended before, and one that began after.
      held('b', '2026-11-02', null, record('meeting', '2026-11-05')),
      held('d', '2026-05-01', '2026-06-01', record('plan', '2026-05-05')),
      held('e', '2026-12-01', null),
    ];
    expect(countCases(cases, YEAR)).toEqual({ children: 3, withMeeting: 2, withPlan: 2, withEvaluation: 1 });
    expect(countCases([], YEAR)).toEqual({ children: 0, withMeeting: 0, withPlan: 0, withEvaluation: 0 });
  });

  it.each([
    ['all of it, when there are enough of each', [30, 20, 15, 8], [30, 20, 15, 8]],
    ['not that all have had a meeting but a few', [30, 27, 15, 8], [30, 'hidden', 15, 8]],
    ['not those with a plan when few have been evaluated', [30, 20, 15, 2], [30, 20, 15, 'hidden']],
    ['nothing where there are few', [4, 4, 3, 1], ['hidden', 'hidden', 'hidden', 'hidden']],
  ] as const)('B95 sec-17: a coordinator sees %s', (_title, [children, withMeeting, withPlan, withEvaluation], expected) =>
    expect(Object.values(hideSmallCases({ children, withMeeting, withPlan, withEvaluation }))).toEqual(expected));
});
