import { useParams, useSearchParams } from 'react-router-dom';
import { addressOf, useOperation } from '../api/index';
import { AwaitPage } from '../layout/index';
import { nbAccess } from '../messages/nb-access';
import { LogView } from './log-view';

/** The period and person that are chosen, kept in the address so that going back keeps them. */
function useChosen(): { readonly from?: string; readonly to?: string; readonly staffId?: string } {
  const [chosen] = useSearchParams();
  return Object.fromEntries(['from', 'to', 'staffId'].flatMap((name) => (chosen.get(name) ? [[name, chosen.get(name) ?? '']] : [])));
}

export function PupilLogPage() {
  const { pupilId = '' } = useParams();
  const input = useChosen();
  const query = useOperation('viewPupilLog', { params: { pupilId }, input });
  return (
    <AwaitPage title={nbAccess.log.title} query={query}>
      {(log) => <LogView log={log} of="pupil" back={`/elever/${pupilId}`} hrefOf={(language) => addressOf('printPupilLog', { params: { pupilId }, input: { ...input, language } })} />}
    </AwaitPage>
  );
}

export function CaseLogPage() {
  const { caseId = '' } = useParams();
  const input = useChosen();
  const query = useOperation('viewCaseLog', { params: { caseId }, input });
  return (
    <AwaitPage title={nbAccess.log.title} query={query}>
      {(log) => <LogView log={log} of="case" back={`/saker/${caseId}`} hrefOf={(language) => addressOf('printCaseLog', { params: { caseId }, input: { ...input, language } })} />}
    </AwaitPage>
  );
}
