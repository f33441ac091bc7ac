import { randomUUID } from 'node:crypto';
import { codeOf, marksOf, subjectOf, timeOf, WIDTH, type Absence, type Marks } from '../../plugins/trapp/core/absences/index';
import type { ImportProfile, ImportSummary } from '../../plugins/trapp/core/imports/index';
import type { Pupil } from '../../plugins/trapp/core/people/index';
import { createAuthoredStore } from '../../plugins/trapp/server/routines/authored.store';
import { theApp } from './app';
import { PROFILE, type FileSchool } from './deliveries';
import { ask, aStaff, premises, sessionOf } from './factories';

const EVER = { from: '2020-01-01', to: '2030-01-01' };

/** An import as somebody does it who looks through what would come of it first. */
export interface FileDesk {
  preview(file: string | Buffer, profile?: string): Promise<ImportSummary>;
  /** Previews, and does what was previewed. */
  bring(file: string | Buffer, profile?: string): Promise<ImportSummary>;
}

/** The head teacher's desk at the school. */
export async function aFileDesk({ school }: FileSchool): Promise<FileDesk> {
  const cookie = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]));
  const inputOf = (file: string | Buffer, profile: string) => ({ schoolId: school.id, profile, file: { name: 'fravær.csv', base64: Buffer.from(file as string).toString('base64') } });
  const send = async (path: string, input: object): Promise<{ summary: ImportSummary; fingerprint: string }> => {
    const { status, body, text } = await ask('post', `/imports/${path}`, cookie).send(input);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    return body;
  };
  return {
    preview: async (file, profile = PROFILE) => (await send('absences/preview', inputOf(file, profile))).summary,
    async bring(file, profile = PROFILE) {
      const input = inputOf(file, profile);
      const { fingerprint } = await send('absences/preview', input);
      return (await send('absences', { ...input, fingerprint })).summary;
    },
  };
}

/** A profile of its own, like the given one but for this. */
export async function aProfile(like: string, more: Partial<ImportProfile>): Promise<string> {
  const given = (await premises().stores.authored.importProfiles()).find(({ key }) => key === like);
  const key = `profil-${randomUUID().slice(0, 8)}`;
  await createAuthoredStore(theApp()).create('plugin::trapp.import-profile', { key, title: 'Prøve', definition: { ...given, ...more } });
  return key;
}

/** What is stored of the pupil's absence, withdrawn rows left out, and the marks beside it. */
export async function absenceOf(pupil: Pupil): Promise<{ readonly rows: readonly Absence[]; readonly marks: Marks }> {
  const { absences, marks } = premises().stores;
  const rows = (await absences.ofPupils([pupil.id], EVER)).get(pupil.id) ?? [];
  return { rows, marks: (await marks.ofPupils([pupil.id])).get(pupil.id) ?? marksOf([]) };
}

/** Marks in words, oldest first: those of the same rows are equal, however their texts are numbered and in whatever order a day's rows lie. */
export function spelledOut({ rows, texts }: Marks): string[] {
  const textAt = (id: number) => texts[id - 1] ?? '-';
  const marks: string[] = [];
  for (let at = 0; at < rows.length; at += WIDTH) {
    const [day = 0, sort = 0, amount = 0, ids = 0] = rows.subarray(at, at + WIDTH);
    marks.push([day, sort, amount, textAt(subjectOf(ids)), textAt(codeOf(ids)), textAt(timeOf(ids))].join(' '));
  }
  return marks.sort();
}
