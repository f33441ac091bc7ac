import { currentStep, journalOf, journalWords } from '../../core/cases/index';
import { caseOutline, type Outline, type PaperHead } from '../../core/documents/index';
import { say } from '../../core/language/index';
import { fullName } from '../../core/people/index';
import { isRefusal, type Refusal } from '../../core/refusals';
import { aboutCase, caseAtHand, type CaseAtHand } from '../cases/case-at-hand';
import { journalNames } from '../cases/journal-names';
import type { Call } from '../http/handler';
import { outlineOfRecord } from './outline-of-record';
import { printing } from './printing';

/** The whole case as one paper for the archive (B81, B82). In bokmål, as the case is written. */
export const printCase = printing<'printCase', CaseAtHand>({
  fileName: 'hele-saken.pdf',
  find: (call) => caseAtHand(call, call.params.caseId, 'read'),
  outline: outlineOfCase,
  whose: (hand) => hand,
  about: ({ current }) => aboutCase(current),
});

async function outlineOfCase({ stores, today }: Call<'printCase'>, { current, card, version, context }: CaseAtHand): Promise<Outline | Refusal> {
  const happened = await stores.cases.events(current.id);
  const records = await stores.records.ofCase(current.id);
  const names = await journalNames(stores, current, happened, records);
  const versionOf = await stores.routines.followedBy(records.map(({ head: { routineVersion } }) => ({ routineKey: current.routineKey, routineVersion })));
  const signed: Outline[] = [];
  for (const record of records.filter(({ head }) => head.status === 'signed')) {
    const written = versionOf({ routineKey: current.routineKey, routineVersion: record.head.routineVersion });
    if (!written) throw new Error(`Record ${record.head.id} follows a version of ${current.routineKey} that is not there`);
    const outline = await outlineOfRecord(stores, { hand: { record, current, card, written }, language: 'nb', revision: 1, today, whole: true });
    if (isRefusal(outline)) return outline;
    signed.push(outline);
  }
  const { name } = await stores.municipality.read();
  const head: PaperHead = {
    language: 'nb', municipality: name, school: card.school.name, unit: card.school.kind, group: card.group.name, pupil: fullName(card.pupil), writtenBy: context.by.name, signedOn: today, revision: 1, madeOn: today,
    routine: { title: version.document.title, version: version.number },
  };
  const facts = { openedOn: current.openedOn, closedOn: current.closedOn, concern: current.concern, owner: names.person(current.ownerId), step: say(currentStep(current, version.document).step.title, 'nb') };
  return caseOutline(head, facts, journalOf(happened, names, journalWords(card.school.kind)).map(({ by, ...entry }) => ({ ...entry, byName: names.person(by) })), signed);
}
