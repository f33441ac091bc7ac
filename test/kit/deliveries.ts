import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ImportSource } from '../../plugins/trapp/core/imports/index';
import type { Group, Pupil, School } from '../../plugins/trapp/core/people/index';
import { createAuthoredStore } from '../../plugins/trapp/server/routines/authored.store';
import { seedImportProfiles } from '../../plugins/trapp/server/routines/seed-pack';
import { theApp } from './app';
import { aGroup, aPupil, aSchool, premises } from './factories';

export const PROFILE = 'ist-dager-og-timer';
const HEADER = 'Elev-ID;Dato;Kode;Antall timer;Minutter;Time;Fag;Merknad;Dokumentert;Meldt';

/** The import profiles that come with the product. */
export function withProfiles(): Promise<void> {
  return seedImportProfiles(createAuthoredStore(theApp()), join(__dirname, '..', '..', 'plugins', 'trapp', 'packs', 'import-profiles.json'));
}

/** A profile whose files each have everything for their days: what they lack is withdrawn. */
export async function aCompleteProfile(): Promise<string> {
  const given = (await premises().stores.authored.importProfiles()).find(({ key }) => key === PROFILE);
  const key = `hele-filer-${randomUUID().slice(0, 8)}`;
  await createAuthoredStore(theApp()).create('plugin::trapp.import-profile', { key, title: 'Hele filer', definition: { ...given, complete: true } });
  return key;
}

/** A school with a class of two, whose file a source may bring. */
export interface FileSchool {
  readonly school: School;
  readonly group: Group;
  readonly pupils: readonly [Pupil, Pupil];
}

export async function aFileSchool(): Promise<FileSchool> {
  const school = await aSchool();
  const group = await aGroup(school);
  return { school, group, pupils: [await aPupil(group), await aPupil(group)] };
}

export async function aSource(more: Partial<ImportSource> = {}): Promise<ImportSource> {
  const source: ImportSource = { key: `kilde-${randomUUID().slice(0, 8)}`, title: 'Nattfil fra skolesystemet', profile: PROFILE, schoolIds: 'all', enabled: true, ...more };
  await premises().transaction(() => premises().stores.importSources.add(source));
  return source;
}

/** A line of a file: whole-day absence on the day. */
export function awayOn(pupil: Pupil, day: string, code = 'DS'): string {
  return `${pupil.sourceId};${day.split('-').reverse().join('.')};${code};;;;;;;`;
}

export function csv(...lines: string[]): string {
  return [HEADER, ...lines].join('\r\n');
}

export async function storedRows({ school }: FileSchool): Promise<number> {
  const found = await premises().transaction(() => premises().stores.absences.ofSchool(school.id, { from: '2020-01-01', to: '2030-01-01' }));
  return [...found.values()].flat().length;
}

/** How files are taken in while the test runs; gives what puts it back. */
export function setDeliveries(told: { readonly importFolder?: string; readonly importMaxBytes?: number; readonly importKeepDays?: number }): () => void {
  const { config } = theApp();
  const before = Object.fromEntries(Object.keys(told).map((name) => [name, config.get(`plugin::trapp.${name}`)]));
  for (const [name, value] of Object.entries(told)) config.set(`plugin::trapp.${name}`, value);
  return () => {
    for (const [name, value] of Object.entries(before)) config.set(`plugin::trapp.${name}`, value);
  };
}
