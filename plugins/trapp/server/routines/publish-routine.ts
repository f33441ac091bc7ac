import { createHash } from 'node:crypto';
import { about } from '../../core/audit/index';
import { recordedBy } from '../../core/imports/index';
import { isRefusal, refuse } from '../../core/refusals';
import { publishRoutine as publish } from '../../core/routines/index';
import type { Handler } from '../http/handler';
import { presentVersion } from './present-version';

/** Freezes the draft as the next numbered version. Whatever the check finds wrong refuses it, with the places. */
export const publishRoutine: Handler<'publishRoutine'> = async (call) => {
  const { routineKey } = call.params;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  await call.stores.routines.lock(routineKey);
  const draft = await call.stores.authored.draft(routineKey);
  if (draft === undefined) return refuse('not_found');
  const previous = await call.stores.routines.current(routineKey);
  const version = await publish(draft, previous?.number ?? null, {
    now: call.now,
    by: 'name' in call.actor ? call.actor.name : '',
    reason: call.input.reason,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    recorded: recordedBy(await call.stores.authored.importProfiles()),
  });
  if (isRefusal(version)) return version;
  await call.stores.routines.append(version);
  const schools = await call.stores.people.schools();
  await call.stores.due.add(await call.stores.judged.everybody(schools.map(({ id }) => id)), call.now);
  return { output: presentVersion(version), about: about({ subjectId: `${routineKey} ${version.number}` }) };
};
