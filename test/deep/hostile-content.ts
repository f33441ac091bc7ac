import type { DraftView, KeptRow, OutputOf } from '../../plugins/trapp/core/contracts/index';
import { rosterHeaders } from '../../plugins/trapp/core/imports/index';
import { theApp } from '../kit/app';
import { coordinatorToken } from '../kit/coordinators';
import { aFileSchool, awayOn, csv, PROFILE, withProfiles } from '../kit/deliveries';
import { aStaff, sessionOf } from '../kit/factories';
import type { HostileHand } from './hostile-hand';
import { cut } from './text-fields';

const ROUTINE = 'vond-kommune';
let runs = 0;

/** What coordinators write about routines and sources: titles and reasons. What stands in the routine itself is filled in apart. */
export async function writeAsCoordinator(hand: HostileHand): Promise<void> {
  runs += 1;
  const [kari, ola] = [`Bearer ${await coordinatorToken('Kari', `Vond${runs}`)}`, `Bearer ${await coordinatorToken('Ola', `Vond${runs}`)}`];
  const source = { title: 'x', profile: PROFILE, schoolIds: 'all', enabled: false };
  await hand.write('addImportSource', {}, { key: `vond-kilde-${runs}`, ...source }, kari);
  await hand.write('changeImportSource', { sourceKey: `vond-kilde-${runs}` }, source, kari);
  const name = { nb: 'x', nn: 'x', en: 'x', se: 'x' };
  const { key } = await hand.write<{ key: string }>('addRole', {}, { name, reach: 'area', abilities: [] }, kari);
  await hand.write('saveRole', { role: key }, { name, abilities: [], retired: true, edition: 1 }, kari);
  await hand.write('saveAbsenceNames', {}, { content: { late: name }, edition: 0 }, kari);
  await hand.write('saveRetention', {}, { content: { case: { keep: { amount: 10, unit: 'years' }, ground: name, then: 'decide' } }, edition: 0 }, kari);
  const at = { routineKey: ROUTINE };
  await hand.write('createRoutine', {}, { key: ROUTINE, title: 'x', from: { pack: 'as-skole' } }, kari);
  try {
    const { number } = await hand.write<OutputOf<'publishRoutine'>>('publishRoutine', at, { reason: 'x', startsOn: null }, kari);
    await hand.write('withdrawVersion', { ...at, number: String(number) }, { reason: 'x' }, kari);
    const saveWhole = async (more: object) => {
      const { document, parts } = await hand.read<DraftView>('viewDraft', at, {}, kari);
      const value = Object.fromEntries(Object.entries({ ...document, ...more }).filter(([, part]) => part !== undefined));
      const stamp = parts.find(({ part }) => part === 'routine')?.stamp;
      await hand.read('saveDraftPart', { ...at, part: 'routine', partKey: ROUTINE }, { value, stamp }, kari);
    };
    await saveWhole({ approval: 'second_person' });
    const { id } = await hand.write<KeptRow>('proposeRoutine', at, { reason: 'x' }, kari);
    await hand.write('answerProposal', { ...at, keptId: id }, { answer: 'returned', reason: 'x' }, ola);
    // A course that goes otherwise than it is written is told of by its title.
    const title = { nb: cut(hand.text, 2000), nn: cut(hand.text, 2000), en: cut(hand.text, 2000) };
    await saveWhole({ courses: [{ key: 'vondt-forlop', title, start: '2026-08-24', away: 0, moves: [{ kind: 'expect', closed: true }] }] });
    const { errors } = await hand.read<OutputOf<'checkRoutine'>>('checkRoutine', at, {}, kari);
    expect(errors.filter(({ path }) => path.startsWith('courses.0')).map(({ message }) => message).join(' ')).toContain(title.nb.slice(0, 40));
    for (const operation of ['listRoutines', 'listImportSources', 'viewMunicipalityOverview', 'viewRoles', 'viewAbsenceNames', 'viewRetention', 'viewRetentionOverview'] as const) await hand.read(operation, {}, {}, kari);
    await hand.write('exportRoutine', at, { licence: 'x', notes: 'x' }, kari);
    for (const operation of ['listVersions', 'viewFollowers', 'checkRoutine'] as const) await hand.read(operation, at, {}, kari);
  } finally {
    await theApp().db.query('plugin::trapp.routine').deleteMany({ where: { key: ROUTINE } });
    await theApp().db.connection('trapp_kept_drafts').where('routine', ROUTINE).delete();
    for (const table of ['trapp_roles', 'trapp_role_changes', 'trapp_catalogue', 'trapp_catalogue_changes']) await theApp().db.connection(table).delete();
    await theApp().db.connection('trapp_import_sources').where('ref', `vond-kilde-${runs}`).delete();
  }
}

/** Files that are called by the text, and that come in. */
export async function bringFiles(hand: HostileHand): Promise<void> {
  await withProfiles();
  const { school, group, pupils } = await aFileSchool();
  const head = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]));
  const cells: Readonly<Record<string, string>> = { schoolSourcedId: school.sourceId, schoolName: school.name, schoolType: 'school', classSourcedId: group.sourceId, classTitle: '8A', grade: '8', pupilSourcedId: pupils[0].sourceId, givenName: 'Ærlend', familyName: 'Prøve' };
  const roster = [rosterHeaders.join(';'), rosterHeaders.map((column) => cells[column] ?? '').join(';')].join('\n');
  const absences = csv(awayOn(pupils[0], '2026-11-19'));
  const request = (text: string, more: object = {}) => ({ schoolId: school.id, file: { name: 'x', base64: Buffer.from(text).toString('base64') }, ...more });
  const seen = await hand.write<{ fingerprint: string }>('previewRoster', {}, request(roster), head);
  await hand.write('importRoster', {}, request(roster, { fingerprint: seen.fingerprint }), head);
  const counted = await hand.write<{ fingerprint: string }>('previewAbsences', {}, request(absences, { profile: PROFILE }), head);
  await hand.write('importAbsences', {}, request(absences, { profile: PROFILE, fingerprint: counted.fingerprint }), head);
  for (const operation of ['listImports'] as const) await hand.read(operation, {}, { schoolId: school.id }, head);
  await hand.read('viewDataHealth', { schoolId: school.id }, {}, head);
}
