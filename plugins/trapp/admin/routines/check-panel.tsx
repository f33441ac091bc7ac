import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { DraftView, OutputOf } from '../../core/contracts/index';
import type { Asked } from '../api/ask';
import { placeAt } from '../api/content';
import { placeWord, useWords } from '../messages/index';
import { ProblemList } from '../parts/problem-list';
import { Awaited } from './awaited';
import { Panel } from './panel';

interface CheckPanelProps {
  readonly routineKey: string;
  readonly asked: Asked<OutputOf<'checkRoutine'>>;
  /** The draft, which the places lead into; until it has come they are named only. */
  readonly draft: DraftView | undefined;
}

/** What stands in the way of publishing, and what could be better: in words, with the way to the place (pain 10). */
export function CheckPanel({ routineKey, asked, draft }: CheckPanelProps) {
  const say = useWords();
  const placeOf = (path: string) => <PlaceOf routineKey={routineKey} path={path} draft={draft} />;
  const again = (
    <Button variant="tertiary" onClick={asked.again}>
      {say('routine.check.again')}
    </Button>
  );
  return (
    <Panel title={say('routine.check')} action={again}>
      <Awaited asked={asked}>
        {({ errors, advice }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {errors.length === 0 ? <Note tone="success">{say('routine.check.fine')}</Note> : <ProblemList title={say('routine.errors', { count: errors.length })} problems={errors} tone="danger" placeOf={placeOf} />}
            {advice.length > 0 && <ProblemList title={say('routine.advice', { count: advice.length })} problems={advice} tone="neutral" placeOf={placeOf} />}
          </Flex>
        )}
      </Awaited>
    </Panel>
  );
}

function Note({ tone, children }: { readonly tone: 'success'; readonly children: string }) {
  return (
    <Box background={`${tone}100`} hasRadius padding={4} role="status">
      <Typography textColor={`${tone}700`}>{children}</Typography>
    </Box>
  );
}

interface PlaceOfProps {
  readonly routineKey: string;
  readonly path: string;
  readonly draft: DraftView | undefined;
}

function PlaceOf({ routineKey, path, draft }: PlaceOfProps) {
  const say = useWords();
  const place = draft && placeAt(routineKey, draft, path);
  const word = placeWord(path);
  return (
    <>
      {word !== undefined && `${say(word)} · `}
      {place === undefined ? (
        path
      ) : (
        <Link tag={NavLink} to={place.address}>
          {place.row.title || place.row.key}
        </Link>
      )}
    </>
  );
}
