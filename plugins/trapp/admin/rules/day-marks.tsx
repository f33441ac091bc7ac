import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { addDays, isSchoolDay, mondayOf, shortDay, weekdayAndDay, weekdayName, type Day, type SchoolCalendar } from '../../core/calendar/index';
import { useReader, useWords } from '../messages/index';
import { NumberField, PickOne } from '../parts/pick';
import type { Mark, Marks } from './made-up';

interface DayMarksProps {
  readonly calendar: SchoolCalendar;
  readonly today: Day;
  readonly marks: Marks;
  readonly onChange: (marks: Marks) => void;
}

const WEEKS = 6;
const kinds = ['day', 'lesson', 'late', 'left_early'] as const;
const documentations = { unsaid: null, documented: true, undocumented: false } as const;
type Documentation = keyof typeof documentations;

/** A small calendar to mark the made-up pupil's absence in: choose what, then press the days. */
export function DayMarks({ calendar, today, marks, onChange }: DayMarksProps) {
  const say = useWords();
  const { language } = useReader();
  const [kind, setKind] = useState<Mark['kind']>('day');
  const [lessons, setLessons] = useState(2);
  const [documentation, setDocumentation] = useState<Documentation>('unsaid');
  const [weeks, setWeeks] = useState(WEEKS);
  const first = addDays(mondayOf(today), -7 * (weeks - 1));
  const mondays = Array.from({ length: weeks }, (_, index) => addDays(first, 7 * index));
  const earlier = Object.keys(marks).filter((day) => day < first).length;

  const press = (day: Day) => {
    const { [day]: before, ...rest } = marks;
    const mark: Mark = { kind, lessons: kind === 'lesson' ? lessons : 0, documented: documentations[documentation] };
    onChange(before !== undefined && JSON.stringify(before) === JSON.stringify(mark) ? rest : { ...rest, [day]: mark });
  };
  const told = (mark: Mark | undefined) => (mark === undefined ? say('rules.mark.present') : [say(`rules.mark.${mark.kind}`, { count: mark.lessons }), ...(mark.documented === null ? [] : [say(mark.documented ? 'rules.mark.documented' : 'rules.mark.undocumented')])].join(', '));

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Box width="14rem">
          <PickOne label={say('rules.mark')} value={kind} choices={kinds.map((one) => ({ value: one, label: say(`rules.mark.${one}.pick`) }))} onChange={(next) => setKind(next as Mark['kind'])} />
        </Box>
        {kind === 'lesson' && (
          <Box width="8rem">
            <NumberField label={say('rules.mark.lessons')} value={lessons} min={1} max={12} onChange={(next) => setLessons(next ?? 1)} />
          </Box>
        )}
        <Box width="14rem">
          <PickOne label={say('rules.mark.documentation')} value={documentation} choices={(Object.keys(documentations) as Documentation[]).map((one) => ({ value: one, label: say(`rules.mark.${one}`) }))} onChange={(next) => setDocumentation(next as Documentation)} />
        </Box>
      </Flex>
      <Flex gap={2}>
        <Button variant="ghost" size="S" onClick={() => setWeeks((before) => before + WEEKS)}>
          {say('rules.mark.earlier')}
        </Button>
        <Button variant="ghost" size="S" onClick={() => onChange({})}>
          {say('rules.mark.clear')}
        </Button>
        {earlier > 0 && (
          <Typography variant="pi" textColor="neutral600">
            {say('rules.mark.hidden', { count: earlier })}
          </Typography>
        )}
      </Flex>
      <Box tag="table" aria-label={say('rules.mark.calendar')} style={{ borderSpacing: 4, tableLayout: 'fixed' }}>
        <thead>
          <tr>
            <td />
            {[1, 2, 3, 4, 5].map((weekday) => (
              <Typography key={weekday} tag="th" scope="col" variant="pi" textColor="neutral600">
                {weekdayName(weekday, language)}
              </Typography>
            ))}
          </tr>
        </thead>
        <tbody>
          {mondays.map((monday) => (
            <tr key={monday}>
              <Typography tag="th" scope="row" variant="pi" textColor="neutral600" style={{ textAlign: 'left', paddingRight: 8 }}>
                {shortDay(monday, language)}
              </Typography>
              {[0, 1, 2, 3, 4].map((offset) => {
                const day = addDays(monday, offset);
                const mark = marks[day];
                const isOff = day > today || !isSchoolDay(calendar, day);
                return (
                  <td key={day}>
                    <Button
                      size="S"
                      fullWidth
                      variant={mark === undefined ? 'tertiary' : 'secondary'}
                      disabled={isOff}
                      aria-pressed={mark !== undefined}
                      aria-label={`${weekdayAndDay(day, language)}: ${isOff ? say('rules.mark.off') : told(mark)}`}
                      onClick={() => press(day)}
                    >
                      {isOff ? '–' : mark === undefined ? String(Number(day.slice(8))) : say(`rules.mark.${mark.kind}.short`, { count: mark.lessons })}
                    </Button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Box>
    </Flex>
  );
}
