import { about } from '../../core/audit/index';
import { stopWithoutConsent, type Case } from '../../core/cases/index';
import { homeOf } from '../cases/home';
import { raiseEscalations } from '../cases/raise-escalations';
import { nowIn } from '../clock';
import type { Premises } from '../premises';
import { versionAt } from '../routines/followed';

/** Whoever has been killed loses its claim after this. */
const LEASE_MS = 15 * 60_000;

/**
 * Asks the escalations of every open case, because steps grow old by themselves. Each school once a night, however many instances there are; each case
 * in a transaction of its own, so that one that fails is put on record and holds up no other (S39, B28).
 */
export async function judgeEveryNight(premises: Premises): Promise<void> {
  const { stores, clock, newId, transaction } = premises;
  const [today, now] = [clock.today(), clock.now()];
  const schools = await stores.people.schools();
  const slotOf = (schoolId: string) => `escalations|${today}|${schoolId}`;
  const holder = newId();
  const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
  const mine = new Set(await transaction(() => stores.evaluations.claim(holder, schools.map(({ id }) => slotOf(id)), { now, until })));
  for (const { id } of schools.filter((school) => mine.has(slotOf(school.id)))) {
    for (const found of await transaction(() => stores.cases.ofSchools([id], 'open'))) {
      await judgeCase(premises, found).catch((error: unknown) => premises.report('judgeEscalations', error));
    }
    await transaction(() => stores.evaluations.done({ holder, slots: [slotOf(id)] }, clock.now()));
  }
}

/** One case: what rests on a consent that has run out stops, and escalations are asked. With its audit row where something came of it. */
export async function judgeCase({ stores, clock, newId, transaction }: Premises, found: Case): Promise<void> {
  const [today, now] = [clock.today(), clock.now()];
  await transaction(async () => {
    const current = await stores.cases.claim(found.id);
    const card = current && (await stores.people.pupil(current.pupilId));
    const published = current && (await stores.routines.version(current.routineKey, current.routineVersion));
    if (!current || !card || !published || current.status === 'closed') return;
    const version = await versionAt(stores, published, current.schoolId);
    const context = { ...nowIn({ today, now }), newId, by: { id: 'system', name: 'Trapp' }, routine: version.document, home: await homeOf(stores, card, today) };
    const stopped = stopWithoutConsent(current, context);
    const held = stopped.length === 0 ? current : await stores.cases.append(current, stopped, now);
    const after = await raiseEscalations({ stores, now }, { current: held, card, version, context });
    if (after.current === current) return;
    await stores.audit.append({
      at: now, actorKind: 'system', actorId: 'system', operation: 'judgeEscalations', access: 'write', outcome: 'done', refusal: null,
      about: about({ pupilIds: [current.pupilId], caseId: current.id, schoolId: current.schoolId }),
    });
  });
}
