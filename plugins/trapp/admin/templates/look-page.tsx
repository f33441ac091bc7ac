import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useRef, useState, type ChangeEvent } from 'react';
import type { Appearance } from '../../core/contracts/index';
import { paperColourSchema } from '../../core/documents/index';
import { isFailure, useAct } from '../api/act';
import { useAsked } from '../api/ask';
import { useWords } from '../messages/index';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';

const MOST_BYTES = 148_000;
const USUAL = '#17485c';

/** Logo and colour of the municipality's papers (B76). */
export function LookPage() {
  const say = useWords();
  const asked = useAsked('viewAppearance');
  return (
    <Page.Main>
      <Page.Title>{say('look.title')}</Page.Title>
      <Layouts.Header title={say('look.title')} subtitle={say('look.lead')} navigationAction={<BackButton fallback="/plugins/trapp" />} />
      <Layouts.Content>
        <Awaited asked={asked}>{({ name, ...look }) => <LookForm name={name} look={look} />}</Awaited>
      </Layouts.Content>
    </Page.Main>
  );
}

function LookForm({ name, look }: { readonly name: string; readonly look: Appearance }) {
  const say = useWords();
  const act = useAct();
  const picker = useRef<HTMLInputElement>(null);
  const [{ logo, colour }, setLook] = useState(look);
  const [told, setTold] = useState<{ readonly words: string; readonly isWrong: boolean }>();
  const wrongColour = colour === null ? undefined : paperColourSchema.safeParse(colour).error?.issues[0]?.message;
  const change = (news: Partial<Appearance>) => {
    setTold(undefined);
    setLook((before) => ({ ...before, ...news }));
  };
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (file === undefined) return;
    if (file.type !== 'image/png') return setTold({ words: say('look.logo.notPng'), isWrong: true });
    if (file.size > MOST_BYTES) return setTold({ words: say('look.logo.tooBig'), isWrong: true });
    const reader = new FileReader();
    reader.onload = () => change({ logo: String(reader.result) });
    reader.readAsDataURL(file);
  };
  const save = async () => {
    const answer = await act('changeAppearance', {}, { logo, colour });
    setTold(isFailure(answer) ? { words: answer.problems.map(({ message }) => message).join(' ') || say('failed'), isWrong: true } : { words: say('look.saved'), isWrong: false });
  };
  return (
    <Panel title={name}>
      <Flex direction="column" alignItems="flex-start" gap={5}>
        <Box>
          <Field.Root hint={say('look.logo.hint')}>
            <Field.Label>{say('look.logo')}</Field.Label>
            <input ref={picker} type="file" accept="image/png" aria-label={say('look.logo')} onChange={pick} />
            <Field.Hint />
          </Field.Root>
          <Box paddingTop={3}>
            {logo === null ? <Typography textColor="neutral600">{say('look.logo.none')}</Typography> : <img src={logo} alt={say('look.logo')} style={{ maxHeight: '4rem', maxWidth: '14rem' }} />}
          </Box>
          {logo !== null && (
            <Box paddingTop={2}>
              <Button variant="tertiary" size="S" onClick={() => change({ logo: null })}>
                {say('look.logo.remove')}
              </Button>
            </Box>
          )}
        </Box>
        <Field.Root hint={say('look.colour.hint')} error={wrongColour ?? false}>
          <Field.Label>{say('look.colour')}</Field.Label>
          <Flex gap={2} wrap="wrap">
            <input type="color" aria-label={say('look.colour.pick')} value={/^#[0-9a-f]{6}$/.test(colour ?? '') ? (colour ?? USUAL) : USUAL} onChange={({ target }) => change({ colour: target.value.toLowerCase() })} style={{ height: '2.5rem', width: '3.5rem' }} />
            <TextInput value={colour ?? USUAL} maxLength={7} onChange={({ target }: ChangeEvent<HTMLInputElement>) => change({ colour: target.value.toLowerCase() })} />
            {colour !== null && (
              <Button variant="tertiary" onClick={() => change({ colour: null })}>
                {say('look.colour.usual')}
              </Button>
            )}
          </Flex>
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        <Box aria-hidden padding={4} borderColor="neutral200" hasRadius style={{ borderTop: `4px solid ${wrongColour === undefined ? (colour ?? USUAL) : USUAL}` }}>
          <Typography variant="delta" style={{ color: wrongColour === undefined ? (colour ?? USUAL) : USUAL }}>
            {name}
          </Typography>
        </Box>
        <Flex gap={4} alignItems="center">
          <Button onClick={() => void save()} disabled={wrongColour !== undefined}>
            {say('look.save')}
          </Button>
          <Typography role="status" textColor={told?.isWrong === true ? 'danger700' : 'success700'}>
            {told?.words ?? ''}
          </Typography>
        </Flex>
      </Flex>
    </Panel>
  );
}
