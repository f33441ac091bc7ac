import { Box, Flex, Typography } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { schoolsWithOwnBreaks, yearsShown, type ShownDay, type ShownMonth } from '../../core/calendar/index';
import { useReader, useWords } from '../messages/index';
import { PickOne } from '../parts/pick';

const ALL = ':all';
const grounds = { school: '#ffffff', break: '#fdf4dc', weekend: '#eaeaef', outside: 'transparent' } as const;

/** The school years as one sees them on a wall: what is a school day, and what is not. */
export function YearView({ value }: { readonly value: unknown }) {
  const say = useWords();
  const [school, setSchool] = useState(ALL);
  const schools = useMemo(() => schoolsWithOwnBreaks(value), [value]);
  const years = useMemo(() => yearsShown(value, school === ALL ? null : school), [value, school]);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('calendar.lead')}
      </Typography>
      {schools.length > 0 && (
        <Box width="18rem">
          <PickOne label={say('calendar.for')} value={school} choices={[{ value: ALL, label: say('calendar.all') }, ...schools.map((one) => ({ value: one, label: one }))]} onChange={setSchool} />
        </Box>
      )}
      {years.length === 0 && <Typography>{say('calendar.none')}</Typography>}
      {years.map(({ label, schoolDays, months }, index) => (
        <Box tag="details" key={`${label} ${index}`} open={index === 0}>
          <Typography tag="summary" fontWeight="bold" style={{ cursor: 'pointer' }}>
            {say('calendar.year', { label, count: schoolDays })}
          </Typography>
          <Box paddingTop={3} style={{ display: 'grid', gap: '1.25rem', gridTemplateColumns: 'repeat(auto-fill, minmax(13rem, 1fr))' }}>
            {months.map((month) => (
              <Month key={month.month} {...month} />
            ))}
          </Box>
        </Box>
      ))}
    </Flex>
  );
}

function Month({ month, schoolDays, weeks }: ShownMonth) {
  const say = useWords();
  const { language } = useReader();
  const name = new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T00:00:00Z`));
  return (
    <table style={{ borderCollapse: 'collapse', width: '100%', fontSize: '1.2rem', tableLayout: 'fixed' }}>
      <caption style={{ textAlign: 'left', fontWeight: 600, paddingBottom: '0.3rem' }}>{say('calendar.month', { name, count: schoolDays })}</caption>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={at}>
            {week.map((day, weekday) => (day === null ? <td key={weekday} /> : <OneDay key={weekday} {...day} />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is no school day is not told by colour alone: it is struck through, and says why. */
function OneDay({ day, kind, breakName }: ShownDay) {
  const isOff = kind === 'break' || kind === 'weekend';
  return (
    <td title={breakName ?? undefined} style={{ textAlign: 'center', padding: '0.2rem', border: kind === 'outside' ? 'none' : '1px solid #dcdce4', background: grounds[kind], color: kind === 'outside' ? '#666687' : '#32324d', textDecoration: isOff ? 'line-through' : 'none' }}>
      {Number(day.slice(8))}
    </td>
  );
}
