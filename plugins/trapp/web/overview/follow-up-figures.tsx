import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { CheckFiguresRow, HideableWaitView, MunicipalityOverview } from '../../core/contracts/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbOverview } from '../messages/nb-overview';
import { FigureTable, known } from './figure-table';

const say = nbOverview;

const checkColumns = (): readonly (readonly [string, (figures: CheckFiguresRow) => ReactNode])[] => [
  [say.due, ({ due }) => due],
  [say.inTime, ({ inTime }) => inTime],
  [say.tooLate, ({ late }) => late],
  [say.notMade, ({ missed }) => missed],
];

const caseColumns = (): readonly (readonly [string, (figures: MunicipalityOverview['caseFigures']) => ReactNode])[] => [
  [say.withCases, ({ children }) => known(children)],
  [say.withMeeting, ({ withMeeting }) => known(withMeeting)],
  [say.withPlan, ({ withPlan }) => known(withPlan)],
  [say.withEvaluation, ({ withEvaluation }) => known(withEvaluation)],
];

const waitColumns = (): readonly (readonly [string, (figures: HideableWaitView) => ReactNode])[] => [
  [say.referred, ({ children }) => known(children)],
  [say.started, ({ started }) => known(started)],
  [say.medianDays, ({ medianDays }) => known(medianDays)],
  [say.waiting, ({ waiting }) => known(waiting)],
  [say.medianWaiting, ({ medianWaitingDays }) => known(medianWaitingDays)],
];

interface FollowUpProps extends Pick<MunicipalityOverview, 'waits' | 'caseFigures'> {
  readonly checks: readonly CheckFiguresRow[];
  /** What it is all of. */
  readonly whole?: string;
}

/** How the follow-up itself goes: what the cases have come to (B78-B80), checks that were made (S22), and services that children wait for (B105). */
export function FollowUpFigures({ checks, waits, caseFigures, whole = say.wholeSchool }: FollowUpProps) {
  return (
    <>
      {caseFigures.children !== 0 && (
        <Section title={say.caseFigures}>
          <Paragraph>{say.caseFiguresLead}</Paragraph>
          <FigureTable title={say.caseFigures} of={say.caseSchool} columns={caseColumns()} rows={[{ id: 'school', name: whole, figures: caseFigures }]} />
        </Section>
      )}
      {checks.some(({ due }) => due > 0) && (
        <Section title={say.checks}>
          <Paragraph>{say.checksLead}</Paragraph>
          <FigureTable title={say.checks} of={say.check} columns={checkColumns()} rows={checks.map((row) => ({ id: row.key, name: words(row.title), figures: row }))} />
        </Section>
      )}
      {waits.length > 0 && (
        <Section title={say.waits}>
          <Paragraph>{say.waitsLead}</Paragraph>
          <FigureTable title={say.waits} of={say.service} columns={waitColumns()} rows={waits.map((row) => ({ id: row.service, name: row.service, figures: row }))} />
        </Section>
      )}
    </>
  );
}
