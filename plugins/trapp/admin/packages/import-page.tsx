import { Box, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useState, type ChangeEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { OutputOf } from '../../core/contracts/index';
import { useAsked, type Failure } from '../api/ask';
import { routineAddress } from '../api/content';
import { useWords } from '../messages/index';
import { ProblemList } from '../parts/problem-list';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';
import { PackageChoice } from './package-choice';
import { usePackage, type Brought } from './use-package';

/** A routine out of a file or the library: what it would change, part by part, and what to take of it. */
export function PackageImportPage() {
  const say = useWords();
  const routines = useAsked('listRoutines');
  const library = useAsked('listPacks');
  return (
    <Page.Main>
      <Page.Title>{say('package.title')}</Page.Title>
      <Layouts.Header title={say('package.title')} subtitle={say('package.lead')} navigationAction={<BackButton fallback="/plugins/trapp" />} />
      <Layouts.Content>
        {/* A list that is opened and fills later looks empty. */}
        <Awaited asked={routines}>{(held) => <Awaited asked={library}>{({ packs }) => <BringPackage routines={held.routines} packs={packs} />}</Awaited>}</Awaited>
      </Layouts.Content>
    </Page.Main>
  );
}

interface BringPackageProps {
  readonly routines: OutputOf<'listRoutines'>['routines'];
  readonly packs: OutputOf<'listPacks'>['packs'];
}

function BringPackage({ routines, packs }: BringPackageProps) {
  const say = useWords();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [brought, setBrought] = useState<Brought>();
  const [into, setInto] = useState('');
  const [unreadable, setUnreadable] = useState<Failure>();
  const hand = usePackage(brought, into);
  const failure = unreadable ?? hand.failure;

  const bring = (one: Brought | undefined) => {
    setBrought(one);
    setInto(one?.key ?? '');
    setUnreadable(undefined);
  };
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    bring(undefined);
    if (file === undefined) return;
    try {
      const content: unknown = JSON.parse(await file.text());
      const key = (content as { routine?: { key?: unknown } } | null)?.routine?.key;
      bring({ from: { package: content }, key: typeof key === 'string' ? key : 'ny-rutine' });
    } catch {
      setUnreadable({ problems: [{ path: '', message: say('package.unreadable') }] });
    }
  };

  const take = async (chosen: readonly string[]) => {
    if ((await hand.take(chosen)) !== undefined) return;
    toggleNotification({ type: 'success', message: say('package.done') });
    navigate(routineAddress(into));
  };

  const isNew = brought !== undefined && !routines.some(({ key }) => key === brought.key);
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <Field.Root name="package">
          <Field.Label>{say('package.file')}</Field.Label>
          <input id="package" name="package" type="file" accept=".json,application/json" aria-label={say('package.file')} onChange={(event) => void read(event)} />
        </Field.Root>
        <Box minWidth="24rem">
          <Field.Root name="library">
            <Field.Label>{say('package.library')}</Field.Label>
            <SingleSelect placeholder={say('package.library.none')} value={brought?.from.pack ?? ''} onChange={(pack: string | number) => bring({ from: { pack: String(pack) }, key: String(pack) })}>
              {packs.map(({ name, title }) => (
                <SingleSelectOption key={name} value={name}>
                  {title}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
        {brought !== undefined && (
          <Box minWidth="24rem">
            <Field.Root name="into">
              <Field.Label>{say('package.into')}</Field.Label>
              <SingleSelect value={into} onChange={(value: string | number) => setInto(String(value))}>
                {isNew && <SingleSelectOption value={brought.key}>{say('package.into.new', { key: brought.key })}</SingleSelectOption>}
                {routines.map(({ key, title }) => (
                  <SingleSelectOption key={key} value={key}>
                    {title}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Box>
        )}
      </Flex>
      {failure !== undefined && (
        <div role="alert">
          <ProblemList title={failure.problems.length === 0 ? say('failed') : say('routine.errors', { count: failure.problems.length })} problems={failure.problems} tone="danger" />
        </div>
      )}
      {hand.plan !== undefined && (
        <>
          <Typography>{say('package.about', { title: hand.plan.title, madeBy: hand.plan.madeBy, madeOn: hand.plan.madeOn, licence: hand.plan.licence })}</Typography>
          {hand.plan.notes !== '' && (
            <Panel title={say('package.notes')}>
              <Typography style={{ whiteSpace: 'pre-line' }}>{hand.plan.notes}</Typography>
            </Panel>
          )}
          <PackageChoice key={into} plan={hand.plan} mapped={hand.mapped} onMap={hand.map} onTake={take} />
        </>
      )}
    </Flex>
  );
}
