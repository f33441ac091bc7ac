import { about } from '../../core/audit/index';
import type { DraftRow } from '../../core/contracts/index';
import { refuse } from '../../core/refusals';
import { draftParts } from '../../core/routines/index';
import { renderer } from '../documents/render';
import type { Handler } from '../http/handler';
import { documentOf, isObject, partOf } from '../routines/authored';
import { entriesOf, keyOf, stampOf } from './at-hand';

/** The whole draft, half-done as it may be, and who last wrote each part of it. */
export const viewDraft: Handler<'viewDraft'> = async (call) => {
  const { routineKey } = call.params;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const draft = await call.stores.drafts.find(routineKey);
  if (draft === undefined) return refuse('not_found');
  // The preview beside a paper's editor is asked for next, and has two seconds.
  renderer.warm();
  const parts = draftParts.flatMap((part) =>
    entriesOf(draft, part).map((entry): DraftRow => {
      const { title } = partOf(entry);
      return {
        part,
        key: keyOf(entry),
        title: isObject(title) ? String(title.nb) : '',
        stamp: stampOf(entry),
        changedAt: entry.changedAt,
        changedBy: entry.changedBy,
        alsoIn: entry.routines.filter(({ key }) => key !== routineKey).map(({ title: other }) => other),
      };
    }),
  );
  return { output: { document: documentOf({ ...draft.routine, parts: draft.parts }), parts }, about: about({ subjectId: routineKey }) };
};
