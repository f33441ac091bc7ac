import { createHash } from 'node:crypto';
import type { Day } from '../../core/calendar/index';
import { checkCourses } from '../../core/cases/index';
import { recordedBy } from '../../core/imports/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { checkNamedRoles, publishRoutine, refuseStart, type RoutineVersion } from '../../core/routines/index';
import type { Call } from '../http/handler';

/** What is to be published, why, and from which day. */
interface Publication {
  readonly document: unknown;
  readonly reason: string;
  readonly startsOn: Day | null;
}

/** Freezes the document as the routine's next numbered version, and has every pupil judged by it. Whatever the check finds wrong refuses it, with the places. */
export async function publishVersion(call: Call<'publishRoutine' | 'answerProposal'>, { document, reason, startsOn }: Publication): Promise<RoutineVersion | Refusal> {
  const { stores, now, today, actor, params, reader } = call;
  const early = refuseStart(startsOn, today, reader);
  if (early !== null) return early;
  const misnamed = checkNamedRoles(document, await stores.roles.all(), reader);
  if (misnamed.length > 0) return refuse('routine_not_publishable', misnamed);
  const [newest] = await stores.routines.versions(params.routineKey);
  const version = await publishRoutine(document, newest?.number ?? null, {
    now,
    by: 'name' in actor ? actor.name : '',
    reason,
    startsOn,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    recorded: recordedBy(await stores.authored.importProfiles()),
    reader,
  });
  if (isRefusal(version)) return version;
  const otherwise = await checkCourses(version.document, reader);
  if (otherwise.length > 0) return refuse('routine_not_publishable', otherwise);
  await stores.routines.append(version);
  await judgeEverybody(call);
  return version;
}

/** Other rules hold from now on: every pupil is judged by them, as soon as there is time. */
export async function judgeEverybody({ stores, now }: Pick<Call<'publishRoutine'>, 'stores' | 'now'>): Promise<void> {
  const schools = await stores.people.schools();
  await stores.due.add(await stores.judged.everybody(schools.map(({ id }) => id)), now);
}
