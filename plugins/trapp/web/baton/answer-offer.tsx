import { Button, Details, Paragraph } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { useAct } from '../api/index';
import { useNotice } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { FormEnd, ProblemAlert, TextField } from '../parts/index';

const text = nbBaton.offer;

interface AnswerOfferProps {
  readonly caseId: string;
  readonly note: string;
}

/** Yes takes the baton and goes to the case; no says why, and leaves it where it is. */
export function AnswerOffer({ caseId, note }: AnswerOfferProps) {
  const say = useNotice();
  const navigate = useNavigate();
  // Several offers may stand on one page, and each field has a name of its own.
  const name = `reason-${caseId}`;
  const form = useForm<Record<string, string>>({ defaultValues: { [name]: '' }, shouldFocusError: false });
  const act = useAct('answerOffer', {
    onDone: (_, { input }) => {
      const to = input.accept ? `/saker/${caseId}` : '/';
      say(input.accept ? text.accepted : text.declined, to);
      navigate(to);
    },
  });
  const { errors, submitCount } = form.formState;
  return (
    <>
      <Paragraph className="trapp-quote">{note}</Paragraph>
      <div className="trapp-cluster">
        <Button loading={act.isPending} onClick={() => act.mutate({ params: { caseId }, input: { accept: true, reason: '' } })}>
          {text.yes}
        </Button>
      </div>
      {act.error && act.variables.input.accept && <ProblemAlert problem={act.error} />}
      <Details className="trapp-help" data-size="sm">
        <Details.Summary>{text.no}</Details.Summary>
        <Details.Content>
          <form noValidate className="trapp-form" onSubmit={form.handleSubmit((values) => act.mutate({ params: { caseId }, input: { accept: false, reason: values[name] ?? '' } }))}>
            <TextField label={text.reason} description={text.reasonHelp} rows={2} error={errors[name]?.message} {...form.register(name, { required: text.needReason })} />
            <FormEnd errors={errors} problem={act.variables?.input.accept === true ? null : act.error} attempt={submitCount} isSending={act.isPending} variant="secondary">
              {text.sendNo}
            </FormEnd>
          </form>
        </Details.Content>
      </Details>
    </>
  );
}
