import { timeInNorway } from '../clock';
import type { Premises } from '../premises';
import { evaluateSchools } from './evaluate-batch';

/** Before anybody is at work. */
const FIVE_THIRTY = '05:30';

const DAY_MS = 86_400_000;
/** Nights are remembered so long; nobody takes up an older one. */
const NIGHTS_KEPT = 7;

/**
 * Asks the rules about everybody, because windows move with the day, as the system and on record. Each school once a night, however many instances
 * there are; a school that somebody was killed over is taken up again when the claim has run out.
 */
export async function evaluateEveryNight(premises: Premises): Promise<void> {
  const { stores, clock } = premises;
  const today = clock.today();
  const schools = await stores.people.schools();
  await evaluateSchools(premises, schools, { only: 'all', slotOf: (schoolId) => `night|${today}|${schoolId}`, isOnce: true, whyOf: () => 'night', counts: await stores.judged.counts() });
  const before = new Date(Date.parse(clock.now()) - NIGHTS_KEPT * DAY_MS).toISOString();
  await premises.transaction(() => stores.evaluations.forget(before));
}

/** Has the day's hour for the night's work come? Whatever is left of it after that is taken up as soon as somebody is there to do it. */
export function isNightWorkDue({ clock }: Pick<Premises, 'clock'>): boolean {
  return timeInNorway(clock.now()) >= FIVE_THIRTY;
}
