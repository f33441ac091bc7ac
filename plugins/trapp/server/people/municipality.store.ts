import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { logoSchema } from '../../core/contracts/index';
import { paperColourSchema } from '../../core/documents/index';

const TABLE = 'trapp_municipality';

export const municipalityModel = {
  uid: 'trapp::municipality',
  singularName: 'trapp_municipality',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    /** Always `own`: there is one municipality in an installation. */
    ref: { type: 'string', column: { unique: true, notNullable: true } },
    name: { type: 'string', column: { notNullable: true } },
    logo: { type: 'text' },
    colour: { type: 'string' },
  },
} as const;

/** Whose installation it is: on top of every page and paper. */
export const municipalitySchema = z.strictObject({
  name: z.string().min(1).max(160),
  logo: logoSchema,
  /** Of headings and lines on papers; null for the usual one. */
  colour: paperColourSchema.nullable().default(null),
});
export type Municipality = z.infer<typeof municipalitySchema>;

export interface MunicipalityStore {
  /** Before anybody has said its name it is just "Kommunen". */
  read(): Promise<Municipality>;
  save(municipality: z.input<typeof municipalitySchema>): Promise<void>;
}

export function createMunicipalityStore(strapi: Core.Strapi): MunicipalityStore {
  return {
    read: async () =>
      strapi.db.transaction(async ({ trx }) => {
        const row: unknown = await trx(TABLE).first('name', 'logo', 'colour').where('ref', 'own');
        return municipalitySchema.parse(row ?? { name: 'Kommunen', logo: null });
      }),
    save: async (given) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx(TABLE).insert({ ref: 'own', ...municipalitySchema.parse(given) }).onConflict('ref').merge();
      }),
  };
}
