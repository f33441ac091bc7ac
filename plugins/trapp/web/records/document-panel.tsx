import { Button, Field, Label, Link, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { OthersNamed as Named, RecordView } from '../../core/contracts/index';
import { homeFirst, languages, type Language } from '../../core/language/index';
import { addressOf, useAct } from '../api/index';
import { Section, useNotice } from '../layout/index';
import { words } from '../language/words';
import { nbRecords } from '../messages/nb-records';
import { ProblemAlert } from '../parts/index';
import { DocumentList } from './document-list';
import { OthersNamed } from './others-named';

const text = nbRecords.documents;

/** Makes the paper in the reader's language and lists those made before. */
export function DocumentPanel({ view }: { readonly view: RecordView }) {
  const say = useNotice();
  // A paper is offered in the languages that its template is written in, the home's own chosen (B94).
  const written = homeFirst(languages.filter((key) => view.title[key] !== undefined), view.guardians.map((guardian) => guardian.language));
  const [language, setLanguage] = useState<Language>(written[0] ?? 'nb');
  const [others, setOthers] = useState<Named['others']>([]);
  const act = useAct('makeDocument', {
    onDone: () => {
      setOthers([]);
      say(text.made);
    },
  });
  const params = { recordId: view.record.id };
  const make = (left: string[]) => act.mutate({ params, input: { language, left } });
  const asking = useAct('viewOthersNamed', { refresh: 'none', onDone: (found) => (found.others.length === 0 ? make([]) : setOthers(found.others)) });
  const isBusy = act.isPending || asking.isPending;
  return (
    <Section title={text.title} lead={text.lead}>
      {view.documents.length === 0 && <p className="trapp-subtle">{text.none}</p>}
      <DocumentList documents={view.documents} isProtected={view.pupil.protected} />
      {act.error && <ProblemAlert problem={act.error} />}
      {asking.error && <ProblemAlert problem={asking.error} />}
      {others.length > 0 && <OthersNamed others={others} pending={isBusy} onMake={make} onCancel={() => setOthers([])} />}
      <div className="trapp-pick">
        <Field>
          <Label>{text.language}</Label>
          <Select id="document-language" value={language} onChange={(event) => {
              setLanguage(event.target.value as Language);
              setOthers([]);
            }}>
            {written.map((key) => (
              <Select.Option key={key} value={key}>
                {text.languages[key]}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Button variant={view.record.status === 'signed' ? 'primary' : 'secondary'} loading={isBusy} disabled={others.length > 0} onClick={() => asking.mutate({ params, input: { language } })}>
          {isBusy ? text.making : text.make}
        </Button>
      </div>
      {view.papers.length > 0 && (
        <>
          <p>{text.beside}</p>
          <ul>
            {view.papers.map((paper) => (
              <li key={paper.key}>
                <Link href={addressOf('printRecordPaper', { params: { recordId: view.record.id, paperKey: paper.key }, input: { language } })} download>
                  {words(paper.title)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.record.kind === 'meeting' && view.record.status === 'draft' && (
        <p className="trapp-subtle">
          {text.inviteLead}{' '}
          <Link href={addressOf('downloadAppointment', { params: { recordId: view.record.id } })} download>
            {text.appointment}
          </Link>
        </p>
      )}
      {view.record.kind === 'conversation' && view.record.status === 'draft' && (
        <p className="trapp-subtle">
          {text.blankLead}{' '}
          <Link href={addressOf('printBlankForm', { params: { recordId: view.record.id }, input: { language } })} download>
            {text.blank}
          </Link>
        </p>
      )}
    </Section>
  );
}
