import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { Controller, useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router-dom';
import type { AccessLog } from '../../core/contracts/index';
import { Section } from '../layout/index';
import { nbAccess } from '../messages/nb-access';
import { DateField } from '../parts/index';

const text = nbAccess.log;

/** Which days and whom to show; everybody from the last months, until somebody chooses. */
export function LogFilter({ log }: { readonly log: AccessLog }) {
  const [chosen, choose] = useSearchParams();
  const form = useForm({ defaultValues: { from: log.from, to: log.to, staffId: chosen.get('staffId') ?? '' } });
  const { errors } = form.formState;
  const show = form.handleSubmit(({ staffId, ...period }) => choose({ ...period, ...(staffId !== '' && { staffId }) }));
  return (
    <Section title={text.period}>
      <form noValidate onSubmit={show} className="trapp-log__filter">
        <Controller control={form.control} name="from" rules={{ required: text.missing }} render={({ field }) => <DateField {...field} label={text.from} error={errors.from?.message} />} />
        <Controller
          control={form.control}
          name="to"
          rules={{ required: text.missing, validate: (to, { from }) => from <= to || text.order }}
          render={({ field }) => <DateField {...field} label={text.to} error={errors.to?.message} />}
        />
        <Field>
          <Label>{text.person}</Label>
          <Select {...form.register('staffId')}>
            <Select.Option value="">{text.everybody}</Select.Option>
            {log.people.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Button type="submit" variant="secondary">
          {text.show}
        </Button>
      </form>
    </Section>
  );
}
