import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { limitOf, roleWords } from '../../core/access/index';
import { abilities, type Ability, type MunicipalRole } from '../../core/people/index';
import { useReader, useWords } from '../messages/index';

interface AbilityTicksProps {
  readonly role: MunicipalRole;
  readonly onChange: (ability: Ability, isOn: boolean) => void;
}

/** What can be given and taken away, what always goes with the role, and what cannot be given, each with why. */
export function AbilityTicks({ role, onChange }: AbilityTicksProps) {
  const say = useWords();
  const { language } = useReader();
  const words = roleWords(language);
  const limits = abilities.map((ability) => ({ ability, limit: limitOf(role.key, role.reach, ability) }));
  const closed = limits.flatMap(({ ability, limit }) => (limit === 'may' || limit === 'always' ? [] : [{ ability, why: words.reasons[limit] }]));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {limits.map(({ ability, limit }) =>
        limit === 'may' ? (
          <Checkbox key={ability} checked={role.abilities.includes(ability)} onCheckedChange={(state) => onChange(ability, state === true)}>
            {words.abilities[ability]}
          </Checkbox>
        ) : limit === 'always' ? (
          <Box key={ability}>
            <Checkbox checked disabled>
              {words.abilities[ability]}
            </Checkbox>
            <Typography tag="p" variant="pi" textColor="neutral600" style={{ paddingLeft: '2rem' }}>
              {role.key === 'head_teacher' ? words.headTeacherKeeps : words.alwaysThere}
            </Typography>
          </Box>
        ) : null,
      )}
      <Box tag="details">
        <Typography tag="summary" fontWeight="semiBold" style={{ cursor: 'pointer' }}>
          {say('role.closed', { count: closed.length })}
        </Typography>
        <ul style={{ listStyle: 'disc', paddingLeft: '1.25rem', paddingTop: '0.5rem' }}>
          {closed.map(({ ability, why }) => (
            <Typography key={ability} tag="li">
              {words.abilities[ability]}: {why}
            </Typography>
          ))}
        </ul>
      </Box>
    </Flex>
  );
}
