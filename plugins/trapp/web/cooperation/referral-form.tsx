import { Checkbox, Field, Fieldset, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { Share } from '../../core/cases/index';
import type { CooperationView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { words } from '../language/words';
import { useNotice } from '../layout/index';
import { nbCooperation } from '../messages/nb-cooperation';
import { FormEnd, TextField } from '../parts/index';

/** Under one name, so that no other form on the page has a field with the same id. */
interface ReferralValues {
  referral: { service: string; purpose: string; necessity: string; anonymous: boolean; shares: Share[] };
}
const text = nbCooperation.ask;
const named = Object.keys(text.parts) as Share[];
const nameless: readonly Share[] = ['absence', 'tried'];
const defaultValues: ReferralValues = { referral: { service: '', purpose: '', necessity: '', anonymous: false, shares: [] } };

/** Asks a service of the directory for help: what for, why sharing is necessary, and which parts the letter holds. */
export function ReferralForm({ view }: { readonly view: CooperationView }) {
  const say = useNotice();
  const form = useForm<ReferralValues>({ defaultValues, shouldFocusError: false });
  const act = useAct('prepareReferral', {
    onDone: () => {
      form.reset(defaultValues);
      say(text.saved);
    },
  });
  const errors = form.formState.errors.referral;
  const service = view.services.find(({ key }) => key === form.watch('referral.service'));
  const anonymous = form.watch('referral.anonymous') && service?.anonymousTalk === true;
  const purpose = view.consents.find((standing) => standing.purpose.key === service?.consentPurpose)?.purpose;
  const parts = anonymous ? nameless : named;
  const save = ({ referral }: ReferralValues) =>
    act.mutate({ params: { caseId: view.caseId }, input: { ...referral, anonymous, shares: (referral.shares || []).filter((share) => parts.includes(share)) } });
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
      <Field>
        <Label>{text.service}</Label>
        <Select id="referral.service" aria-invalid={errors?.service ? true : undefined} {...form.register('referral.service', { required: text.needService })}>
          <Select.Option value="">{text.pick}</Select.Option>
          {view.services.map(({ key, title }) => (
            <Select.Option key={key} value={key}>
              {words(title)}
            </Select.Option>
          ))}
        </Select>
        {errors?.service && <ValidationMessage>{errors.service.message}</ValidationMessage>}
      </Field>
      {service && <p className="trapp-subtle">{`${words(service.helpsWith)} ${words(service.contactWhen)}`}</p>}
      {service?.anonymousTalk && <Checkbox label={text.anonymous} description={text.anonymousHelp} {...form.register('referral.anonymous')} />}
      {service && !anonymous && (purpose ? <p className="trapp-subtle">{text.needsConsent(words(purpose.title))}</p> : service.noConsentBecause && <p className="trapp-subtle">{text.noConsent(words(service.noConsentBecause))}</p>)}
      <TextField label={text.purpose} rows={3} error={errors?.purpose?.message} {...form.register('referral.purpose', { required: text.needPurpose })} />
      <TextField label={text.necessity} description={text.necessityHelp} rows={3} error={errors?.necessity?.message} {...form.register('referral.necessity', { required: text.needNecessity })} />
      <Fieldset>
        <Fieldset.Legend>{text.shares}</Fieldset.Legend>
        <Fieldset.Description>{text.sharesHelp}</Fieldset.Description>
        {parts.map((share) => (
          <Checkbox key={share} value={share} label={text.parts[share]} {...form.register('referral.shares')} />
        ))}
      </Fieldset>
      <FormEnd errors={form.formState.errors} problem={act.error} attempt={form.formState.submitCount} isSending={act.isPending}>
        {text.save}
      </FormEnd>
    </form>
  );
}
