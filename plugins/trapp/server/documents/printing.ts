import type { AuditAbout } from '../../core/audit/index';
import type { Outline } from '../../core/documents/index';
import type { OperationId, OutputOf } from '../../core/contracts/index';
import { isRefusal, type Refusal } from '../../core/refusals';
import type { Call, StagedHandler } from '../http/handler';
import type { Look, Pdf } from './pdf';
import { renderer } from './render';
import { untold, type Whose } from './untold';

interface Prepared {
  readonly outline: Outline;
  readonly look: Look;
  readonly madeAt: string;
}

interface Printing<Id extends OperationId, Hand> {
  /** What the browser calls the file. */
  readonly fileName: string | ((hand: Hand) => string);
  /** Finds what is printed, and asks the guard; once before the paper is made and once after. */
  readonly find: (call: Call<Id>) => Promise<Hand | Refusal>;
  readonly outline: (call: Call<Id>, hand: Hand) => Promise<Outline | Refusal> | Outline | Refusal;
  /** Whom the paper is about, or null when it is about no pupil: a protected pupil's never says where the pupil is (sec-10). */
  readonly whose: (hand: Hand) => Whose | null;
  readonly about: (hand: Hand) => AuditAbout;
}

/** An operation that answers with a paper made anew each time, and not kept. */
export function printing<Id extends OperationId, Hand extends object>({ fileName, find, outline: outlineOf, whose, about }: Printing<Id, Hand>): StagedHandler<Id, Prepared, Pdf> {
  return {
    async prepare(call) {
      const hand = await find(call);
      if (isRefusal(hand)) return hand;
      const outline = await outlineOf(call, hand);
      if (isRefusal(outline)) return outline;
      return { outline: await untold(call, whose(hand), outline), look: await call.stores.municipality.read(), madeAt: call.now };
    },

    outside: (job) => renderer.render(job),

    async finish(call, _prepared, { bytes }) {
      const hand = await find(call);
      if (isRefusal(hand)) return hand;
      return { output: {} as OutputOf<Id>, about: about(hand), file: { name: typeof fileName === 'string' ? fileName : fileName(hand), type: 'application/pdf', bytes: Buffer.from(bytes) } };
    },
  };
}
