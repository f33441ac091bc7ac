import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const counts = z.record(z.string(), z.number().int());
const noteSchema = z.strictObject({
  at: z.string(),
  database: z.enum(['sqlite', 'postgres']),
  standing: z.strictObject({
    tables: counts,
    papers: z.strictObject({ count: z.number().int(), damaged: z.number().int(), hash: z.string() }),
    audit: z.strictObject({ rows: z.number().int(), link: z.string() }),
    guards: counts,
  }),
});

/** What stood in the database when the backup was taken: counts and hashes, nothing about anybody. It lies beside the backup. */
export type Note = z.infer<typeof noteSchema>;

const fileOf = (backup: string): string => `${backup}.json`;

export function writeNote(backup: string, note: Note): void {
  writeFileSync(fileOf(backup), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
}

export function readNote(backup: string): Note {
  if (!existsSync(fileOf(backup))) throw new Error(`There is no ${fileOf(backup)}, which says what the backup holds.`);
  return noteSchema.parse(JSON.parse(readFileSync(fileOf(backup), 'utf8')));
}

/** The line that `npm run audit` prints, and takes. */
export const auditLine = ({ at, standing: { audit } }: Note): string => `${at} ${audit.rows} ${audit.link}`;
