import { Button, Paragraph } from '@digdir/designsystemet-react';
import { FunnelIcon } from '@navikt/aksel-icons';
import { useParams } from 'react-router-dom';
import { addressOf, useOperation } from '../api/index';
import { useSlow } from '../api/use-slow';
import { Page } from '../layout/index';
import { nb } from '../messages/nb';
import { nbReplay } from '../messages/nb-replay';
import { Await, EmptyState, ProblemAlert } from '../parts/index';
import { useMe } from '../session/me';
import { ReplayForm } from './replay-form';
import { ReplayResult } from './replay-result';
import { TryOnPupil } from './try-on-pupil';
import './replay.css';

const address = addressOf('replayForSchool', { input: { schoolId: '', routineKey: '', content: 'published', rules: null, from: '', to: '' } });

/** Tries the municipality's rules on the past of one's own school: whom they would have raised, by name. */
export default function ReplayPage() {
  const { schoolId = '' } = useParams();
  const name = useMe().assignments.find((held) => held.schoolId === schoolId)?.schoolName;
  const query = useOperation('viewSchoolReplayChoices', { input: { schoolId } });
  const { state, start, cancel } = useSlow<'replayForSchool'>(address);
  return (
    <Page title={nbReplay.title} kicker={name} lead={nbReplay.lead} trail={[{ to: '/import', label: nb.navigation.imports }]}>
      <Await query={query}>
        {({ routines }) =>
          routines.length === 0 ? (
            <EmptyState icon={<FunnelIcon aria-hidden="true" />} title={nbReplay.none}>
              {nbReplay.noneMore}
            </EmptyState>
          ) : (
            <ReplayForm routines={routines} isBusy={state.at === 'work'} isAgain={state.at === 'done'} onStart={(wish) => start({ schoolId, ...wish })} />
          )
        }
      </Await>
      {state.at === 'work' && <Underway done={state.done} of={state.of} onCancel={cancel} />}
      <div role="status">{state.at === 'cancelled' && <Paragraph>{nbReplay.cancelled}</Paragraph>}</div>
      {state.at === 'failed' && <ProblemAlert problem={state.problem} />}
      {state.at === 'done' && <ReplayResult report={state.answer} />}
      {query.data !== undefined && query.data.routines.length > 0 && <TryOnPupil schoolId={schoolId} routines={query.data.routines} />}
    </Page>
  );
}

interface UnderwayProps {
  readonly done: number;
  readonly of: number | null;
  readonly onCancel: () => void;
}

/** How far it has come. Screen readers hear every tenth, not every step. */
function Underway({ done, of, onCancel }: UnderwayProps) {
  const percent = of === null || of === 0 ? 0 : Math.floor((100 * done) / of);
  const words = (part: number) => (of === null ? nbReplay.waiting : nbReplay.progress(part));
  return (
    <div className="trapp-replay__underway">
      <div>
        <Paragraph aria-hidden="true">{words(percent)}</Paragraph>
        <progress max={100} value={percent} aria-label={nbReplay.title} />
        <span role="status" className="ds-sr-only">
          {words(percent - (percent % 10))}
        </span>
      </div>
      <Button variant="secondary" onClick={onCancel}>
        {nbReplay.cancel}
      </Button>
    </div>
  );
}
