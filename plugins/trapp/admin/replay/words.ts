import { useMemo } from 'react';
import type { ReplayChoices } from '../../core/contracts/index';
import { useReader, useWords } from '../messages/index';

type Period = ReplayChoices['periods'][number];

interface ReplayWords {
  /** "17. august 2026" */
  readonly day: (day: string) => string;
  /** "august 2026" */
  readonly month: (month: string) => string;
  readonly period: (period: Period) => string;
  /** The number, or that it is not shown. */
  readonly shown: (number: number | null) => string;
}

/** How days, months, periods and hidden numbers are said to the reader. */
export function useReplayWords(): ReplayWords {
  const say = useWords();
  const { language } = useReader();
  return useMemo(() => {
    const locale = language === 'nb' ? 'nb-NO' : 'en-GB';
    const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return {
      day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
      month: (month) => months.format(new Date(`${month}-01T00:00:00Z`)),
      period: ({ kind, schoolYear }) => say(`replay.period.${kind}`, { year: schoolYear }),
      shown: (number) => (number === null ? say('replay.hidden') : String(number)),
    };
  }, [language, say]);
}
