import { meetingFields, papersBeside, planFields, templatedPaper, type Outline, type PaperHead } from '../../core/documents/index';
import type { PaperTemplate } from '../../core/papers/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { findMeetingTemplate, findPlanTemplate } from '../../core/routines/index';
import { aboutCase } from '../cases/case-at-hand';
import { recordAtHand, refuseLimited, type RecordAtHand } from '../cases/record-at-hand';
import { changesOfPlan } from '../cases/signed-plan';
import { meetingOnPaper, paperHead } from './outline-of-record';
import { printing } from './printing';

interface PaperOfRecord extends RecordAtHand {
  readonly paper: PaperTemplate;
}

const names = { invitation: 'innkalling.pdf', agenda: 'saksliste.pdf', return_plan: 'opptrappingsplan.pdf' } as const;

/** What is printed beside a plan or a meeting, as it is prepared (S46, B39, B76). It is no draft: what it tells of is to come. Refuses `unknown_template`. */
export const printRecordPaper = printing<'printRecordPaper', PaperOfRecord>({
  fileName: ({ paper: { kind } }) => (kind in names ? names[kind as keyof typeof names] : 'papir.pdf'),
  async find(call) {
    const hand = await recordAtHand(call, call.params.recordId, 'read');
    if (isRefusal(hand)) return hand;
    const limited = refuseLimited(hand);
    if (limited) return limited;
    const { written, record: { head, content } } = hand;
    const offered = content.kind === 'plan' || content.kind === 'meeting' ? papersBeside(written.document, content.kind, head.template) : [];
    const paper = offered.find(({ key }) => key === call.params.paperKey);
    return paper === undefined ? refuse('unknown_template') : { ...hand, paper };
  },
  outline: async ({ stores, input, today }, hand) => {
    const head = await paperHead(stores, { hand, language: input.language, revision: 1, today });
    return outlineOf({ ...head, signedOn: today }, hand, await changesOfPlan(stores, hand, input.language));
  },
  whose: (hand) => hand,
  goesHome: true,
  about: ({ current, record }) => aboutCase(current, record.head.id),
});

function outlineOf(head: PaperHead, hand: PaperOfRecord, changes: readonly string[]): Outline | Refusal {
  const { paper, written: { document: routine }, record: { head: { template }, content } } = hand;
  const key = template ?? '';
  if (content.kind === 'plan') {
    const found = findPlanTemplate(routine, key);
    return found === undefined ? refuse('unknown_template') : templatedPaper(head, paper, planFields(head, found, { plan: content.plan, changes }));
  }
  const found = content.kind === 'meeting' ? findMeetingTemplate(routine, key) : undefined;
  return content.kind !== 'meeting' || found === undefined ? refuse('unknown_template') : templatedPaper(head, paper, meetingFields(head, found, meetingOnPaper({ hand, language: head.language }, content.meeting)));
}
