import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { say as inWords } from '../../core/language/index';
import { DraftState } from '../drafts/draft-state';
import { useDraftPart } from '../drafts/use-draft-part';
import { useReader, useWords } from '../messages/index';
import { languagesOf, textsOf } from '../parts/texts-field';
import { useAnchor } from '../parts/anchor';
import { questionsOf } from '../rules/questions';
import { Builder } from './builder';
import { usePlaceName } from './place-name';
import { QuestionsContext } from './prefill-field';
import { useGuide } from './use-guide';

/** One conversation guide of a draft, built without code (A29-A31, B22). */
export function GuidePage() {
  const { routineKey = '', partKey = '' } = useParams();
  return <OneGuide key={`${routineKey}/${partKey}`} routineKey={routineKey} partKey={partKey} />;
}

function OneGuide({ routineKey, partKey }: { readonly routineKey: string; readonly partKey: string }) {
  const say = useWords();
  const { language } = useReader();
  const draft = useDraftPart(routineKey, 'guides', partKey);
  const held = useGuide(draft);
  const { guide, settled } = held;
  const nameOf = usePlaceName(guide);
  useAnchor(guide !== null);
  const languages = useMemo(() => languagesOf(draft.document), [draft.document]);
  const guides = draft.document['guides'];
  const questions = useMemo(() => questionsOf(guides, language), [guides, language]);
  const title = inWords(textsOf(draft.value?.['title']), language) || say('guide.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={say('guide.lead', { routine: inWords(textsOf(draft.document['title']), language) })}
        navigationAction={<BackButton fallback={`/plugins/trapp/routines/${routineKey}`} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <DraftState draft={draft} nameOf={nameOf} />
          {draft.value !== undefined && guide === null && (
            <Box background="neutral0" hasRadius padding={6}>
              <Typography tag="p">{say('guide.unreadable')}</Typography>
              <Flex paddingTop={4}>
                <Button variant="secondary" onClick={() => draft.change((value) => ({ key: value['key'], title: textsOf(value['title']), parts: [], sources: [] }))}>
                  {say('guide.unreadable.start')}
                </Button>
              </Flex>
            </Box>
          )}
          {guide !== null && settled !== null && (
            <QuestionsContext.Provider value={questions}>
              <Builder {...held} guide={guide} settled={settled} routineKey={routineKey} languages={languages} isSaved={draft.state === 'saved'} />
            </QuestionsContext.Provider>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
