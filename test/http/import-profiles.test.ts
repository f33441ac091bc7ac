import type { Absence } from '../../plugins/trapp/core/absences/index';
import { aFileDesk, absenceOf } from '../kit/absence-files';
import { aFileSchool, withProfiles } from '../kit/deliveries';
import { premises, publishNothing, resetClock, setClock } from '../kit/factories';

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  await publishNothing();
  await withProfiles();
});
afterAll(() => resetClock());

interface Shape {
  readonly profile: string;
  /** The file of a pupil with this id, as the system writes it. */
  readonly file: (pupil: string) => string | Buffer;
  readonly read: { readonly encoding: string; readonly delimiter: string };
  readonly counts: { readonly rows: number; readonly added: number; readonly ignored: number; readonly rejected: number };
  readonly rows: readonly Partial<Absence>[];
  readonly recordsLessons: boolean;
}

const shapes: readonly Shape[] = [
  {
    profile: 'ist-dager-og-timer',
    file: (pupil) =>
      Buffer.from(
        [
          'Elev-ID;Navn;Dato;Kode;Antall timer;Minutter;Time;Fag;Merknad;Dokumentert;Meldt',
          `${pupil};Kåre;16.11.2026;DU;;;;;;;`,
          `${pupil};Kåre;17.11.2026;tu;1,5;;3;Kroppsøving;"Ringte; kommer senere";Nei;J`,
          `${pupil};Kåre;18.11.2026;FS;;12;1;Norsk;;;`,
          `${pupil};Kåre;18.11.2026;GH;;45;;;;X;`,
          `${pupil};Kåre;19.11.2026;SA;;;;;;;`,
          '',
        ].join('\r\n'),
        'latin1',
      ),
    read: { encoding: 'windows-1252', delimiter: ';' },
    counts: { rows: 5, added: 4, ignored: 1, rejected: 0 },
    rows: [
      { date: '2026-11-16', kind: 'day', cause: 'unknown', documented: false, reported: false, sourceCode: 'DU' },
      { date: '2026-11-17', kind: 'lesson', lessons: 1.5, at: '3', subject: 'Kroppsøving', comment: 'Ringte; kommer senere', documented: false, reported: true, sourceCode: 'TU' },
      { date: '2026-11-18', kind: 'late', minutes: 12, at: '1', subject: 'Norsk', documented: false, reported: null },
      { date: '2026-11-18', kind: 'left_early', minutes: 45, at: null, cause: 'health_appointment', documented: true, reported: true },
    ],
    recordsLessons: true,
  },
  {
    profile: 'bare-hele-dager',
    file: (pupil) => ['elevnummer\tDATO\tÅrsak', `${pupil}\t2026-11-16\tSyk`, `${pupil}\t2026-11-17\tukjent`, `${pupil}\t2026-11-18\tSkoletur`, `${pupil}\t19.11.2026\tSyk`, ''].join('\n'),
    read: { encoding: 'utf-8', delimiter: '\t' },
    counts: { rows: 4, added: 2, ignored: 1, rejected: 1 },
    rows: [
      { date: '2026-11-16', kind: 'day', cause: 'illness', documented: true, reported: true, sourceCode: 'Syk' },
      { date: '2026-11-17', kind: 'day', cause: 'unknown', documented: false, reported: null, sourceCode: 'Ukjent' },
    ],
    recordsLessons: false,
  },
  {
    profile: 'vigilo-minutter',
    file: (pupil) =>
      [
        '\ufeff"Elev","Dato","Type","Fra kl.","Timer","Minutter","Fag","Meldt av foresatt","Intern kommentar"',
        `"${pupil}","16.11.2026","Dag sykdom","","","","","Ja","Feber, ""omgangssyke"""`,
        `"${pupil}","17.11.2026","Time udokumentert","10:15","0.5","","Mat og helse","nei",""`,
        `"${pupil}","18.11.2026","Forsentkomming","08:30","","7","","",""`,
        `"${pupil}","19.11.2026","Gikk før skoleslutt","13:00","","30","","true",""`,
        `"${pupil}","19.11.2026","Digital undervisning","","","","","",""`,
      ].join('\r\n'),
    read: { encoding: 'utf-8', delimiter: ',' },
    counts: { rows: 5, added: 4, ignored: 1, rejected: 0 },
    rows: [
      { date: '2026-11-16', kind: 'day', cause: 'illness', documented: true, reported: true, comment: 'Feber, "omgangssyke"' },
      { date: '2026-11-17', kind: 'lesson', lessons: 0.5, at: '10:15', subject: 'Mat og helse', documented: false, reported: false },
      { date: '2026-11-18', kind: 'late', minutes: 7, at: '08:30', subject: null, documented: false, reported: null },
      { date: '2026-11-19', kind: 'left_early', minutes: 30, at: '13:00', reported: true },
    ],
    recordsLessons: true,
  },
];

describe('the profiles that come with the product', () => {
  it('S31: each has its file here', async () => {
    const keys = (await premises().stores.authored.importProfiles()).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(shapes.map(({ profile }) => profile)));
  });

  it.each(shapes.map((shape) => [shape.profile, shape] as const))('S31 B62 B64: %s reads the file of its system', async (_, { profile, file, read, counts, rows, recordsLessons }) => {
    const place = await aFileSchool();
    const desk = await aFileDesk(place);
    const [pupil] = place.pupils;
    expect(await desk.bring(file(pupil.sourceId), profile)).toMatchObject({ ...counts, read });
    expect((await absenceOf(pupil)).rows).toMatchObject(rows);
    expect((await premises().stores.imports.freshness([place.school.id])).get(place.school.id)).toMatchObject({ recordsLessons });
    expect(await desk.bring(file(pupil.sourceId), profile)).toMatchObject({ added: 0, changed: 0, unchanged: counts.added });
  });
});
