/** Columns that most of our tables have, as Strapi's models write them. Each table is given to Strapi as its own copy (see register.ts). */
export const required = { type: 'string', column: { notNullable: true } } as const;
export const requiredText = { type: 'text', column: { notNullable: true } } as const;
/** Our own id of a row: opaque, and the only one that leaves the store. */
export const ref = { type: 'string', column: { unique: true, notNullable: true } } as const;
