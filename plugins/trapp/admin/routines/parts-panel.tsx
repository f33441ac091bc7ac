import { Box, Grid, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { editAddress, partNames, partTypes, type PartEntry, type PartName, type RoutineContent } from '../api/content';
import { useWords } from '../messages/index';
import { Panel } from './panel';

/** What the routine is made of, each with a way to where it is edited. */
export function PartsPanel({ content: { documentId, parts, failed } }: { readonly content: RoutineContent }) {
  const say = useWords();
  const edit = documentId !== undefined && (
    <Link tag={NavLink} to={editAddress('plugin::trapp.routine', documentId)}>
      {say('routine.edit')}
    </Link>
  );
  return (
    <Panel title={say('routine.parts')} action={edit}>
      {failed ? (
        <Typography>{say('routine.parts.unreadable')}</Typography>
      ) : (
        <Grid.Root gap={6}>
          {partNames.map((part) => (
            <Grid.Item key={part} col={6} xs={12} alignItems="flex-start">
              <PartList part={part} entries={parts[part]} />
            </Grid.Item>
          ))}
        </Grid.Root>
      )}
    </Panel>
  );
}

function PartList({ part, entries }: { readonly part: PartName; readonly entries: readonly PartEntry[] | undefined }) {
  const say = useWords();
  return (
    <Box>
      <Typography variant="omega" fontWeight="bold" tag="h3">
        {say(`part.${part}`)}
      </Typography>
      {entries?.length === 0 && (
        <Typography tag="p" textColor="neutral600">
          {say('routine.parts.none')}
        </Typography>
      )}
      <Box tag="ul" paddingTop={1}>
        {entries?.map((entry) => (
          <Box tag="li" key={entry.documentId} paddingTop={1}>
            <Link tag={NavLink} to={editAddress(partTypes[part], entry.documentId)}>
              {entry.title}
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
