import type { AuditAbout } from '../../core/audit/index';
import type { Outline } from '../../core/documents/index';
import type { OperationId, OutputOf } from '../../core/contracts/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { Call, StagedHandler } from '../http/handler';
import { forHome } from './others-on-paper';
import type { Look, Pdf } from './pdf';
import { renderer } from './render';
import { tellsWhere, untold, type Whose } from './untold';

interface Prepared {
  readonly outline: Outline;
  readonly look: Look;
  readonly madeAt: string;
  readonly tellsWhere: boolean;
}

interface Printing<Id extends OperationId, Hand> {
  /** What the browser calls the file; `title` is the paper's own. */
  readonly fileName: string | ((hand: Hand, title: string) => string);
  /** Finds what is printed, and asks the guard; once before the paper is made and once after. */
  readonly find: (call: Call<Id>) => Promise<Hand | Refusal>;
  readonly outline: (call: Call<Id>, hand: Hand) => Promise<Outline | Refusal> | Outline | Refusal;
  /** Whom the paper is about, or null when it is about no pupil: a protected pupil's never says where the pupil is (sec-10). */
  readonly whose: (hand: Hand) => Whose | null;
  /** Is it given to those at home? Then no other pupil is named in it. */
  readonly goesHome?: boolean;
  readonly about: (hand: Hand) => AuditAbout;
}

/** An operation that answers with a paper made anew each time, and not kept. */
export function printing<Id extends OperationId, Hand extends object>({ fileName, find, outline: outlineOf, whose, goesHome = false, about }: Printing<Id, Hand>): StagedHandler<Id, Prepared, Pdf> {
  return {
    async prepare(call) {
      const hand = await find(call);
      if (isRefusal(hand)) return hand;
      const outline = await outlineOf(call, hand);
      if (isRefusal(outline)) return outline;
      const person = whose(hand);
      const forThem = goesHome && person !== null ? await forHome(call, person, outline) : outline;
      return { outline: await untold(call, person, forThem), look: await call.stores.municipality.read(), madeAt: call.now, tellsWhere: person !== null && tellsWhere(person) };
    },

    outside: (job) => renderer.render(job),

    async finish(call, prepared, { bytes }) {
      const hand = await find(call);
      if (isRefusal(hand)) return hand;
      const now = whose(hand);
      // Shielded while it was being drawn: drawn again, it says nothing of where.
      if (prepared.tellsWhere && now !== null && !tellsWhere(now)) return refuse('version_conflict');
      return { output: {} as OutputOf<Id>, about: about(hand), file: { name: typeof fileName === 'string' ? fileName : fileName(hand, prepared.outline.title), type: 'application/pdf', bytes: Buffer.from(bytes) } };
    },
  };
}
