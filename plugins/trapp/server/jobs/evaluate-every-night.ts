import type { Premises } from '../premises';
import { runOperation } from '../http/run-operation';

/** Half past five, before anybody is at work. */
export const EVERY_NIGHT = '30 5 * * *';

/** Asks the rules about every school, as the system and through the same door as people. One school that fails does not stop the others. */
export async function evaluateEveryNight(premises: Premises): Promise<void> {
  const schools = await premises.stores.people.schools();
  for (const { id } of schools) {
    try {
      const actor = { kind: 'system', id: 'system', name: 'Trapp' } as const;
      await runOperation(premises, 'evaluateSchool', { actor, caller: { address: 'system', sessionToken: null }, params: {}, input: { schoolId: id } });
    } catch (error) {
      premises.report('evaluateEveryNight', error);
      await recordBrokenRun(premises, id);
    }
  }
}

async function recordBrokenRun({ stores, transaction, clock, newId }: Premises, schoolId: string): Promise<void> {
  const now = clock.now();
  const none = { pupils: 0, fired: 0, newFindings: 0, alreadyKnown: 0, cannotBeJudged: 0 };
  await transaction(() => stores.findings.recordRun({ id: newId(), schoolId, startedAt: now, endedAt: now, errors: 1, ...none }));
}
