import { ToggleGroup } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { PupilView } from '../../core/contracts/index';
import { AbsenceCalendar, Legend } from '../absences/index';
import { Section } from '../layout/index';
import { nbPupils } from '../messages/nb-pupils';
import { AbsenceTable } from './absence-table';

const say = nbPupils.calendar;

/** The same absences as a calendar to look at and as a list to read. */
export function AbsenceSection({ view }: { readonly view: PupilView }) {
  const [isTable, setTable] = useState(false);
  return (
    <Section
      title={say.title}
      beside={
        <ToggleGroup data-size="sm" aria-label={say.show} value={isTable ? 'table' : 'calendar'} onChange={(shown) => setTable(shown === 'table')}>
          <ToggleGroup.Item value="calendar">{say.asCalendar}</ToggleGroup.Item>
          <ToggleGroup.Item value="table">{say.asTable}</ToggleGroup.Item>
        </ToggleGroup>
      }
    >
      {isTable ? (
        <AbsenceTable absences={view.absences} />
      ) : (
        <>
          <Legend />
          <AbsenceCalendar source={{ period: view.period, daysOff: view.daysOff, absences: view.absences, dataUntil: view.freshness.dataUntil }} />
        </>
      )}
    </Section>
  );
}
