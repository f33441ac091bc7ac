import type { Text } from '../language/index';
import { templateTitle, type Routine } from '../routines/index';
import type { RecordKind } from './record';

/** What stands when the routine version no longer says it, and for the evaluation, which has no template. */
const plainTitles: Readonly<Record<RecordKind, Text>> = {
  conversation: { nb: 'Samtale', nn: 'Samtale', en: 'Conversation' },
  plan: { nb: 'Tiltaksplan', nn: 'Tiltaksplan', en: 'Plan of measures' },
  meeting: { nb: 'Møte', nn: 'Møte', en: 'Meeting' },
  evaluation: { nb: 'Evaluering av planen', nn: 'Evaluering av planen', en: 'Evaluation of the plan' },
};

/** What a record is called: the title of its guide or template. */
export function recordTitle(routine: Routine, record: { readonly kind: RecordKind; readonly template: string | null }): Text {
  return templateTitle(routine, record.kind, record.template) ?? plainTitles[record.kind];
}
