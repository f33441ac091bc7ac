import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { keptDraftSchema, type KeptDraft } from '../../core/routines/index';
import { ref, required, requiredText } from '../columns';

const TABLE = 'trapp_kept_drafts';

/** Drafts as they were when somebody put them forward for approval, or when another took their place. Nothing that was written is thrown away. */
export const keptDraftModel = {
  uid: 'trapp::kept-draft',
  singularName: 'trapp_kept_draft',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    ref,
    routine: required,
    why: required,
    at: required,
    byId: required,
    byName: required,
    reason: { type: 'text' },
    startsOn: { type: 'string' },
    document: requiredText,
    /** JSON: what came of it; null while it waits. */
    answer: { type: 'text' },
  },
  indexes: [{ name: 'trapp_kept_drafts_routine', columns: ['routine'] }],
} as const;

export interface KeptDraftStore {
  /** The routine's kept drafts, newest first. */
  of(routineKey: string): Promise<KeptDraft[]>;
  keep(draft: KeptDraft): Promise<void>;
  answer(id: string, answer: NonNullable<KeptDraft['answer']>): Promise<void>;
}

const text = z.string();
const rowSchema = z
  .object({ ref: text, routine: text, why: text, at: text, by_id: text, by_name: text, reason: text.nullable(), starts_on: text.nullable(), document: text, answer: text.nullable() })
  .transform((row) =>
    keptDraftSchema.parse({
      id: row.ref, routineKey: row.routine, why: row.why, at: row.at, byId: row.by_id, by: row.by_name, reason: row.reason ?? '', startsOn: row.starts_on,
      document: JSON.parse(row.document), answer: row.answer === null ? null : JSON.parse(row.answer),
    }),
  );

export function createKeptDraftStore(strapi: Core.Strapi): KeptDraftStore {
  return {
    of: async (routineKey) => strapi.db.transaction(async ({ trx }) => z.array(rowSchema).parse(await trx(TABLE).where('routine', routineKey).orderBy('id', 'desc'))),
    keep: async (draft) =>
      strapi.db.transaction(async ({ trx }) => {
        const { id, routineKey, by, byId, startsOn, document, answer, ...rest } = keptDraftSchema.parse(draft);
        await trx(TABLE).insert({ ...rest, ref: id, routine: routineKey, by_id: byId, by_name: by, starts_on: startsOn, document: JSON.stringify(document), answer: answer && JSON.stringify(answer) });
      }),
    answer: async (id, answer) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx(TABLE).where('ref', id).update({ answer: JSON.stringify(answer) });
      }),
  };
}
