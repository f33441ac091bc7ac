import { useForm } from 'react-hook-form';
import { useAct } from '../api/index';
import { useNotice } from '../layout/index';
import { nbOversight } from '../messages/nb-oversight';
import { FormEnd, TextField } from '../parts/index';

const text = nbOversight;

/** What the one above answers the school. */
export function AnswerForm({ caseId }: { readonly caseId: string }) {
  const say = useNotice();
  // Several cases may wait at once, and each field has a name of its own.
  const name = `answer-${caseId}`;
  const form = useForm<Record<string, string>>({ defaultValues: { [name]: '' }, shouldFocusError: false });
  const act = useAct('answerAbove', { onDone: () => say(text.sent) });
  const { errors, submitCount } = form.formState;
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ [name]: said = '' }) => act.mutate({ params: { caseId }, input: { text: said } }))}>
      <TextField label={text.answer} description={text.answerHelp} rows={3} maxLength={2000} error={errors[name]?.message} {...form.register(name, { required: text.needAnswer })} />
      <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending}>
        {text.send}
      </FormEnd>
    </form>
  );
}
