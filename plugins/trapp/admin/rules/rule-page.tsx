import { Box, Flex, Grid, LinkButton } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { NavLink, useParams } from 'react-router-dom';
import type { PartValue } from '../../core/routines/index';
import type { TitleOfChoices } from '../../core/rules/index';
import { routineAddress } from '../api/content';
import { DraftState } from '../drafts/draft-state';
import { useDraftPart, type DraftPartInHand } from '../drafts/use-draft-part';
import { useReader, useWords } from '../messages/index';
import { useAnchor } from '../parts/anchor';
import { PartProblems } from '../parts/part-problems';
import { languagesOf, textsOf } from '../parts/texts-field';
import { Panel } from '../routines/panel';
import { ConditionsEditor } from './conditions-editor';
import { FromExample } from './from-example';
import { questionsOf } from './questions';
import { RuleConsequence, RuleReasons, RuleTitle, RuleWhom } from './rule-fields';
import { RuleSentence } from './rule-sentence';
import { TryIt } from './try-it';
import { usePlaceName } from './place-name';

/** A concern rule being written: conditions, what comes of them, and why; read and tried at once. */
export function RulePage() {
  const { routineKey = '', partKey = '' } = useParams();
  return <RuleEditor key={`${routineKey}/${partKey}`} routineKey={routineKey} ruleKey={partKey} />;
}

function RuleEditor({ routineKey, ruleKey }: { readonly routineKey: string; readonly ruleKey: string }) {
  const say = useWords();
  const draft = useDraftPart(routineKey, 'rules', ruleKey);
  const { value } = draft;
  useAnchor(value !== undefined);
  const title = textsOf(value?.['title']).nb || ruleKey;
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={say('rules.page')}
        navigationAction={<BackButton fallback={routineAddress(routineKey)} />}
        secondaryAction={
          <LinkButton tag={NavLink} to={`${routineAddress(routineKey)}/replay?rule=${ruleKey}`} variant="secondary">
            {say('rules.replay')}
          </LinkButton>
        }
      />
      <Layouts.Content>{value === undefined ? <DraftState draft={draft} /> : <RuleInHand draft={draft} value={value} />}</Layouts.Content>
    </Page.Main>
  );
}

function RuleInHand({ draft, value }: { readonly draft: DraftPartInHand; readonly value: PartValue }) {
  const say = useWords();
  const { language } = useReader();
  const placeName = usePlaceName(value);
  const languages = languagesOf(draft.document);
  const errorAt = (path: string) => draft.problems.find((problem) => problem.path === path && problem.kind === 'error')?.message;
  const fields = { value, change: draft.change, languages, errorAt, document: draft.document };
  const guides = draft.document['guides'];
  const questions = useMemo(() => questionsOf(guides, language), [guides, language]);
  const titleOf: TitleOfChoices = ({ guide, field }) => {
    const found = questions.find((question) => question.guide === guide && question.field === field);
    return found && { nb: found.title };
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <DraftState draft={draft} show={(one) => <RuleSentence value={one} titleOf={titleOf} />} nameOf={(path) => (path.startsWith('conditions') ? undefined : placeName(path))} />
      <Grid.Root gap={6}>
        <Grid.Item col={8} xs={12} direction="column" alignItems="stretch" gap={6} justifyContent="flex-start">
          <Panel title={say('rules.part.title')} action={<FromExample languages={languages} onPick={(example) => draft.change((before) => ({ ...example, key: before['key'] }), true)} />}>
            <RuleTitle {...fields} />
          </Panel>
          <Panel title={say('rules.part.conditions')}>
            <ConditionsEditor
              value={value['conditions']}
              onChange={(next, isStep) => draft.change((before) => ({ ...before, conditions: next(before['conditions']) }), isStep)}
              document={draft.document}
              place="conditions"
              problems={draft.problems}
              name={say(value['appliesTo'] === 'kindergarten' ? 'rules.name.child' : 'rules.name.pupil')}
            />
          </Panel>
          <Panel title={say('rules.part.consequence')}>
            <RuleConsequence {...fields} />
          </Panel>
          <Panel title={say('rules.part.whom')}>
            <RuleWhom {...fields} />
          </Panel>
          <Panel title={say('rules.part.reasons')}>
            <RuleReasons {...fields} />
          </Panel>
        </Grid.Item>
        <Grid.Item col={4} xs={12} direction="column" alignItems="stretch" justifyContent="flex-start">
          <Box style={{ position: 'sticky', top: 16 }}>
            <Flex direction="column" alignItems="stretch" gap={6}>
              <Panel title={say('rules.part.sentence')}>
                <RuleSentence value={value} titleOf={titleOf} />
              </Panel>
              <Panel title={say('rules.part.problems')}>
                <PartProblems problems={draft.problems} nameOf={placeName} />
              </Panel>
            </Flex>
          </Box>
        </Grid.Item>
      </Grid.Root>
      <Panel title={say('rules.part.try')}>
        <TryIt draft={draft} value={value} titleOf={titleOf} />
      </Panel>
    </Flex>
  );
}
