import { Box, Typography } from '@strapi/design-system';
import { previewRole, roleWords } from '../../core/access/index';
import type { MunicipalRole } from '../../core/people/index';
import { useReader, useWords } from '../messages/index';
import { Panel } from '../routines/panel';

/** What somebody with the role would see, before anything is saved: the guard itself is asked. */
export function RolePreview({ role }: { readonly role: MunicipalRole }) {
  const say = useWords();
  const { language } = useReader();
  const words = roleWords(language);
  const name = (role.name[language] ?? role.name.nb).trim();
  return (
    <Panel title={say('role.preview')}>
      <Typography tag="p">{say('role.preview.lead', { role: name === '' ? '…' : name })}</Typography>
      <Box tag="dl" paddingTop={3} aria-live="polite">
        {previewRole(role.key, { reach: role.reach, abilities: role.abilities }).map(({ scene, may }) => (
          <Box key={scene} paddingBottom={2}>
            <Typography tag="dt" fontWeight="semiBold">
              {words.scenes[scene]}
            </Typography>
            <Typography tag="dd" textColor={may.length === 0 ? 'neutral600' : 'neutral800'}>
              {may.length === 0 ? say('role.preview.nothing') : may.map((ability) => words.abilities[ability].toLowerCase()).join(', ')}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
