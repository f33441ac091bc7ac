import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { OutputOf } from '../../core/contracts/index';
import type { Asked } from '../api/ask';
import { editAddress, partAt, partTypes, type RoutineContent } from '../api/content';
import { placeWord, useWords } from '../messages/index';
import { Awaited } from './awaited';
import { Panel } from './panel';

type Problems = OutputOf<'checkRoutine'>['errors'];

/** What stands in the way of publishing, and what could be better: the place and the words. */
export function CheckPanel({ asked, content }: { readonly asked: Asked<OutputOf<'checkRoutine'>>; readonly content: RoutineContent }) {
  const say = useWords();
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
            {errors.length === 0 ? <Note tone="success">{say('routine.check.fine')}</Note> : <ProblemList title={say('routine.errors', { count: errors.length })} problems={errors} tone="danger" content={content} />}
            {advice.length > 0 && <ProblemList title={say('routine.advice', { count: advice.length })} problems={advice} tone="neutral" content={content} />}
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

interface ProblemListProps {
  readonly title: string;
  readonly problems: Problems;
  readonly tone: 'danger' | 'neutral';
  /** Where the parts are edited; without it the places are named only. */
  readonly content?: RoutineContent;
}

export function ProblemList({ title, problems, tone, content }: ProblemListProps) {
  return (
    <Box>
      <Typography variant="omega" fontWeight="bold" tag="h3" textColor={tone === 'danger' ? 'danger700' : 'neutral800'}>
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {problems.map((problem, index) => (
          <Box tag="li" key={`${problem.path} ${index}`} background={tone === 'danger' ? 'danger100' : 'neutral100'} hasRadius padding={3}>
            <Typography tag="p">{problem.message}</Typography>
            {problem.path !== '' && <PlaceOf path={problem.path} content={content} />}
          </Box>
        ))}
      </Flex>
    </Box>
  );
}

function PlaceOf({ path, content }: { readonly path: string; readonly content: RoutineContent | undefined }) {
  const say = useWords();
  const found = content && partAt(content, path);
  const word = placeWord(path);
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {word !== undefined && `${say(word)} · `}
      {found && (
        <>
          <Link tag={NavLink} to={editAddress(partTypes[found.part], found.entry.documentId)}>
            {found.entry.title}
          </Link>
          {' · '}
        </>
      )}
      {path}
    </Typography>
  );
}
