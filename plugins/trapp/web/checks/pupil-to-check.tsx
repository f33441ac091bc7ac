import { Button } from '@digdir/designsystemet-react';
import { PhoneIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { checkAnswers, needsNote, type CheckAnswerKind } from '../../core/checks/index';
import type { CheckAnswerRow, CheckRow, CheckView } from '../../core/contracts/index';
import type { StaffRole } from '../../core/people/index';
import { momentWords } from '../dates/index';
import { nbChecks } from '../messages/nb-checks';
import { PupilName, StatusTag } from '../parts/index';
import { AnswerNote } from './answer-note';
import './checks.css';

const say = nbChecks.check;

interface PupilToCheckProps {
  readonly listed: CheckView['pupils'][number];
  readonly place: Pick<CheckRow, 'routineKey' | 'checkKey' | 'occasion'>;
  readonly noAnswerTo: StaffRole;
}

/** One pupil of the list: why, whom to call, and what was done, with one press for each (B101). */
export function PupilToCheck({ listed: { pupil, figures, guardians, answers }, place, noAnswerTo }: PupilToCheckProps) {
  const [chosen, setChosen] = useState<CheckAnswerKind | null>(null);
  return (
    <li className="trapp-check">
      <div className="trapp-cluster">
        <PupilName pupil={pupil} />
        {answers[0] && <StatusTag tone={answers[0].answer === 'no_answer' || answers[0].answer === 'to_management' ? 'warning' : 'success'}>{say.answers[answers[0].answer]}</StatusTag>}
      </div>
      {figures.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
      <Phones guardians={guardians} />
      <Answers answers={answers} />
      <div role="group" aria-label={say.actions(pupil.name)} className="trapp-check__actions">
        {checkAnswers.map((answer) => (
          <Button key={answer} variant={chosen === answer ? 'primary' : 'secondary'} data-size="sm" aria-expanded={chosen === answer} onClick={() => setChosen(chosen === answer ? null : answer)}>
            {say.answers[answer]}
          </Button>
        ))}
      </div>
      {chosen && <AnswerNote key={chosen} answer={chosen} isNeeded={needsNote(chosen)} pupil={pupil} place={place} noAnswerTo={noAnswerTo} onDone={() => setChosen(null)} />}
    </li>
  );
}

/** Numbers that can be pressed on a telephone. */
function Phones({ guardians }: { readonly guardians: CheckView['pupils'][number]['guardians'] }) {
  const reachable = guardians.filter(({ phone }) => phone !== null);
  if (reachable.length === 0) return <span className="trapp-subtle">{say.noPhone}</span>;
  return (
    <span className="trapp-cluster">
      {reachable.map(({ name, phone }) => (
        <a key={name} className="ds-link" href={`tel:${phone?.replace(/\s/g, '')}`} aria-label={say.call(name)}>
          <PhoneIcon aria-hidden="true" /> {name} {phone}
        </a>
      ))}
    </span>
  );
}

function Answers({ answers }: { readonly answers: readonly CheckAnswerRow[] }) {
  return answers.map(({ id, answer, note, by, at }) => (
    <span key={id} className="trapp-subtle">
      {say.answers[answer]}
      {note !== '' && `: ${note}`} ({say.by(by, momentWords(at))})
    </span>
  ));
}
