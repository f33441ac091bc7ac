import { z } from 'zod';
import { momentSchema } from '../calendar/index';
import { keySchema, saying, type Text } from '../language/index';
import { draftParts } from '../routines/index';
import { nothing, operation } from './operation';

const words: Readonly<Record<'notAPart' | 'tooMuch', Text>> = {
  notAPart: { nb: 'Dette må være utfylt som en del av rutinen.', nn: 'Dette må vere fylt ut som ein del av rutinen.', en: 'This must be filled in as a part of the routine.' },
  tooMuch: { nb: 'Det er for mye tekst i denne delen. Del den i flere, eller kort den ned.', nn: 'Det er for mykje tekst i denne delen. Del han i fleire, eller kort han ned.', en: 'There is too much text in this part. Split it into several, or shorten it.' },
};

/** How much one part may be, as JSON. The largest that is shipped is a tenth of it. */
export const MAX_PART_LENGTH = 1_000_000;

/**
 * A part as somebody has come to write it. Nothing is asked of what is in it, so that half-done work is never lost: what is wrong or unknown,
 * the check says. Refused is only what no editor makes: what is no object, or too much.
 */
export const partValueSchema = z.unknown().transform((value, context): Readonly<Record<string, unknown>> => {
  const fail = (text: Text) => {
    context.addIssue({ code: 'custom', ...saying(text) });
    return z.NEVER;
  };
  if (!isPlain(value)) return fail(words.notAPart);
  const text = JSON.stringify(value);
  if (text.length > MAX_PART_LENGTH) return fail(words.tooMuch);
  // As it will be read again: numbers beyond all numbers are none.
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
});

const routineParams = z.strictObject({ routineKey: keySchema });
const kindParams = routineParams.extend({ part: z.enum(draftParts) });
const partParams = kindParams.extend({ partKey: keySchema });
/** Which text it was that somebody had before them: changes with every change. */
const stampSchema = z.string().regex(/^[0-9a-f]{32}$/);
const stamped = z.strictObject({ stamp: stampSchema });
const titleSchema = z.string().trim().min(1).max(200);

const draftRowSchema = z.strictObject({
  part: z.enum(draftParts),
  key: z.string(),
  title: z.string(),
  stamp: stampSchema,
  changedAt: momentSchema,
  /** Null when it came with a pack, or the one who changed it is gone. */
  changedBy: z.string().nullable(),
  /** Other routines that use the very same entry: what is changed here is changed there. */
  alsoIn: z.array(z.string()),
});
export type DraftRow = z.infer<typeof draftRowSchema>;

export const draftViewSchema = z.strictObject({ document: z.record(z.string(), z.unknown()), parts: z.array(draftRowSchema) });
export type DraftView = z.infer<typeof draftViewSchema>;

export const startsViewSchema = z.strictObject({ packs: z.array(z.strictObject({ name: z.string(), title: z.string() })) });

export const rulePresetsSchema = z.strictObject({ presets: z.array(z.strictObject({ from: z.string(), rule: z.record(z.string(), z.unknown()) })) });

/** A routine being written (S13, pain 4, 10, 15): read as a whole, saved part by part. */
export const draftOperations = {
  /** The packs that a routine may begin from. */
  listPacks: operation({ method: 'GET', path: '/packs', door: 'admin', params: nothing, input: nothing, output: startsViewSchema, action: 'routine.read', audit: 'read' }),
  /** The rules of the packs, to begin a rule from. */
  listRulePresets: operation({ method: 'GET', path: '/rule-presets', door: 'admin', params: nothing, input: nothing, output: rulePresetsSchema, action: 'routine.read', audit: 'read' }),
  /** A new routine: empty, or a copy of a pack or of another routine, with texts of its own. */
  createRoutine: operation({
    method: 'POST', path: '/routines', door: 'admin', params: nothing, action: 'routine.author', audit: 'write',
    input: z.strictObject({ key: keySchema, title: titleSchema, from: z.union([z.null(), z.strictObject({ pack: keySchema }), z.strictObject({ routine: keySchema })]) }),
    output: z.strictObject({ key: keySchema }),
  }),
  viewDraft: operation({ method: 'GET', path: '/routines/:routineKey/draft', door: 'admin', params: routineParams, input: nothing, output: draftViewSchema, action: 'routine.read', audit: 'read' }),
  /** Refused as `version_conflict` when somebody else has saved since: nothing is overwritten unseen. */
  saveDraftPart: operation({ method: 'PUT', path: '/routines/:routineKey/draft/:part/:partKey', door: 'admin', params: partParams, input: z.strictObject({ value: partValueSchema, stamp: stampSchema }), output: stamped, action: 'routine.author', audit: 'write' }),
  addDraftPart: operation({ method: 'POST', path: '/routines/:routineKey/draft/:part', door: 'admin', params: kindParams, input: z.strictObject({ key: keySchema, value: partValueSchema }), output: stamped, action: 'routine.author', audit: 'write' }),
  /** Takes it out of this routine. The text itself goes only when no other routine uses it. */
  removeDraftPart: operation({ method: 'POST', path: '/routines/:routineKey/draft/:part/:partKey/removal', door: 'admin', params: partParams, input: stamped, output: z.strictObject({}), action: 'routine.author', audit: 'write' }),
  moveDraftPart: operation({ method: 'POST', path: '/routines/:routineKey/draft/:part/:partKey/place', door: 'admin', params: partParams, input: z.strictObject({ to: z.number().int().min(0).max(1000) }), output: z.strictObject({}), action: 'routine.author', audit: 'write' }),
};

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
