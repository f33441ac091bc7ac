import type { RecordView } from '../../core/contracts/index';
import { itemsOf } from '../../core/guides/index';
import { useOperation } from '../api/index';
import { words } from '../language/words';
import { nbHistory as text } from '../messages/nb-history';
import { Await } from '../parts/index';
import { FieldHistory, HistoryDetails } from './field-history';

/** Who has written which field, and what stood there before (B81, B83). */
export function RecordHistory({ view }: { readonly view: RecordView }) {
  return (
    <HistoryDetails>
      <Changes view={view} />
    </HistoryDetails>
  );
}

function Changes({ view }: { readonly view: RecordView }) {
  const query = useOperation('viewRecordHistory', { params: { recordId: view.record.id } });
  return (
    <Await query={query}>
      {({ changes }) => <FieldHistory changes={changes.map((change) => ({ ...change, label: labelOf(change.path, view) }))} />}
    </Await>
  );
}

/** The question of an answer, the point of an agenda, or the part of the form. */
function labelOf(path: string, { form }: RecordView): string {
  const [, part = '', key = ''] = path.split('.');
  if (form.kind === 'conversation') {
    const item = itemsOf(form.guide).find(({ linkId }) => linkId === part);
    return item === undefined ? part : words(item.text);
  }
  const point = form.kind === 'meeting' && part === 'agenda' ? form.template.agenda.find((one) => one.key === key) : undefined;
  return point === undefined ? (text.parts[part] ?? part) : words(point.title);
}
