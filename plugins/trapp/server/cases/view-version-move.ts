import type { Due } from '../../core/calendar/index';
import { versionMove } from '../../core/cases/index';
import type { VersionMoveView } from '../../core/contracts/index';
import { isRefusal, refuse } from '../../core/refusals';
import { stepsOf } from '../../core/staircases/index';
import { nowIn } from '../clock';
import type { Handler } from '../http/handler';
import { messages } from '../http/messages';
import { aboutCase, caseAtHand } from './case-at-hand';
import { newerVersion, presentNewer } from './newer-version';

/** What moving the case to the newest version of its routine would do, before anybody decides (C3, B108). */
export const viewVersionMove: Handler<'viewVersionMove'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'read');
  if (isRefusal(hand)) return hand;
  const { current, version } = hand;
  const newer = await newerVersion(call.stores, current);
  if (newer === null) return refuse('invalid_input', [{ path: 'version', message: messages.newestVersion }]);
  const move = versionMove(current, { now: version.document, next: newer.document, step: call.input.step ?? null, at: nowIn(call) });
  const tasks = (list: readonly (Due & { readonly title: string })[]) => list.map(({ title, due, dueAt = null }) => ({ title, due, dueAt }));
  const output: VersionMoveView = {
    ...presentNewer(newer, current),
    step: move.step,
    steps: stepsOf(newer.document.staircase).map(({ step: { key, title } }) => ({ key, title })),
    kept: tasks(move.kept),
    dropped: tasks(move.dropped),
    added: tasks(move.added),
    changes: [...move.changes],
  };
  return { output, about: aboutCase(current) };
};
