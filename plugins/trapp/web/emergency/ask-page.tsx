import { Alert, Button, Field, Label, List, Paragraph, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { EMERGENCY_TEXT_MIN, emergencyReasons, type EmergencyReason } from '../../core/access/index';
import { useAct, useOperation } from '../api/index';
import { Page, Section, useNotice } from '../layout/index';
import { nbEmergency } from '../messages/nb-emergency';
import { Await, ChoiceField, ErrorSummary, TextField, TextLink } from '../parts/index';

const text = nbEmergency;
const say = text.form;

interface Values {
  schoolId: string;
  by: 'name' | 'number';
  name: string;
  groupName: string;
  number: string;
  reason: EmergencyReason | '';
  text: string;
}

/** Asks for a case that is not one's own, in an emergency: first what it means, then the choices, then the words (decision 027). */
export default function AskPage() {
  const query = useOperation('viewEmergency');
  return (
    <Page title={text.page} lead={text.lead} width="narrow">
      <Await query={query}>{({ schools }) => (schools.length === 0 ? <Paragraph>{text.nowhere}</Paragraph> : <Ask schools={schools} />)}</Await>
      <TextLink to="/nodtilgang/bruk">{text.usesLink}</TextLink>
    </Page>
  );
}

function Ask({ schools }: { readonly schools: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <>
      <Alert data-color="warning">
        <Paragraph>
          <strong>{text.haste}</strong>
        </Paragraph>
      </Alert>
      <Section title={text.before}>
        <List.Unordered>
          {text.consequences.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List.Unordered>
      </Section>
      <Form schools={schools} />
    </>
  );
}

function Form({ schools }: { readonly schools: readonly { readonly id: string; readonly name: string }[] }) {
  const notify = useNotice();
  const navigate = useNavigate();
  const form = useForm<Values>({ defaultValues: { schoolId: schools.length === 1 ? (schools[0]?.id ?? '') : '', by: 'name', name: '', groupName: '', number: '', reason: '', text: '' }, shouldFocusError: false });
  const act = useAct('openEmergency', {
    onDone: ({ caseId }) => {
      if (caseId === null) return;
      notify(text.opened, `/saker/${caseId}`);
      navigate(`/saker/${caseId}`);
    },
  });
  const { errors, submitCount } = form.formState;
  const isByName = form.watch('by') === 'name';
  const send = ({ schoolId, by, name, groupName, number, reason, text: said }: Values) => {
    if (reason === '') return;
    act.mutate({ params: { schoolId }, input: { sought: by === 'name' ? { by, name, groupName } : { by, number }, reason, text: said } });
  };
  return (
    <form className="trapp-form trapp-section trapp-section--card" noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      {schools.length > 1 && (
        <Field>
          <Label>{say.school}</Label>
          <Select id="schoolId" aria-invalid={errors.schoolId ? true : undefined} {...form.register('schoolId', { required: say.need.school })}>
            <Select.Option value=""> </Select.Option>
            {schools.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
          {errors.schoolId && <ValidationMessage>{errors.schoolId.message}</ValidationMessage>}
        </Field>
      )}
      <ChoiceField legend={say.reason} options={emergencyReasons.map((value) => ({ value, label: text.reasons[value] }))} error={errors.reason?.message} register={form.register('reason', { required: say.need.reason })} />
      <ChoiceField legend={say.by} options={[{ value: 'name', label: say.name }, { value: 'number', label: say.number }]} register={form.register('by')} />
      {isByName ? (
        <>
          <TextField label={say.name} description={say.nameHelp} maxLength={240} autoComplete="off" error={errors.name?.message} {...form.register('name', { validate: (name, { by }) => by !== 'name' || name.trim().length >= 3 || say.need.name })} />
          <TextField label={say.group} description={say.groupHelp} optional maxLength={80} autoComplete="off" {...form.register('groupName')} />
        </>
      ) : (
        <TextField label={say.number} description={say.numberHelp} maxLength={8} autoComplete="off" error={errors.number?.message} {...form.register('number', { validate: (number, { by }) => by !== 'number' || /^[0-9A-Fa-f]{8}$/.test(number.trim()) || say.need.number })} />
      )}
      <TextField label={say.text} description={say.textHelp} rows={4} maxLength={1000} error={errors.text?.message} {...form.register('text', { validate: (said) => said.trim().length >= EMERGENCY_TEXT_MIN || say.need.text })} />
      <ErrorSummary errors={errors} problem={act.error} attempt={submitCount} />
      <div aria-live="polite">
        {act.data?.caseId === null && !act.isPending && (
          <Alert data-color="warning">
            <Paragraph>{text.nothing}</Paragraph>
          </Alert>
        )}
      </div>
      <div className="trapp-cluster">
        <Button type="submit" data-color="danger" loading={act.isPending}>
          {say.submit}
        </Button>
      </div>
    </form>
  );
}
