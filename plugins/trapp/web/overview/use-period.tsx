import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { OverviewPeriod } from '../../core/statistics/index';
import { nbOverview } from '../messages/nb-overview';

const say = nbOverview;
const periods = ['school_year', 'last_month', 'calendar_month'] as const satisfies readonly OverviewPeriod[];

/** What figures are about, and the field to choose it. It stands in the address, so that the way back leads to the same figures. */
export function usePeriod(): { readonly period: OverviewPeriod; readonly field: ReactNode } {
  const [search, setSearch] = useSearchParams();
  const period = periods.find((one) => one === search.get('periode')) ?? 'school_year';
  const field = (
    <Field className="trapp-overview__period">
      <Label>{say.period}</Label>
      <Select value={period} onChange={({ target }) => setSearch({ periode: target.value }, { replace: true })}>
        {periods.map((one) => (
          <Select.Option key={one} value={one}>
            {say.periods[one]}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
  return { period, field };
}
