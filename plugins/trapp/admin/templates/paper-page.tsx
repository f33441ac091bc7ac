import { Flex } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { say as inWords, type Language } from '../../core/language/index';
import { checkDraftPaper, draftBlocks, paperKindSchema, type PaperTemplate } from '../../core/papers/index';
import { routineAddress } from '../api/content';
import type { PartValue } from '../../core/routines/index';
import type { DraftProblem } from '../drafts/draft-door';
import { DraftState } from '../drafts/draft-state';
import { useDraftPart, type DraftPartInHand } from '../drafts/use-draft-part';
import { useReader, useWords } from '../messages/index';
import { useAnchor } from '../parts/anchor';
import { PartProblems } from '../parts/part-problems';
import { languagesOf, textsOf } from '../parts/texts-field';
import { Panel } from '../routines/panel';
import { BlockList } from './block-list';
import { useBlockName } from './block-words';
import { MissingTexts } from './missing-texts';
import { PaperProvider } from './paper-context';
import { PaperPreview } from './paper-preview';
import { PaperSettings } from './paper-settings';
import { StartChoice } from './start-choice';

/** A paper or a letter of a draft, worded and laid out without code, with the paper beside it as it will be (B73-B76, B107). */
export function PaperPage() {
  const { routineKey = '', partKey = '' } = useParams();
  return <OnePaper key={`${routineKey}/${partKey}`} routineKey={routineKey} partKey={partKey} />;
}

function OnePaper({ routineKey, partKey }: { readonly routineKey: string; readonly partKey: string }) {
  const say = useWords();
  const { language } = useReader();
  const draft = useDraftPart(routineKey, 'papers', partKey);
  const { value, change } = draft;
  const languages = useMemo(() => languagesOf(draft.document), [draft.document]);
  useAnchor(value !== undefined);
  const title = inWords(textsOf(value?.['title']), language) || say('part.papers');
  const begin = ({ key: _key, title: _title, ...paper }: PaperTemplate) => change((before) => ({ ...before, ...paper }), true);
  const isBegun = paperKindSchema.safeParse(value?.['kind']).success;
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={say('papers.lead', { routine: inWords(textsOf(draft.document['title']), language) })} navigationAction={<BackButton fallback={routineAddress(routineKey)} />} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <DraftState draft={draft} />
          {value !== undefined && (isBegun ? <Editor routineKey={routineKey} draft={draft} languages={languages} /> : <StartChoice onChoose={begin} />)}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

/** What is wrong with the paper itself is told at once, and also while other parts of the routine keep the check from looking this far. */
function withOwn(value: PartValue, told: readonly DraftProblem[], language: 'nb' | 'en'): DraftProblem[] {
  const own = checkDraftPaper(value, language).map((problem): DraftProblem => ({ ...problem, kind: 'error' }));
  const isSaid = ({ path, message }: DraftProblem) => own.some((one) => one.path === path && one.message === message);
  return [...own, ...told.filter((one) => !isSaid(one))];
}

interface EditorProps {
  readonly routineKey: string;
  readonly draft: DraftPartInHand;
  readonly languages: readonly Language[];
}

function Editor({ routineKey, draft, languages }: EditorProps) {
  const say = useWords();
  const blockName = useBlockName();
  const { value = {}, change, document } = draft;
  const kind = paperKindSchema.parse(value['kind']);
  const blocks = useMemo(() => draftBlocks(value), [value]);
  const { language } = useReader();
  const problems = useMemo(() => withOwn(value, draft.problems, language), [value, draft.problems, language]);
  const context = useMemo(() => ({ kind, languages, problems }), [kind, languages, problems]);
  const nameOf = (path: string) => {
    const [first = '', index = ''] = path.split('.');
    if (first === 'sources') return say('sourcesField.label');
    if (first === 'title' || first === 'heading' || first === 'template') return say(`papers.${first}`);
    const block = first === 'blocks' ? blocks[Number(index)] : undefined;
    return block === undefined ? (first === 'blocks' ? say('papers.blocks') : undefined) : blockName(block);
  };
  return (
    <PaperProvider value={context}>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(32rem, 100%), 1fr))', gap: '1.5rem', alignItems: 'start' }}>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Panel title={say('papers.settings')}>
            <PaperSettings value={value} document={document} onChange={change} />
          </Panel>
          <Panel title={say('papers.blocks')}>
            <BlockList blocks={blocks} onChange={(next, isStep) => change((before) => ({ ...before, blocks: next }), isStep)} />
          </Panel>
          <Panel title={say('papers.problems')}>
            <PartProblems problems={problems} nameOf={nameOf} />
            <MissingTexts value={value} languages={languages} />
          </Panel>
        </Flex>
        <PaperPreview routineKey={routineKey} paper={value} languages={languages} />
      </div>
    </PaperProvider>
  );
}
