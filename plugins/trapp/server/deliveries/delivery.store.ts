import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Moment } from '../../core/calendar/index';
import { deliverySchema, type Delivery } from '../../core/imports/index';
import { ref, required } from '../columns';

const TABLE = 'trapp_deliveries';
const count = { type: 'integer', column: { notNullable: true } } as const;

/** The journal of files that came by themselves: a night without a file must not look like a night without absence. */
export const deliveryModel = {
  uid: 'trapp::delivery',
  singularName: 'trapp_delivery',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    ref,
    source: required,
    way: required,
    fileName: required,
    fileHash: required,
    at: required,
    outcome: required,
    refusal: { type: 'string' },
    rows: count,
    added: count,
    changed: count,
    withdrawn: count,
    rejected: count,
  },
  indexes: [{ name: 'trapp_deliveries_source', columns: ['source', 'at'] }],
} as const;

export interface DeliveryStore {
  record(delivery: Delivery): Promise<void>;
  /** Of each of these sources the newest ones since the moment, newest first. One statement. */
  since(sourceKeys: readonly string[], moment: Moment, most: number): Promise<Delivery[]>;
  /** Has this very file come in from the source already? */
  wasImported(sourceKey: string, fileHash: string, since: Moment): Promise<boolean>;
}

const row = z.object({
  ref: z.string(), source: z.string(), way: z.string(), file_name: z.string(), file_hash: z.string(), at: z.string(), outcome: z.string(), refusal: z.string().nullable(),
  rows: z.number(), added: z.number(), changed: z.number(), withdrawn: z.number(), rejected: z.number(),
});

function toDelivery(found: unknown): Delivery {
  const { ref: id, source, file_name, file_hash, ...rest } = row.parse(found);
  return deliverySchema.parse({ id, sourceKey: source, fileName: file_name, fileHash: file_hash, ...rest });
}

export function createDeliveryStore(strapi: Core.Strapi): DeliveryStore {
  return {
    record: async (delivery) =>
      strapi.db.transaction(async ({ trx }) => {
        const { id, sourceKey, fileName, fileHash, ...rest } = deliverySchema.parse(delivery);
        await trx(TABLE).insert({ ref: id, source: sourceKey, file_name: fileName, file_hash: fileHash, ...rest });
      }),
    since: async (sourceKeys, moment, most) =>
      strapi.db.transaction(async ({ trx }) => {
        const found: unknown[] = await trx(TABLE).select(Object.keys(row.shape)).whereIn('source', [...sourceKeys]).where('at', '>=', moment).orderBy([{ column: 'at', order: 'desc' }, { column: 'id', order: 'desc' }]).limit(most);
        return found.map(toDelivery);
      }),
    wasImported: async (sourceKey, fileHash, since) =>
      strapi.db.transaction(async ({ trx }) => (await trx(TABLE).first('id').where({ source: sourceKey, file_hash: fileHash, outcome: 'imported' }).where('at', '>=', since)) !== undefined),
  };
}
