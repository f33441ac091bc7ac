import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routineSchema, type Routine } from '../../plugins/trapp/core/routines/index';

export const packsFolder = join(__dirname, '../../plugins/trapp/packs');

/** The packs that a municipality can begin from. */
export const packNames = ['sondre-land', 'bergen', 'as-skole', 'as-barnehage', 'bufetat', 'kom-i-gang'] as const;
export type PackName = (typeof packNames)[number];

const parts = { calendar: 'calendar', rules: 'rules', staircase: 'staircase', guides: 'guides', planTemplates: 'plan-templates', meetingTemplates: 'meeting-templates', papers: 'papers', measures: 'measures' };

/** A file of the packs, as it is written. */
export function readPackFile(file: string): unknown {
  return JSON.parse(readFileSync(join(packsFolder, file), 'utf8'));
}

/** The files of a pack put together into one document, not yet parsed. */
export function assemblePack(name: string): Record<string, unknown> {
  const head = readPackFile(`${name}/routine.json`) as Record<string, unknown>;
  return { ...head, ...Object.fromEntries(Object.entries(parts).filter(([, file]) => existsSync(join(packsFolder, name, `${file}.json`))).map(([part, file]) => [part, readPackFile(`${name}/${file}.json`)])) };
}

export const packNamed = (name: PackName): Routine => routineSchema.parse(assemblePack(name));
