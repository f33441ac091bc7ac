import { Box, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState, type ChangeEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { OutputOf } from '../../core/contracts/index';
import { isFailure, useAct } from '../api/act';
import { useAsked, type Failure } from '../api/ask';
import { routineAddress } from '../api/content';
import { useReader, useWords } from '../messages/index';
import { ProblemList } from '../parts/problem-list';
import { PackageChoice } from './package-choice';

/** What is brought, a file or a pack of the library, and the key that its routine has. */
interface Brought {
  readonly from: { readonly package?: unknown; readonly pack?: string };
  readonly key: string;
}

/** A routine out of a file or the library: what it would change, part by part, and what to take of it. */
export function PackageImportPage() {
  const say = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const { language } = useReader();
  const { toggleNotification } = useNotification();
  const routines = useAsked('listRoutines').answer?.routines ?? [];
  const packs = useAsked('listPacks').answer?.packs ?? [];
  const [brought, setBrought] = useState<Brought>();
  const [into, setInto] = useState('');
  const [plan, setPlan] = useState<OutputOf<'previewPackage'>>();
  const [failure, setFailure] = useState<Failure>();

  const bring = (one: Brought | undefined) => {
    setBrought(one);
    setInto(one?.key ?? '');
    setPlan(undefined);
    setFailure(undefined);
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
      setFailure({ problems: [{ path: '', message: say('package.unreadable') }] });
    }
  };

  useEffect(() => {
    if (brought === undefined || into === '') return undefined;
    let stale = false;
    void act('previewPackage', { routineKey: into }, { ...brought.from, language }).then((told) => {
      if (stale) return;
      setFailure(isFailure(told) ? told : undefined);
      setPlan(isFailure(told) ? undefined : told);
    });
    return () => {
      stale = true;
    };
  }, [act, brought, into, language]);

  const take = async (chosen: readonly string[]) => {
    const told = await act('importPackage', { routineKey: into }, { ...brought?.from, chosen });
    if (isFailure(told)) return setFailure(told);
    toggleNotification({ type: 'success', message: say('package.done') });
    navigate(routineAddress(into));
  };

  const isNew = brought !== undefined && !routines.some(({ key }) => key === brought.key);
  return (
    <Page.Main>
      <Page.Title>{say('package.title')}</Page.Title>
      <Layouts.Header title={say('package.title')} subtitle={say('package.lead')} navigationAction={<BackButton fallback="/plugins/trapp" />} />
      <Layouts.Content>
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
          {plan !== undefined && (
            <>
              <Typography>{say('package.about', { title: plan.title, madeBy: plan.madeBy, madeOn: plan.madeOn, licence: plan.licence })}</Typography>
              {plan.notes !== '' && <Typography>{plan.notes}</Typography>}
              <PackageChoice key={into} plan={plan} onTake={take} />
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
