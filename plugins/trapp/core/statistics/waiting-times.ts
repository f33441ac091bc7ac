import { daysBetween, type Day, type Period } from '../calendar/index';
import type { Case, Referral } from '../cases/index';
import { between, cell, shownCells } from './suppress';
import { median } from './spread';

/** How long children wait for a service: from the referral was sent until the help began (B105). */
export interface ServiceWait {
  /** As the service was called when it was asked last. */
  readonly service: string;
  /** Children who have been referred in the period; each counts once for a service, by the latest referral. */
  readonly children: number;
  readonly started: number;
  readonly waiting: number;
  /** Of those who have got help, and of those who still wait, the calendar days that half of them had waited; null where there are none. */
  readonly medianDays: number | null;
  readonly medianWaitingDays: number | null;
}

type Referred = Pick<Case, 'pupilId' | 'referrals'>;

const stillWaiting: readonly Referral['status'][] = ['sent', 'received', 'accepted'];

/** The services that children have been referred to in the period, the most asked first. A referral that was never sent is no wait. */
export function waitsByService(cases: readonly Referred[], { from, to }: Period, today: Day): ServiceWait[] {
  const services = new Map<string, Map<string, Referral>>();
  for (const { pupilId, referrals } of cases) {
    for (const referral of referrals) {
      const { sentOn, service } = referral;
      if (sentOn === null || sentOn < from || sentOn > to) continue;
      const children = services.get(service) ?? new Map<string, Referral>();
      if (sentOn >= (children.get(pupilId)?.sentOn ?? sentOn)) children.set(pupilId, referral);
      services.set(service, children);
    }
  }
  return [...services.values()].map((children) => waitOf([...children.values()], today)).sort((one, other) => other.children - one.children || (one.service < other.service ? -1 : 1));
}

function waitOf(referrals: readonly Referral[], today: Day): ServiceWait {
  const started = referrals.flatMap(({ sentOn, moves }) => {
    const begun = moves.find(({ to }) => to === 'started' || to === 'done');
    return begun === undefined || sentOn === null ? [] : [daysBetween(sentOn, begun.on)];
  });
  const waiting = referrals.flatMap(({ sentOn, status }) => (sentOn !== null && stillWaiting.includes(status) ? [daysBetween(sentOn, today)] : []));
  const latest = [...referrals].sort((one, other) => ((one.sentOn ?? '') < (other.sentOn ?? '') ? 1 : -1))[0];
  return { service: latest?.serviceTitle ?? '', children: referrals.length, started: started.length, waiting: waiting.length, medianDays: median(started), medianWaitingDays: median(waiting) };
}

/** A service's figures for somebody who sees no child. */
export type HideableWait = Pick<ServiceWait, 'service'> & { readonly [Name in Exclude<keyof ServiceWait, 'service'>]: ServiceWait[Name] | 'hidden' };

/**
 * Decision 011: nothing that fewer than five children stand behind, and nothing that gives such a number away. Those referred are those helped, those who
 * wait, and those for whom it came to nothing. A service with a small number in all is not named: that somebody was referred there is such a number, too.
 */
export function hideSmallWaits(waits: readonly ServiceWait[]): HideableWait[] {
  return waits.flatMap((wait): HideableWait[] => {
    const { service, children, started, waiting, medianDays, medianWaitingDays } = wait;
    const [all, helped, queued] = shownCells([cell(children), cell(started), cell(waiting), between(children - started - waiting)], [{ total: 0, parts: [1, 2, 3] }]);
    if (!all) return [];
    return [{ service, children, started: helped ? started : 'hidden', waiting: queued ? waiting : 'hidden', medianDays: helped ? medianDays : 'hidden', medianWaitingDays: queued ? medianWaitingDays : 'hidden' }];
  });
}
