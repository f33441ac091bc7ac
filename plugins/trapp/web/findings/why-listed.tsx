import { Details, Paragraph } from '@digdir/designsystemet-react';
import { CheckmarkIcon, QuestionmarkIcon, XMarkIcon } from '@navikt/aksel-icons';
import { explainVerdict, titlesIn, type ChoicesTitles, type ExplainedDay, type ExplainedPart, type Explanation } from '../../core/rules/index';
import { calledHere } from '../language/absence-names';
import { nbFindings } from '../messages/nb-findings';

const say = nbFindings.view;

interface Why {
  readonly explanation: Pick<Explanation, 'verdict'>;
  readonly choices: ChoicesTitles;
  readonly name: string;
}

/** The stored verdict in words: what was measured, against which limit, and the days behind each figure. */
export function WhyListed({ explanation, choices, name }: Why) {
  const { summary } = explainVerdict(explanation.verdict, name, 'nb', calledHere());
  const { part } = explainVerdict(explanation.verdict, say.pupil, 'nb', { ...calledHere(), titleOf: titlesIn(choices) });
  return (
    <div className="trapp-stack">
      <Paragraph data-size="lg">{summary}</Paragraph>
      <Part part={part} />
    </div>
  );
}

function Part({ part }: { readonly part: ExplainedPart }) {
  if (part.kind === 'condition') return <Condition part={part} />;
  return (
    <div className="trapp-reasons">
      <Paragraph>{part.lead}</Paragraph>
      <ul>
        {metFirst(part.parts).map((child, index) => (
          <li key={index}>
            <Part part={child} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const weight = { true: 0, unknown: 1, false: 2 } as const;

/** What made the rule fire is read before what did not. */
function metFirst(parts: readonly ExplainedPart[]): ExplainedPart[] {
  return [...parts].sort((one, other) => weight[one.result] - weight[other.result]);
}

function Condition({ part }: { readonly part: Extract<ExplainedPart, { kind: 'condition' }> }) {
  return (
    <div className="trapp-reason">
      <Paragraph className="trapp-reason__sentence">
        <ResultIcon result={part.result} />
        <span>{part.sentence}</span>
      </Paragraph>
      <DayList title={say.counted(part.counted.length)} days={part.counted} />
      <DayList title={say.leftOut(part.leftOut.length)} days={part.leftOut} />
    </div>
  );
}

function ResultIcon({ result }: { readonly result: 'true' | 'false' | 'unknown' }) {
  const size = { width: '1.5em', height: '1.5em' };
  if (result === 'true') return <CheckmarkIcon title={say.met} className="trapp-reason__met" {...size} />;
  if (result === 'false') return <XMarkIcon title={say.notMet} {...size} />;
  return <QuestionmarkIcon title={say.notKnown} {...size} />;
}

function DayList({ title, days }: { readonly title: string; readonly days: readonly ExplainedDay[] }) {
  if (days.length === 0) return null;
  return (
    <Details data-size="sm">
      <Details.Summary>{title}</Details.Summary>
      <Details.Content>
        <ul className="trapp-days">
          {days.map(({ date, text }) => (
            <li key={`${date} ${text}`}>{text}</li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
