import { Button, Checkbox } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { Preparation } from '../../core/meetings/index';
import { useAct } from '../api/index';
import { Section, useNotice } from '../layout/index';
import { nbMeetings } from '../messages/nb-meetings';
import { ErrorSummary, TextField } from '../parts/index';

const text = nbMeetings.preparation;

/** One's own words for the meeting: nobody else reads them until they are shared. */
export function PreparationForm({ meetingId, preparation }: { readonly meetingId: string; readonly preparation: Preparation }) {
  const say = useNotice();
  const form = useForm<{ preparation: Preparation }>({ defaultValues: { preparation }, shouldFocusError: false });
  const act = useAct('savePreparation', { onDone: () => say(text.saved) });
  return (
    <Section title={text.title} lead={text.lead}>
      <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ preparation: input }) => act.mutate({ params: { meetingId }, input }))}>
        <TextField label={text.text} rows={5} maxLength={4000} {...form.register('preparation.text')} />
        <Checkbox label={text.share} description={text.shareHelp} {...form.register('preparation.shared')} />
        <ErrorSummary problem={act.error} attempt={form.formState.submitCount} />
        <div className="trapp-cluster">
          <Button type="submit" variant="secondary" loading={act.isPending}>
            {text.save}
          </Button>
        </div>
      </form>
    </Section>
  );
}
