import { Details } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useOperation } from '../api/index';
import { nbAccess } from '../messages/nb-access';
import { Await, TextLink } from '../parts/index';
import { GroundList } from './ground';

type Of = { readonly pupilId: string } | { readonly caseId: string };

/** "Hvorfor ser jeg dette?": asked for when somebody wonders, and not before. */
export function WhyAccess({ of }: { readonly of: Of }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Details className="trapp-help" data-size="sm" open={isOpen} onToggle={() => setOpen(!isOpen)}>
      <Details.Summary>{nbAccess.why.title}</Details.Summary>
      <Details.Content>{isOpen && ('caseId' in of ? <OfCase caseId={of.caseId} /> : <OfPupil pupilId={of.pupilId} />)}</Details.Content>
    </Details>
  );
}

function OfPupil({ pupilId }: { readonly pupilId: string }) {
  return <Told query={useOperation('explainPupil', { params: { pupilId } })} log={`/elever/${pupilId}/hvem-har-sett`} />;
}

function OfCase({ caseId }: { readonly caseId: string }) {
  return <Told query={useOperation('explainCase', { params: { caseId } })} log={`/saker/${caseId}/hvem-har-sett`} />;
}

function Told({ query, log }: { readonly query: ReturnType<typeof useOperation<'explainCase' | 'explainPupil'>>; readonly log: string }) {
  return (
    <Await query={query}>
      {({ grounds, mayReadLog }) => (
        <div className="trapp-stack trapp-stack--tight">
          <GroundList grounds={grounds} />
          <p>
            {nbAccess.why.more} <TextLink to="/min-tilgang">{nbAccess.own.link}</TextLink>.
          </p>
          {mayReadLog && <TextLink to={log}>{nbAccess.why.log}</TextLink>}
        </div>
      )}
    </Await>
  );
}
