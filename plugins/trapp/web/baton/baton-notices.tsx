import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { CaseView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { dayWords } from '../dates/index';
import { useNotice } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { ProblemAlert } from '../parts/index';
import { useMe } from '../session/me';
import { AnswerOffer } from './answer-offer';
import { MadeOne } from './made-one';
import { OutgrownNotice } from './outgrown';
import { TransferForm } from './transfer-form';

/** Shown above everything else on the case page, and only when the case is between hands. */
export function BatonNotices({ view }: { readonly view: CaseView }) {
  if (view.case.status === 'closed') return <MadeOne view={view} />;
  return (
    <>
      <MadeOne view={view} />
      <OfferNotice view={view} />
      <MissingOwner view={view} />
      <MovedNotice view={view} />
      <OutgrownNotice view={view} />
    </>
  );
}

interface NoticeProps {
  readonly view: CaseView;
}

function OfferNotice({ view: { case: held, people, baton, may } }: NoticeProps) {
  const say = useNotice();
  const withdraw = useAct('withdrawOffer', { onDone: () => say(nbBaton.offer.withdrawn) });
  const { offer } = held;
  if (offer === null) return null;
  const from = people[offer.by] ?? '';
  if (baton.mayAnswer) {
    return (
      <Alert data-color="info">
        <Heading level={2} data-size="2xs">
          {nbBaton.offer.asked(from)}
        </Heading>
        <AnswerOffer caseId={held.id} note={offer.note} />
      </Alert>
    );
  }
  return (
    <Alert data-color="info">
      <Paragraph>{nbBaton.offer.waiting(people[offer.toId] ?? '', from, dayWords(offer.on))}</Paragraph>
      {may.decide && (
        <Button variant="tertiary" data-size="sm" loading={withdraw.isPending} onClick={() => withdraw.mutate({ params: { caseId: held.id } })}>
          {nbBaton.offer.withdraw}
        </Button>
      )}
      {withdraw.error && <ProblemAlert problem={withdraw.error} />}
    </Alert>
  );
}

/** Nobody has the case: whoever leads may take it with one press. */
function MissingOwner({ view: { case: held, people, baton } }: NoticeProps) {
  const me = useMe();
  const say = useNotice();
  const take = useAct('changeOwner', { onDone: () => say(nbBaton.take.taken) });
  if (baton.standing === 'holds') return null;
  return (
    <Alert data-color="warning">
      <Paragraph>{nbBaton.take[baton.standing](people[held.ownerId] ?? '')}</Paragraph>
      <div className="trapp-cluster">
        <Button variant="secondary" loading={take.isPending} onClick={() => take.mutate({ params: { caseId: held.id }, input: { ownerId: me.id, note: '' } })}>
          {nbBaton.take.button}
        </Button>
      </div>
      {take.error && <ProblemAlert problem={take.error} />}
    </Alert>
  );
}

function MovedNotice({ view: { case: held, baton, may, withheld } }: NoticeProps) {
  const say = useNotice();
  const withdraw = useAct('withdrawTransfer', { onDone: () => say(nbBaton.moved.withdrawn) });
  const { pupilWentTo: school } = baton;
  if (school === null) return null;
  const { transfer, transferRequest } = held;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {school.kind === 'kindergarten' ? nbBaton.moved.titleKindergarten : nbBaton.moved.title}
      </Heading>
      <Paragraph>{transfer === null ? nbBaton.moved.body(school.schoolName) : nbBaton.moved.waiting(baton.schools[transfer.toSchoolId] ?? '', dayWords(transfer.on))}</Paragraph>
      {transferRequest !== null && (
        <Paragraph>
          {nbBaton.moved.requested(dayWords(transferRequest.on))} {transferRequest.cannotWait && nbBaton.moved.cannotWait} {transferRequest.note}
        </Paragraph>
      )}
      {may.decide && transfer === null && <TransferForm caseId={held.id} isPartlyLimited={held.limited.length + withheld.length > 0} />}
      {may.decide && transfer !== null && (
        <Button variant="tertiary" data-size="sm" loading={withdraw.isPending} onClick={() => withdraw.mutate({ params: { caseId: held.id } })}>
          {nbBaton.moved.withdraw}
        </Button>
      )}
      {withdraw.error && <ProblemAlert problem={withdraw.error} />}
    </Alert>
  );
}
