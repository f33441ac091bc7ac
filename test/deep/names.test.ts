import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { MunicipalityOverview } from '../../plugins/trapp/core/contracts/index';
import type { Outline } from '../../plugins/trapp/core/documents/index';
import { rosterHeaders } from '../../plugins/trapp/core/imports/index';
import { overviewFile } from '../../plugins/trapp/admin/overview/overview-file';
import { createRenderer } from '../../plugins/trapp/server/documents/render';
import { outlines } from '../documents/papers';
import { evidence } from '../kit/evidence';
import { aSchool, aStaff, ask, sessionOf } from '../kit/factories';
import { drawnNames, notDrawnNames, type RealName } from './real-names';

jest.setTimeout(120_000);
const names = [...drawnNames, ...notDrawnNames];
const full = ({ given, family }: RealName) => `${given} ${family}`;
const nfc = (text: string) => text.normalize('NFC');
const renderer = createRenderer({ worker: join(__dirname, '../../dist/plugins/trapp/server/documents/render-worker.js') });
afterAll(() => renderer.stop());

const folded = (text: string) => nfc(text).replace(/[\s\u200b]/g, '');
async function paperWith(...lines: string[]): Promise<string> {
  const outline = { ...(outlines.plan?.('nb') as Outline), nodes: lines.map((text) => ({ node: 'paragraph' as const, text })) };
  const made = await renderer.render({ outline, look: { logo: null, colour: null }, madeAt: '2026-11-20T12:00:00.000Z' });
  if ('refused' in made) throw new Error(made.refused);
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(made.bytes), encoding: 'utf8' });
}
/** One row of the register for a school of this name. */
const school = (name: string): MunicipalityOverview['schools'][number] => ({
  pupils: 0, sharePercent: null, days: 0, documentedDays: 0, undocumentedDays: 0, lessons: null, late: null, medianDays: null, medianLessons: null, awayAMonth: null, withFinding: 0, withCase: 0, name, sourceId: '1', kind: 'school', missing: null, period: null,
  freshness: { schoolId: 's', schoolName: name, dataUntil: null, importedAt: null, stale: false }, checks: { due: 0, inTime: 0, late: 0, missed: 0 },
});

describe('sec-9: people are called what they are called', () => {
  test('there are 200 names and more, each of them once', () => {
    expect(new Set(drawnNames.map(full)).size).toBe(drawnNames.length);
    expect(drawnNames.length).toBeGreaterThanOrEqual(200 - notDrawnNames.length);
    expect(names.length).toBeGreaterThanOrEqual(200);
  });

  test('through the roster to the class and the pupil’s own page, however the file has written the marks', async () => {
    const place = await aSchool();
    const head = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: place.id, groupId: null }]));
    const rows = names.map(({ given, family }, index) => {
      // Some systems write "å" as an "a" with a ring over it.
      const written = (text: string) => (index % 2 === 0 ? text.normalize('NFD') : nfc(text));
      const cells: Readonly<Record<string, string>> = {
        schoolSourcedId: place.sourceId, schoolName: place.name, schoolType: 'school', classSourcedId: `${place.sourceId}-8A`, classTitle: '8A', grade: '8', pupilSourcedId: `${place.sourceId}-${index}`,
        givenName: written(given), familyName: written(family), guardian1Name: written(`${given} ${family}`).slice(0, 160), guardian1Responsibility: 'yes',
      };
      return rosterHeaders.map((column) => `"${cells[column] ?? ''}"`).join(';');
    });
    const file = { name: 'elever.csv', base64: Buffer.from([rosterHeaders.join(';'), ...rows].join('\r\n')).toString('base64') };
    const seen = await ask('post', '/imports/roster/preview', head).send({ schoolId: place.id, file });
    expect([seen.status, seen.body.summary?.rejected, seen.body.summary?.problems]).toEqual([200, 0, []]);
    expect((await ask('post', '/imports/roster', head).send({ schoolId: place.id, file, fingerprint: seen.body.fingerprint })).status).toBe(200);

    const [group] = (await ask('get', '/groups', head)).body.groups as { id: string }[];
    const { pupils } = (await ask('get', `/groups/${group?.id}`, head)).body as { pupils: { pupil: { id: string; name: string } }[] };
    expect(pupils.map(({ pupil: { name } }) => name).sort()).toEqual(names.map(full).map(nfc).sort());
    const shown: string[] = [];
    for (const { pupil: { id } } of pupils) shown.push((await ask('get', `/pupils/${id}`, head)).text);
    const whole = shown.join('\n');
    expect(names.filter((name) => !whole.includes(JSON.stringify(nfc(full(name))).slice(1, -1)))).toEqual([]);
  });

  test('on paper, letter by letter, in a typeface that has every one of them', async () => {
    const text = folded(await paperWith(...drawnNames.map(full)));
    expect(drawnNames.filter((name) => !text.includes(folded(full(name)))).map(full)).toEqual([]);
    expect(text).not.toContain('Noenbokstaverkanikkeskrives');
    const { openSync } = require('fontkit') as { openSync(path: string): { hasGlyphForCodePoint(code: number): boolean } };
    const fonts = ['Regular', 'Medium', 'Italic'].map((weight) => openSync(join(dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto', `Roboto-${weight}.ttf`)));
    const letters = [...new Set(drawnNames.flatMap((name) => [...nfc(full(name))]))];
    expect(letters.filter((letter) => !fonts.every((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)))).toEqual([]);
  });

  test.each(notDrawnNames.map((name) => [full(name), name] as const))('a paper that cannot write «%s» says so', async (_, name) => {
    const text = await paperWith(full(name));
    expect(text).toContain('Noen bokstaver kan ikke skrives på dette papiret.');
    expect(folded(text)).not.toContain('\ufffd');
  });

  test('in the table for a spreadsheet', () => {
    const table = overviewFile({ schools: drawnNames.map((name) => school(nfc(full(name)))) });
    expect(drawnNames.filter((name) => !table.includes(`;${nfc(full(name))};`)).map(full)).toEqual([]);
  });

  afterAll(() => evidence('sec-9', { names: names.length, namesThatPapersCannotWrite: notDrawnNames.length }));
});

