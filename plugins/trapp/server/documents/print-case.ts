import { currentStep, journalOf } from '../../core/cases/index';
import { caseOutline, type Outline, type PaperHead } from '../../core/documents/index';
import { say } from '../../core/language/index';
import { fullName } from '../../core/people/index';
import { isRefusal, type Refusal } from '../../core/refusals';
import { aboutCase, caseAtHand, type CaseAtHand } from '../cases/case-at-hand';
import { journalNames } from '../cases/journal-names';
import type { Call, StagedHandler } from '../http/handler';
import { outlineOfRecord } from './outline-of-record';
import type { Pdf } from './pdf';
import { renderer } from './render';

interface Prepared {
  readonly outline: Outline;
  readonly logo: string | null;
  readonly madeAt: string;
}

/** The whole case as one paper for the archive (B81, B82). In bokmål, as the case is written. Made anew each time, and not kept. */
export const printCase: StagedHandler<'printCase', Prepared, Pdf> = {
  async prepare(call) {
    const hand = await caseAtHand(call, call.params.caseId, 'read');
    if (isRefusal(hand)) return hand;
    const outline = await outlineOfCase(call, hand);
    if (isRefusal(outline)) return outline;
    const { logo } = await call.stores.municipality.read();
    return { outline, logo, madeAt: call.now };
  },

  outside: (job) => renderer.render(job),

  async finish(call, _prepared, { bytes }) {
    const hand = await caseAtHand(call, call.params.caseId, 'read');
    if (isRefusal(hand)) return hand;
    return { output: {}, about: aboutCase(hand.current), file: { name: 'hele-saken.pdf', type: 'application/pdf', bytes: Buffer.from(bytes) } };
  },
};

async function outlineOfCase({ stores, today }: Call<'printCase'>, { current, card, version, context }: CaseAtHand): Promise<Outline | Refusal> {
  const happened = await stores.cases.events(current.id);
  const records = await stores.records.ofCase(current.id);
  const names = await journalNames(stores, current, happened, records.map(({ head }) => head));
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
    language: 'nb', municipality: name, school: card.school.name, group: card.group.name, pupil: fullName(card.pupil), writtenBy: context.by.name, signedOn: today, revision: 1, madeOn: today,
    routine: { title: version.document.title, version: version.number },
  };
  const facts = { openedOn: current.openedOn, closedOn: current.closedOn, concern: current.concern, owner: names.person(current.ownerId), step: say(currentStep(current, version.document).step.title, 'nb') };
  return caseOutline(head, facts, journalOf(happened, names).map(({ by, ...entry }) => ({ ...entry, byName: names.person(by) })), signed);
}
