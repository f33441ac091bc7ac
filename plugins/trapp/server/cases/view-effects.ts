import { say } from '../../core/language/index';
import { caseAndTakenIn, recordTitle } from '../../core/cases/index';
import type { EffectsView } from '../../core/contracts/index';
import { isRefusal } from '../../core/refusals';
import { showAbsence } from '../absences/school-absence';
import type { Handler } from '../http/handler';
import { presentPupil } from '../people/present-pupil';
import { aboutCase, caseAtHand } from './case-at-hand';
import { effectOf } from './effect-of';

type Row = EffectsView['rows'][number];

/** What has been measured about each plan, measure and meeting, beside what people have weighed (S57, F23). */
export const viewEffects: Handler<'viewEffects'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'read');
  if (isRefusal(hand)) return hand;
  const { stores, today } = call;
  const { current, card, version: { document: routine } } = hand;
  const signed = await stores.records.signed(caseAndTakenIn(current), ['plan', 'meeting', 'evaluation']);
  const { pictureOf } = await showAbsence(stores, card.school, [card.pupil.id], today);
  const picture = pictureOf(card.pupil.id);
  const weighed = new Map(signed.flatMap(({ content }) => (content.kind === 'evaluation' ? content.evaluation.measures.map(({ id, effect }) => [id, effect] as const) : [])));
  const rowOf = (kind: Row['kind'], title: string, day: string, recordId: string, said: Row['weighed'] = ''): Row[] =>
    day === '' || day > today ? [] : [{ kind, title, day, effect: effectOf(picture, routine.calendar, day, today), weighed: said, recordId }];
  const told = new Set<string>();
  // The newest revision's word on a measure is the one that counts.
  const rows = [...signed].reverse().flatMap(({ head, content }): Row[] => {
    const title = say(recordTitle(routine, head), 'nb');
    if (content.kind === 'meeting') return rowOf('meeting', title, content.meeting.date, head.id);
    if (content.kind !== 'plan') return [];
    const measures = content.plan.measures.filter(({ id, what }) => what.trim() !== '' && !told.has(id));
    for (const { id } of measures) told.add(id);
    return [...rowOf('plan', title, content.plan.startsOn, head.id), ...measures.flatMap(({ id, what, from }) => rowOf('measure', what, from, head.id, weighed.get(id) ?? ''))];
  });
  return { output: { caseId: current.id, pupil: presentPupil(card), rows }, about: aboutCase(current) };
};
