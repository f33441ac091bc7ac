import { can, mayNameReaders, whyNotAudience, type AudienceRefused } from '../../core/access/index';
import { setAudience as set, type Limited } from '../../core/cases/index';
import type { OperationId } from '../../core/contracts/index';
import type { Audience, Staff } from '../../core/people/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { unreadIn } from '../audience/unread';
import { dayInNorway } from '../clock';
import type { Call, Handler } from '../http/handler';
import { caseObject } from '../people/access-objects';
import { aboutCase, caseAtHand, type CaseAtHand } from './case-at-hand';
import { changeCase } from './change-case';

type AudienceCall = Pick<Call<OperationId>, 'stores' | 'today' | 'actor'>;

const words: Record<AudienceRefused, string> = {
  not_yours: 'Det er den som skrev det, eller den som avgjør i saken og selv leser det, som bestemmer hvem det er for.',
  health_opens_health: 'Det som er for helse, åpnes for andre av helse selv, eller av den som skrev det.',
  shuts_out_yourself: 'Da kan du ikke lese det selv lenger. Velg noen du er blant, eller be en av dem om å endre det.',
};
const missing = 'Dette finnes ikke i saken, eller er ikke for deg.';
const onlyNamed = 'Ingen leser dette lenger, og du vet ikke hva som står der. Velg hvem som skal lese det.';
const stranger = 'En av dem du har valgt, ser ikke saken. Velg blant dem som står på listen.';

/** Who can be named: those of the school's staff who see the case. */
export const listReaders: Handler<'listReaders'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'read');
  if (isRefusal(hand)) return hand;
  const others = (await readers(call, hand)).filter(({ id }) => id !== hand.context.by.id);
  return { output: { staff: others.map(({ id, name }) => ({ id, name })) }, about: aboutCase(hand.current) };
};

/**
 * Says anew whom something in the case is for; a plan, its revisions and its evaluations are for the same people. What nobody reads any more is given
 * to people who are named, by the head teacher.
 */
export const setAudience: Handler<'setAudience'> = (call) =>
  changeCase(call, async (hand) => {
    const { kind, id, audience, reason } = call.input;
    const of = kind === 'record' ? await ofRecord(call, hand, id) : await ofNote(call, hand, kind, id);
    const object = caseObject(hand.card.pupil, hand.current);
    const unread = of.length > 0 ? [] : (await unreadIn(call, hand.current, object)).filter((one) => one.kind === kind && one.id === id);
    if (of.length + unread.length === 0) return refuse('invalid_input', [{ path: 'id', message: missing }]);
    const refused = await refuseStranger(call, hand, audience);
    if (refused) return refused;
    if (unread.length > 0) return mayNameReaders(call.actor, audience, object) ? set(hand.current, { of: unread, audience, reason }, hand.context) : refuse('invalid_input', [{ path: 'audience', message: onlyNamed }]);
    for (const one of of) {
      const why = whyNotAudience(call.actor, asItIs(hand, one), audience, object);
      if (why === 'not_yours') return refuse('forbidden', [{ path: 'audience', message: words[why] }]);
      if (why !== null) return refuse('invalid_input', [{ path: 'audience', message: words[why] }]);
    }
    return set(hand.current, { of, audience, reason }, hand.context);
  });

/** Nobody is named who does not see the case: it would look as if they could read it. */
export async function refuseStranger(call: AudienceCall, hand: CaseAtHand, audience: Audience | undefined): Promise<Refusal | null> {
  if (audience?.kind !== 'named') return null;
  const seeing = new Set((await readers(call, hand)).map(({ id }) => id));
  return audience.staffIds.every((id) => seeing.has(id)) ? null : refuse('invalid_input', [{ path: 'audience.staffIds', message: stranger }]);
}

async function readers({ stores, today }: AudienceCall, { current, card }: CaseAtHand): Promise<Staff[]> {
  const staff = await stores.staff.ofSchool(current.schoolId);
  const object = caseObject(card.pupil, current);
  return staff.filter(({ id, name, assignments }) => can({ kind: 'staff', id, name, assignments, on: today }, 'case.view', object));
}

type Unlimited = Omit<Limited, 'audience'>;

function asItIs({ current }: CaseAtHand, of: Unlimited): Limited {
  return current.limited.find(({ id }) => id === of.id) ?? { ...of, audience: { kind: 'everyone' } };
}

/** Who wrote it stands in what happened; what stands in a record is for those whom the record is for. */
async function ofNote({ stores }: AudienceCall, { current }: CaseAtHand, kind: 'contact' | 'child_voice', id: string): Promise<Unlimited[]> {
  const found = (await stores.cases.events(current.id)).flatMap(({ event }): Unlimited[] => {
    if (kind === 'contact' && event.type === 'contact.recorded' && event.contact.id === id) return [{ kind, id, writerId: event.contact.by, writtenOn: event.contact.on }];
    if (kind === 'child_voice' && event.type === 'child.heard' && event.childHeard.id === id && event.childHeard.recordId === undefined) return [{ kind, id, writerId: event.by, writtenOn: event.childHeard.on }];
    return [];
  });
  return found.slice(0, 1);
}

async function ofRecord({ stores }: AudienceCall, { current }: CaseAtHand, id: string): Promise<Unlimited[]> {
  const records = await stores.records.ofCase(current.id);
  if (!records.some(({ head }) => head.id === id)) return [];
  const together = new Set([id]);
  // What a revision revises, and what an evaluation is about, until nothing more comes along.
  for (let before = 0; before !== together.size; ) {
    before = together.size;
    for (const { head, content } of records) {
      const other = content.kind === 'evaluation' ? content.evaluation.planRecordId : head.revises;
      if (other === null || (!together.has(head.id) && !together.has(other))) continue;
      together.add(head.id).add(other);
    }
  }
  return records.filter(({ head }) => together.has(head.id)).map(({ head }) => ({ kind: 'record', id: head.id, writerId: head.startedBy, writtenOn: dayInNorway(head.startedAt) }));
}
