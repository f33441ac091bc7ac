import { markedPicture } from '../../core/absences/index';
import { addDays, type Day } from '../../core/calendar/index';
import { caseFactsOf, type Case } from '../../core/cases/index';
import { createLook, handledBy, isContact, type CheckAnswer, type HandledBy, type Seen } from '../../core/checks/index';
import type { CheckRow } from '../../core/contracts/index';
import type { PupilFacts } from '../../core/rules/index';
import { shownPeriod } from '../absences/school-absence';
import type { BatchSchool } from '../findings/batch';
import { gatherSides } from '../findings/gather-sides';
import type { PupilCard } from '../people/people.store';
import type { Stores } from '../stores';
import type { CheckPlace } from './check-places';

/** A pupil whom the check found, with what is known of them. */
export interface Listed {
  readonly card: PupilCard;
  readonly seen: Seen;
  readonly handled: HandledBy | null;
  /** What was done in this very check, oldest first. */
  readonly answers: readonly CheckAnswer[];
}

export interface LookedAt {
  /** Null when there is no data to look at. */
  readonly day: Day | null;
  readonly dataUntil: Day | null;
  readonly listed: readonly Listed[];
}

/** How far back an assessment or a contact can still be about what the check sees. */
const LOOKED_BACK_DAYS = 120;

/**
 * Whom the check is about, judged by the rules' own engine. The list is about the day of the check, or the last day that there is data for when
 * that is earlier: data usually comes the evening after.
 */
export async function lookAt(stores: Stores, { version, check, school, calendar }: CheckPlace, row: CheckRow, cards: readonly PupilCard[]): Promise<LookedAt> {
  const data = (await stores.imports.freshness([school.id])).get(school.id);
  const { dataUntil = null, recordsLessons = false, importedAt = null } = data ?? {};
  if (dataUntil === null) return { day: null, dataUntil, listed: [] };
  const day = dataUntil < row.occasion && check.cadence.kind === 'daily' ? dataUntil : row.occasion;
  const ids = cards.map(({ pupil }) => pupil.id);
  const absences = await stores.absences.ofPupils(ids, { ...shownPeriod(calendar, day), to: day });
  const open = await stores.cases.ofPupils(ids, 'open');
  const look = createLook(check, version.document.rules, calendar, day);
  const place: BatchSchool = { id: school.id, sourceId: school.sourceId, kind: school.kind, dataUntil, importedAt, recordsLessons, lastAskedOn: null };
  const places = new Map(cards.map(({ pupil, group }, at) => [pupil.id, { place: at, school: place, grade: group.grade }]));
  const sides = await gatherSides(stores, [version], { ids, schools: [place], get: (pupilId) => places.get(pupilId) }, day);
  const found: { card: PupilCard; seen: Seen }[] = [];
  for (const [at, card] of cards.entries()) {
    const own = absences.get(card.pupil.id) ?? [];
    // Nothing on record and no case: there is nothing to see.
    if (own.length === 0 && !open.some(({ pupilId }) => pupilId === card.pupil.id)) continue;
    const { grade } = card.group;
    const side = sides.get(at)?.[0];
    const facts: PupilFacts = {
      absence: markedPicture({ absences: own, dataUntil: dataUntil < day ? dataUntil : day, recordsLessons }, grade), calendar, today: day,
      since: side?.since ?? {}, caseFacts: side?.caseFacts ?? caseFactsOf(null, { today: day, grade, effect: null }), choices: side?.choices ?? new Map(), weighed: side?.weighed ?? new Map(),
    };
    const seen = await look(facts);
    if (seen !== null) found.push({ card, seen });
  }
  return { day, dataUntil, listed: await withWhatIsKnown(stores, found, { row, open, day }) };
}

interface Known {
  readonly row: CheckRow;
  readonly open: readonly Case[];
  readonly day: Day;
}

async function withWhatIsKnown(stores: Stores, found: readonly { card: PupilCard; seen: Seen }[], { row, open, day }: Known): Promise<Listed[]> {
  const ids = found.map(({ card }) => card.pupil.id);
  const since = addDays(day, -LOOKED_BACK_DAYS);
  const answers = await stores.checks.answersAbout(ids, since);
  const assessed = await stores.findings.lastAssessed(ids, row.routineKey);
  return found.map(({ card, seen }) => {
    const { id } = card.pupil;
    const about = answers.filter(({ pupilId }) => pupilId === id);
    const isThis = (answer: CheckAnswer) => answer.routineKey === row.routineKey && answer.checkKey === row.checkKey && answer.occasion === row.occasion;
    const others = about.filter((answer) => !isThis(answer));
    const latest = (days: readonly (Day | undefined)[]) => days.flatMap((one) => one ?? []).sort().at(-1) ?? null;
    const known = {
      hasOpenCase: open.some(({ pupilId }) => pupilId === id),
      assessedOn: latest([assessed.get(id), ...others.filter(({ answer }) => answer === 'assessed').map(({ on }) => on)]),
      contactOn: latest(others.filter(({ answer }) => isContact(answer)).map(({ on }) => on)),
    };
    const own = about.filter(isThis);
    // What was answered in this check stays where it was answered.
    return { card, seen, answers: own, handled: own.length > 0 ? null : handledBy(known, seen.latestDay) };
  });
}
