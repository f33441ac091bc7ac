import { Box, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { routineSchema } from '../../core/routines/index';
import { useAsked } from '../api/ask';
import { useReader, useWords } from '../messages/index';
import { Awaited } from './awaited';
import { Difference, DRAFT, KEPT, useDocument } from './difference';
import { Panel } from './panel';
import { VersionContent } from './version-content';

/** Two versions side by side, or one beside the draft: what has changed, in plain words. The choice is in the address, so it can be sent to somebody. */
export function ComparePage() {
  const say = useWords();
  const { moment } = useReader();
  const { routineKey = '' } = useParams();
  const [chosen, choose] = useSearchParams();
  const versions = useAsked('listVersions', { routineKey });
  const [newest, earlier] = versions.answer?.versions ?? [];
  const to = chosen.get('to') ?? DRAFT;
  const names = [
    { value: DRAFT, name: say('compare.draft') },
    ...(versions.answer?.kept ?? []).map(({ id, why, at, by }) => ({ value: `${KEPT}${id}`, name: say(why === 'proposed' ? 'compare.proposed' : 'compare.aside', { at: moment(at), by }) })),
    ...(versions.answer?.versions ?? []).map(({ number, publishedAt, reason }) => ({ value: String(number), name: `${say('version.number')} ${number} · ${moment(publishedAt)} · ${reason}` })),
  ];
  const base = (/^\d+$/.test(to) ? earlier : newest)?.number ?? (to === DRAFT ? names[1]?.value : undefined);
  const from = chosen.get('from') || String(base ?? '');
  const isFirst = versions.answer !== undefined && newest === undefined && from === '' && to.startsWith(KEPT);
  const title = say(isFirst ? 'approval.first' : 'compare.title');
  const pick = (end: 'from' | 'to') => (value: string | number) => choose({ from, to, [end]: String(value) }, { replace: true });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={say(isFirst ? 'approval.first.lead' : 'compare.lead')} navigationAction={<BackButton fallback={`/plugins/trapp/routines/${routineKey}`} />} />
      <Layouts.Content>
        <Awaited asked={versions}>
          {() =>
            isFirst ? (
              <FirstProposal which={to} />
            ) : names.length < 2 ? (
              <Typography>{say('compare.needs.versions')}</Typography>
            ) : (
              <Flex direction="column" alignItems="stretch" gap={6}>
                <Flex gap={4} alignItems="flex-end" wrap="wrap">
                  <End label={say('compare.from')} value={from} names={names} onPick={pick('from')} />
                  <End label={say('compare.to')} value={to} names={names} onPick={pick('to')} />
                </Flex>
                <Difference before={from} after={to} whenNone={say('compare.nothing')}>
                  {(count, list) => <Panel title={say('compare.count', { count })}>{list}</Panel>}
                </Difference>
              </Flex>
            )
          }
        </Awaited>
      </Layouts.Content>
    </Page.Main>
  );
}

/** What is put forward for a routine that has no version to be compared with: all of it, in words. */
function FirstProposal({ which }: { readonly which: string }) {
  const asked = useDocument(which);
  return (
    <Awaited asked={asked}>
      {({ document }) => {
        const routine = routineSchema.safeParse(document);
        return routine.success && (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <VersionContent routine={routine.data} />
          </Flex>
        );
      }}
    </Awaited>
  );
}

interface EndProps {
  readonly label: string;
  readonly value: string;
  readonly names: readonly { readonly value: string; readonly name: string }[];
  readonly onPick: (value: string | number) => void;
}

function End({ label, value, names, onPick }: EndProps) {
  return (
    <Box minWidth="28rem" flex="1">
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <SingleSelect value={value} onChange={onPick}>
          {names.map((one) => (
            <SingleSelectOption key={one.value} value={one.value}>
              {one.name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}
