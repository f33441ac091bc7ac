import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routineSchema, type Routine } from '../../../plugins/trapp/core/routines/index';

const packs = join(__dirname, '../../../plugins/trapp/packs');
const parts = { calendar: 'calendar', rules: 'rules', staircase: 'staircase', guides: 'guides', planTemplates: 'plan-templates', meetingTemplates: 'meeting-templates', measures: 'measures' };

/** A file of the packs, as it is written. */
export function readPack(file: string): unknown {
  return JSON.parse(readFileSync(join(packs, file), 'utf8'));
}

/** The files of the pack put together into one document, not yet parsed. */
export function assemblePack(): Record<string, unknown> {
  const head = readPack('sondre-land/routine.json') as Record<string, unknown>;
  return { ...head, ...Object.fromEntries(Object.entries(parts).map(([part, file]) => [part, readPack(`sondre-land/${file}.json`)])) };
}

export const pack = (): Routine => routineSchema.parse(assemblePack());
