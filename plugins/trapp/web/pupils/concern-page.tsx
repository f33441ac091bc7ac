import { Button } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router-dom';
import type { PupilView } from '../../core/contracts/index';
import { useAct, useOperation } from '../api/index';
import { AwaitPage, Page, useNotice } from '../layout/index';
import { nb } from '../messages/nb';
import { nbPupils } from '../messages/nb-pupils';
import { ActionLink, ErrorSummary, TextField } from '../parts/index';

const say = nbPupils.concern;

export default function ConcernPage() {
  const { pupilId = '' } = useParams();
  const query = useOperation('viewPupil', { params: { pupilId } });
  return (
    <AwaitPage query={query} title={say.title}>
      {(view) => <Concern view={view} key={view.pupil.id} />}
    </AwaitPage>
  );
}

/** A concern that no figure shows: from a teacher, the home or the pupil (U11, S16, S24). */
function Concern({ view: { pupil, cases } }: { readonly view: PupilView }) {
  const openCase = cases.find(({ status }) => status === 'open');
  return (
    <Page
      title={say.title}
      kicker={`${pupil.name}, ${pupil.groupName}`}
      lead={openCase ? say.hasCase(pupil.name) : say.lead(pupil.name)}
      trail={[{ to: `/elever/${pupil.id}`, label: pupil.name }]}
      width="narrow"
    >
      {openCase ? (
        <div className="trapp-cluster">
          <ActionLink to={`/saker/${openCase.id}`}>{nbPupils.openCase}</ActionLink>
        </div>
      ) : (
        <ConcernForm pupilId={pupil.id} />
      )}
    </Page>
  );
}

function ConcernForm({ pupilId }: { readonly pupilId: string }) {
  const notify = useNotice();
  const navigate = useNavigate();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { concern: '' }, shouldFocusError: false });
  const raise = useAct('startCase', {
    onDone: ({ caseId }) => {
      notify(say.opened, `/saker/${caseId}`);
      navigate(`/saker/${caseId}`);
    },
  });
  const { errors, submitCount } = formState;
  const send = handleSubmit(({ concern }) => raise.mutate({ params: { pupilId }, input: { concern: concern.trim() } }));
  return (
    <div className="trapp-section trapp-section--card">
      <form className="trapp-form" noValidate onSubmit={(event) => void send(event)}>
        <TextField
          label={say.text}
          description={say.help}
          rows={6}
          maxLength={4000}
          error={errors.concern?.message}
          {...register('concern', { validate: (text) => text.trim() !== '' || say.missing })}
        />
        <ErrorSummary errors={errors} problem={raise.error} attempt={submitCount} />
        <div className="trapp-cluster">
          <Button type="submit" loading={raise.isPending}>
            {say.send}
          </Button>
          <ActionLink to={`/elever/${pupilId}`} variant="tertiary">
            {nb.cancel}
          </ActionLink>
        </div>
      </form>
    </div>
  );
}
