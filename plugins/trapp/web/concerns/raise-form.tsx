import { Button } from '@digdir/designsystemet-react';
import { Controller, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { concernSources, type RaisedConcern } from '../../core/concerns/index';
import type { ConcernReceipt, RaisingView } from '../../core/contracts/index';
import { besidesElsewhere, CaseElsewhere } from '../baton/index';
import { useAct } from '../api/index';
import { chosenEntry, EntryField } from '../entries/index';
import { words } from '../language/words';
import { useNotice } from '../layout/index';
import { nb } from '../messages/nb';
import { nbConcerns } from '../messages/nb-concerns';
import { ActionLink, ChoiceField, DateField, ErrorSummary, TextField } from '../parts/index';
import { useMe } from '../session/me';

interface Values {
  source: RaisedConcern['source'];
  text: string;
  since: string;
  how: 'wait' | 'now';
  routineKey: string;
  entry: string;
}

interface RaiseFormProps {
  readonly view: RaisingView;
  readonly onReceived: (receipt: ConcernReceipt) => void;
}

const say = nbConcerns.raise;
const sourceChoices = () => concernSources.flatMap((value) => (value === 'rule' ? [] : [{ value, label: nbConcerns.source[value] }]));

/** Who saw it, what, and since when. Who may assess it can also open the case at once, under a routine that fits. */
export function RaiseForm({ view: { pupil, mayAssess, routines }, onReceived }: RaiseFormProps) {
  const { today } = useMe();
  const notify = useNotice();
  const navigate = useNavigate();
  const form = useForm<Values>({ defaultValues: { source: 'teacher', text: '', since: '', how: 'wait', routineKey: routines.length === 1 ? (routines[0]?.key ?? '') : '', entry: '' }, shouldFocusError: false });
  const raise = useAct('raiseConcern', { onDone: onReceived });
  const start = useAct('startCase', {
    onDone: ({ caseId }) => {
      notify(say.opened, `/saker/${caseId}`);
      navigate(`/saker/${caseId}`);
    },
  });
  const { errors, submitCount } = form.formState;
  const isNow = form.watch('how') === 'now';
  const params = { pupilId: pupil.id };
  const send = ({ source, text, since, routineKey, entry }: Values) => {
    const seen = { source, since: since === '' ? null : since };
    if (isNow) start.mutate({ params, input: { ...seen, concern: text.trim(), routineKey, ...chosenEntry(entry) } });
    else raise.mutate({ params, input: { ...seen, text: text.trim() } });
  };
  return (
    <div className="trapp-section trapp-section--card">
      <form className="trapp-form" noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
        <ChoiceField legend={say.source} options={sourceChoices()} register={form.register('source')} />
        <TextField label={say.text} description={say.textHelp} rows={6} maxLength={4000} error={errors.text?.message} {...form.register('text', { validate: (text) => text.trim() !== '' || say.missing })} />
        <Controller control={form.control} name="since" render={({ field }) => <DateField {...field} label={say.since} optional max={today} error={errors.since?.message} />} />
        {mayAssess && routines.length > 0 && (
          <ChoiceField legend={say.how} options={[{ value: 'wait', label: say.wait }, { value: 'now', label: say.now, description: say.nowHelp }]} register={form.register('how')} />
        )}
        {isNow && routines.length > 1 && (
          <ChoiceField
            legend={nbConcerns.assess.routine}
            options={routines.map(({ key, title }) => ({ value: key, label: words(title) }))}
            error={errors.routineKey?.message}
            register={form.register('routineKey', { validate: (key, { how }) => how === 'wait' || key !== '' || nbConcerns.assess.missing.routine })}
          />
        )}
        {isNow && form.watch('routineKey') !== '' && <EntryField pupilId={pupil.id} routineKey={form.watch('routineKey')} register={form.register('entry')} />}
        <CaseElsewhere pupilId={pupil.id} problem={start.error} />
        <ErrorSummary errors={errors} problem={isNow ? besidesElsewhere(start.error) : raise.error} attempt={submitCount} />
        <div className="trapp-cluster">
          <Button type="submit" loading={raise.isPending || start.isPending}>
            {isNow ? say.open : say.send}
          </Button>
          <ActionLink to={`/elever/${pupil.id}`} variant="tertiary">
            {nb.cancel}
          </ActionLink>
        </div>
      </form>
    </div>
  );
}
