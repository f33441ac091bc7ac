import { Button } from '@digdir/designsystemet-react';
import { FilesIcon } from '@navikt/aksel-icons';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { addDays, mondayOf } from '../../core/calendar/index';
import type { Plan } from '../../core/plans/index';
import { nbRecords } from '../messages/nb-records';
import { DayOf, TextOf } from './field';
import { Rows, rowId } from './rows';

const text = nbRecords.plan;
type Week = Plan['returnWeeks'][number];

function emptyDays(): Week['days'] {
  return [1, 2, 3, 4, 5].map((weekday) => ({ weekday, time: '', what: '', meetsWith: '' }));
}

/** The return plan (opptrappingsplan) week by week: a grid of Monday to Friday, each week a small step up (B39, S52). */
export function ReturnWeeks({ readOnly }: { readonly readOnly: boolean }) {
  const { control, getValues } = useFormContext<Plan>();
  const rows = useFieldArray({ control, name: 'returnWeeks', keyName: 'rowKey' });
  const nextMonday = () => {
    const last = getValues('returnWeeks').at(-1)?.monday;
    const start = getValues('startsOn');
    if (last) return addDays(last, 7);
    return start ? mondayOf(start) : '';
  };
  const add = (days: Week['days']) => rows.append({ id: rowId(), monday: nextMonday(), days, note: '' });
  return (
    <>
      <Rows rows={rows.fields} label={text.week} addLabel={text.addWeek} readOnly={readOnly} onAdd={() => add(emptyDays())} onRemove={rows.remove}>
        {(_, index) => <WeekFields index={index} readOnly={readOnly} />}
      </Rows>
      {!readOnly && rows.fields.length > 0 && (
        <div className="trapp-cluster">
          <Button type="button" variant="tertiary" data-size="sm" onClick={() => add(getValues('returnWeeks').at(-1)?.days ?? emptyDays())}>
            <FilesIcon aria-hidden="true" />
            {text.copyWeek}
          </Button>
        </div>
      )}
    </>
  );
}

function WeekFields({ index, readOnly }: { readonly index: number; readonly readOnly: boolean }) {
  const { getValues } = useFormContext<Plan>();
  const name = `returnWeeks.${index}`;
  const days = getValues(`returnWeeks.${index}.days`);
  return (
    <>
      <DayOf name={`${name}.monday`} label={text.monday} readOnly={readOnly} />
      <div className="trapp-week">
        {days.map((day, place) => (
          <fieldset key={day.weekday} className="trapp-week__day">
            <legend>{text.weekdays[day.weekday - 1]}</legend>
            <TextOf name={`${name}.days.${place}.time`} none={text.noneThatDay} label={text.time} readOnly={readOnly} />
            <TextOf name={`${name}.days.${place}.what`} none={text.noneThatDay} label={text.doing} readOnly={readOnly} />
            <TextOf name={`${name}.days.${place}.meetsWith`} none={text.noneThatDay} label={text.meetsWith} readOnly={readOnly} />
          </fieldset>
        ))}
      </div>
      <TextOf name={`${name}.note`} label={text.weekNote} optional readOnly={readOnly} />
    </>
  );
}
