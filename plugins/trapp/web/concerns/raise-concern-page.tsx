import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { ConcernReceipt, RaisingView } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbConcerns } from '../messages/nb-concerns';
import { ActionLink } from '../parts/index';
import { receiptLine } from './my-concerns-page';
import { RaiseForm } from './raise-form';
import { useRoleName } from '../session/role-names';

const say = nbConcerns.raise;

export default function RaiseConcernPage() {
  const { pupilId = '' } = useParams();
  const query = useOperation('viewRaising', { params: { pupilId } });
  return (
    <AwaitPage query={query} title={say.title}>
      {(view) => <Raise view={view} key={view.pupil.id} />}
    </AwaitPage>
  );
}

/** A concern that no figure shows: from a teacher, the home, the kindergarten or the pupil (U11, S16, S24). */
function Raise({ view }: { readonly view: RaisingView }) {
  const roleName = useRoleName();
  const { pupil, assessBy, assessedBy, openCases } = view;
  const [receipt, setReceipt] = useState<ConcernReceipt | null>(null);
  return (
    <Page
      title={say.title}
      kicker={`${pupil.name}, ${pupil.groupName}`}
      lead={receipt === null && `${say.lead(pupil.name)} ${say.route(roleName(assessedBy), dayWords(assessBy))}`}
      trail={[{ to: `/elever/${pupil.id}`, label: pupil.name }]}
      width="narrow"
    >
      {receipt === null ? <RaiseForm view={view} onReceived={setReceipt} /> : <Received receipt={receipt} onAnother={() => setReceipt(null)} />}
      {openCases.map(({ id, stepTitle }) => (
        <div key={id} className="trapp-cluster">
          <span>{say.hasCase(words(stepTitle))}</span>
          <ActionLink to={`/saker/${id}`} variant="secondary">
            {say.goToCase}
          </ActionLink>
        </div>
      ))}
    </Page>
  );
}

function Received({ receipt, onAnother }: { readonly receipt: ConcernReceipt; readonly onAnother: () => void }) {
  const roleName = useRoleName();
  return (
    <div role="status">
      <Section title={nbConcerns.receipt.title}>
        <Paragraph>{receiptLine(receipt, roleName)}</Paragraph>
        <Paragraph className="trapp-subtle">{nbConcerns.receipt.follow}</Paragraph>
        <div className="trapp-cluster">
          <ActionLink to={`/elever/${receipt.pupil.id}`}>{nbConcerns.receipt.toPupil(receipt.pupil.name)}</ActionLink>
          <Button variant="tertiary" onClick={onAnother}>
            {say.another}
          </Button>
        </div>
      </Section>
    </div>
  );
}
