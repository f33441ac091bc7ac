import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useAct, type ApiProblem } from '../api/index';
import { nbBaton } from '../messages/nb-baton';
import { ProblemAlert, TextField } from '../parts/index';

interface ElsewhereProps {
  readonly pupilId: string;
  /** What opening a case was answered with. Shows nothing unless it was that the pupil has one elsewhere. */
  readonly problem: ApiProblem | null;
}

const text = nbBaton.elsewhere;

/** What is wrong besides: that the pupil has a case elsewhere is said by `CaseElsewhere`, with what to do about it. */
export function besidesElsewhere(problem: ApiProblem | null): ApiProblem | null {
  return problem?.code === 'case_elsewhere' ? null : problem;
}

/** The pupil has a case at an earlier school: asks for it, or says why one cannot wait (U7). */
export function CaseElsewhere({ pupilId, problem }: ElsewhereProps) {
  const [note, setNote] = useState('');
  const [isUnsaid, setUnsaid] = useState(false);
  const act = useAct('requestTransfer', { refresh: 'none' });
  if (problem?.code !== 'case_elsewhere') return null;
  // Asking may be done without a word; not waiting for the answer may not.
  const ask = (cannotWait: boolean) => {
    const lacksWhy = cannotWait && note.trim() === '';
    setUnsaid(lacksWhy);
    if (!lacksWhy) act.mutate({ params: { pupilId }, input: { note, cannotWait } });
  };
  return (
    <Alert data-color="info">
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      <div className="trapp-stack">
        <Paragraph>{text.body}</Paragraph>
        <TextField name="transfer-request" label={text.note} rows={2} error={isUnsaid ? text.needWhy : undefined} value={note} onChange={({ target }) => setNote(target.value)} />
        <div className="trapp-cluster">
          <Button type="button" loading={act.isPending} onClick={() => ask(false)}>
            {text.wait}
          </Button>
          <Button type="button" variant="tertiary" onClick={() => ask(true)}>
            {text.cannotWait}
          </Button>
        </div>
        <div role="status">{act.isSuccess && <Paragraph>{act.variables.input.cannotWait ? text.askedAndOpen : text.asked}</Paragraph>}</div>
        {act.error && <ProblemAlert problem={act.error} />}
      </div>
    </Alert>
  );
}
