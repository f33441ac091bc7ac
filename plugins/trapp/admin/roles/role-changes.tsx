import { Box, Flex, Typography } from '@strapi/design-system';
import { roleWords } from '../../core/access/index';
import { abilities, type RoleChange } from '../../core/people/index';
import { useReader, useWords } from '../messages/index';

/** Who changed which role when, and what it was before: the newest first. */
export function RoleChanges({ changes }: { readonly changes: readonly RoleChange[] }) {
  const say = useWords();
  const { language, moment } = useReader();
  const tell = useChangeWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {changes.map((change) => {
        const { at, by, before, after } = change;
        const role = after.name[language] ?? after.name.nb;
        const lines = tell(change);
        return (
          <Box key={`${after.key} ${at} ${lines.join()}`}>
            <Typography tag="p" fontWeight="semiBold">
              {say(before === null ? 'roles.changes.made' : 'roles.changes.changed', { role })}
            </Typography>
            {lines.length > 0 && <Typography tag="p">{lines.join('; ')}</Typography>}
            <Typography tag="p" variant="pi" textColor="neutral600">
              {say('roles.changes.by', { by, at: moment(at) })}
            </Typography>
          </Box>
        );
      })}
    </Flex>
  );
}

function useChangeWords(): (change: RoleChange) => string[] {
  const say = useWords();
  const { language } = useReader();
  const words = roleWords(language);
  return ({ before, after }) => {
    const had = before?.abilities ?? [];
    const named = (role: RoleChange['after']) => role.name[language] ?? role.name.nb;
    return [
      ...(before !== null && named(before) !== named(after) ? [say('roles.changes.name', { before: named(before), after: named(after) })] : []),
      ...abilities.filter((ability) => after.abilities.includes(ability) && !had.includes(ability)).map((ability) => say('roles.changes.added', { ability: words.abilities[ability] })),
      ...abilities.filter((ability) => had.includes(ability) && !after.abilities.includes(ability)).map((ability) => say('roles.changes.removed', { ability: words.abilities[ability] })),
      ...(before !== null && before.retired !== after.retired ? [say(after.retired ? 'roles.changes.retired' : 'roles.changes.back')] : []),
    ];
  };
}
