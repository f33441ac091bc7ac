import { Box, Grid, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { editAddress, partNames, partTypes, useParts, useRoutineEntry, type PartName } from '../api/content';
import { useWords } from '../messages/index';
import { Panel } from './panel';

/** What the routine is made of, each with a way to where it is edited. */
export function PartsPanel({ routineKey }: { readonly routineKey: string }) {
  const say = useWords();
  const { documentId, failed } = useRoutineEntry(routineKey);
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
              <PartList documentId={documentId} part={part} />
            </Grid.Item>
          ))}
        </Grid.Root>
      )}
    </Panel>
  );
}

function PartList({ documentId, part }: { readonly documentId: string | undefined; readonly part: PartName }) {
  const say = useWords();
  const { entries, failed } = useParts(documentId, part);
  return (
    <Box>
      <Typography variant="omega" fontWeight="bold" tag="h3">
        {say(`part.${part}`)}
      </Typography>
      {failed && <Typography tag="p">{say('routine.parts.unreadable')}</Typography>}
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
