import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { absenceCauses, absenceKinds, absenceName, absenceTerms, type AbsenceNames, type AbsenceTerm } from '../../core/absences/index';
import type { OutputOf } from '../../core/contracts/index';
import { isFailure, useAct } from '../api/act';
import { useAsked, type Failure } from '../api/ask';
import { useMyRole } from '../api/my-role';
import { useReader, useWords } from '../messages/index';
import { FailureLine } from '../parts/failure-line';
import { TextsField } from '../parts/texts-field';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';
import { Changes } from './changes';
import { hintOf, listExample, namesOf, ruleExamples, type NamesDraft } from './names-draft';

/** What the municipality calls kinds of absence, and how that reads (F1). */
export function AbsenceNamesPage() {
  const say = useWords();
  const asked = useAsked('viewAbsenceNames');
  return (
    <Page.Main>
      <Page.Title>{say('names.title')}</Page.Title>
      <Layouts.Header title={say('names.title')} subtitle={say('names.lead')} navigationAction={<BackButton fallback="/plugins/trapp" />} />
      <Layouts.Content>
        <Awaited asked={asked}>{(view) => <Names key={view.edition} view={view} onSaved={asked.again} />}</Awaited>
      </Layouts.Content>
    </Page.Main>
  );
}

const parts: readonly (readonly ['names.kind' | 'names.documentation' | 'names.cause', readonly AbsenceTerm[]])[] = [
  ['names.kind', absenceKinds],
  ['names.documentation', ['documented', 'undocumented']],
  ['names.cause', absenceCauses],
];

interface NamesProps {
  readonly view: OutputOf<'viewAbsenceNames'>;
  readonly onSaved: () => void;
}

function Names({ view, onSaved }: NamesProps) {
  const say = useWords();
  const { language } = useReader();
  const mayWrite = useMyRole() === 'coordinator';
  const act = useAct();
  const { toggleNotification } = useNotification();
  const [draft, setDraft] = useState<NamesDraft>(view.content);
  const [failure, setFailure] = useState<Failure>();
  const save = async () => {
    const answer = await act('saveAbsenceNames', {}, { content: namesOf(draft), edition: view.edition });
    if (isFailure(answer)) return setFailure(answer);
    toggleNotification({ type: 'success', message: say('catalogue.saved') });
    onSaved();
  };
  const errorAt = (term: AbsenceTerm) => failure?.problems.find(({ path }) => path === term)?.message;
  const linesOf = (names: AbsenceNames) => absenceTerms.map((term) => ({ what: say(`names.term.${term}`), said: names[term] === undefined ? say('catalogue.changes.usual') : absenceName(term, names, language) }));
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {parts.map(([part, terms]) => (
        <Panel key={part} title={say(part)}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {terms.map((term) =>
              mayWrite ? (
                <TextsField
                  key={term}
                  label={say(`names.term.${term}`)}
                  hint={say(hintOf(term), { usual: absenceName(term, {}, language) })}
                  value={draft[term]}
                  languages={['nb', 'nn', 'en']}
                  error={errorAt(term)}
                  onChange={(text) => {
                    setFailure(undefined);
                    setDraft((before) => ({ ...before, [term]: text }));
                  }}
                />
              ) : (
                <Typography key={term} tag="p">
                  {say(`names.term.${term}`)}: {absenceName(term, view.content, language)}
                </Typography>
              ),
            )}
          </Flex>
        </Panel>
      ))}
      <Preview draft={draft} />
      {mayWrite && (
        <Box>
          <FailureLine>{failure && (failure.problems.map(({ message }) => message).join(' ') || say('failed'))}</FailureLine>
          <Button onClick={() => void save()}>{say('names.save')}</Button>
        </Box>
      )}
      <Changes changes={view.changes} linesOf={linesOf} />
    </Flex>
  );
}

function Preview({ draft }: { readonly draft: NamesDraft }) {
  const say = useWords();
  return (
    <Panel title={say('names.preview')}>
      <Flex direction="column" alignItems="stretch" gap={3} aria-live="polite">
        {(['nb', 'nn', 'en'] as const).map((language) => (
          <Box key={language}>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {say(`catalogue.${language}`)}
            </Typography>
            {ruleExamples(draft, language).map((sentence) => (
              <Typography key={sentence} tag="p" lang={language} data-sentence={language}>
                {sentence}
              </Typography>
            ))}
            <Typography tag="p">
              {say('names.preview.table')}: <span lang={language}>{listExample(draft, language)}</span>
            </Typography>
          </Box>
        ))}
      </Flex>
    </Panel>
  );
}
