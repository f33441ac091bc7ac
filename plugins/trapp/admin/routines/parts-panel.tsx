import { Box, Flex, Grid, Link, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { NavLink, useNavigate } from 'react-router-dom';
import type { DraftView } from '../../core/contracts/index';
import { draftParts, isListPart, type DraftPart } from '../../core/routines/index';
import { isFailure, useAct } from '../api/act';
import type { Asked } from '../api/ask';
import { editorAddress } from '../api/content';
import { useWords } from '../messages/index';
import { Awaited } from './awaited';
import { NewPartDialog } from './new-part-dialog';
import { Panel } from './panel';
import { PartRow } from './part-row';

type Part = Exclude<DraftPart, 'routine'>;
const parts = draftParts.filter((part): part is Part => part !== 'routine');
/** More than this are folded away until somebody asks for them. */
const SHOWN = 12;

interface PartsPanelProps {
  readonly routineKey: string;
  readonly asked: Asked<DraftView>;
  readonly onChanged: () => void;
}

/** What the routine is made of: open a part in its editor, add one, move it, take it out. */
export function PartsPanel({ routineKey, asked, onChanged }: PartsPanelProps) {
  const say = useWords();
  const whole = asked.answer?.parts.find(({ part }) => part === 'routine');
  const edit = whole !== undefined && (
    <Link tag={NavLink} to={editorAddress(routineKey, whole)}>
      {say('routine.edit')}
    </Link>
  );
  return (
    <Panel title={say('routine.parts')} action={edit}>
      <Awaited asked={asked}>
        {(view) => (
          <Grid.Root gap={6}>
            {parts.map((part) => (
              <Grid.Item key={part} col={6} xs={12} direction="column" alignItems="stretch" justifyContent="flex-start">
                <PartList routineKey={routineKey} part={part} view={view} onChanged={onChanged} />
              </Grid.Item>
            ))}
          </Grid.Root>
        )}
      </Awaited>
    </Panel>
  );
}

interface PartListProps {
  readonly routineKey: string;
  readonly part: Part;
  readonly view: DraftView;
  readonly onChanged: () => void;
}

function PartList({ routineKey, part, view, onChanged }: PartListProps) {
  const say = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const rows = view.parts.filter((row) => row.part === part);
  const done = (answer: object) => {
    if (isFailure(answer)) toggleNotification({ type: 'danger', message: answer.problems.map(({ message }) => message).join(' ') || say('failed') });
    onChanged();
  };
  const made = (key: string) => {
    onChanged();
    navigate(editorAddress(routineKey, { part, key }));
  };
  const list = (
    <Flex tag="ul" direction="column" alignItems="stretch" paddingTop={1}>
      {rows.map((row, at) => (
        <PartRow
          key={row.key}
          row={row}
          address={editorAddress(routineKey, row)}
          onUp={at === 0 ? undefined : () => void act('moveDraftPart', { routineKey, part, partKey: row.key }, { to: at - 1 }).then(done)}
          onDown={at === rows.length - 1 ? undefined : () => void act('moveDraftPart', { routineKey, part, partKey: row.key }, { to: at + 1 }).then(done)}
          onRemove={() => void act('removeDraftPart', { routineKey, part, partKey: row.key }, { stamp: row.stamp }).then(done)}
        />
      ))}
    </Flex>
  );
  return (
    <Box>
      <Flex justifyContent="space-between" alignItems="center">
        <Typography variant="omega" fontWeight="bold" tag="h3">
          {say(`part.${part}`)}
        </Typography>
        {(isListPart(part) || rows.length === 0) && <NewPartDialog routineKey={routineKey} part={part} onMade={made} />}
      </Flex>
      {rows.length === 0 && (
        <Typography tag="p" textColor="neutral600">
          {say('routine.parts.none')}
        </Typography>
      )}
      {rows.length > SHOWN ? (
        <details>
          <Typography tag="summary" variant="pi">
            {say('parts.all', { count: rows.length })}
          </Typography>
          {list}
        </details>
      ) : (
        rows.length > 0 && list
      )}
    </Box>
  );
}
