import { Flex, Typography } from '@strapi/design-system';
import { say as inWords } from '../../core/language/index';
import { isOfSeveralCases, templatesOf } from '../../core/papers/index';
import type { PartValue } from '../../core/routines/index';
import { useReader, useWords } from '../messages/index';
import { PickOne, type Choice } from '../parts/pick';
import { At } from '../parts/place';
import { lawIn, SourcesField } from '../parts/sources-field';
import { textsOf } from '../parts/texts-field';
import { InsertField } from './insert-field';
import { usePaper } from './paper-context';
import { PaperText } from './paper-text';

interface PaperSettingsProps {
  readonly value: PartValue;
  readonly document: Readonly<Record<string, unknown>>;
  readonly onChange: (how: (value: PartValue) => PartValue) => void;
}

const ALL = ':all';
const NONE = ':none';

/** What the paper is called and used for. */
export function PaperSettings({ value, document, onChange }: PaperSettingsProps) {
  const say = useWords();
  const { language } = useReader();
  const { kind, problems } = usePaper();
  const wrong = problems.find((problem) => problem.kind === 'error' && problem.path.startsWith('sources'));
  const set = (name: string, next: unknown) =>
    onChange((before) => {
      const { [name]: _gone, ...rest } = before;
      return next === undefined ? rest : { ...rest, [name]: next };
    });
  const of = templatesOf[kind];
  const templates = of === null ? [] : choicesIn(document[of], language, isOfSeveralCases(kind));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p">
        <strong>{say(`papers.kind.${kind}`)}.</strong> {say(`papers.use.${kind}`)}
      </Typography>
      <PaperText label={say('papers.title')} hint={say('papers.title.hint')} path="title" value={value['title']} onChange={(text) => set('title', text)} />
      <InsertField>
        <PaperText label={say('papers.heading')} path="heading" value={value['heading']} onChange={(text) => set('heading', text)} />
      </InsertField>
      <Flex gap={4} alignItems="flex-start">
        {(kind === 'letter' || kind === 'invitation') && (
          <PickOne
            label={say('papers.tone')}
            value={typeof value['tone'] === 'string' ? value['tone'] : NONE}
            choices={[{ value: NONE, label: say('papers.tone.none') }, ...(['neutral', 'warm'] as const).map((tone) => ({ value: tone, label: say(`papers.tone.${tone}`) }))]}
            onChange={(tone) => set('tone', tone === NONE ? undefined : tone)}
          />
        )}
        {of !== null && (
          <PickOne
            label={say('papers.template')}
            value={typeof value['template'] === 'string' ? value['template'] : ALL}
            choices={[{ value: ALL, label: say('papers.template.all') }, ...templates]}
            onChange={(template) => set('template', template === ALL ? undefined : template)}
          />
        )}
      </Flex>
      <At path="sources">
        <SourcesField value={value['sources']} suggestions={lawIn(document)} error={wrong?.message} onChange={(sources) => set('sources', sources)} />
      </At>
    </Flex>
  );
}

function choicesIn(list: unknown, language: 'nb' | 'en', several: boolean): Choice[] {
  const held: readonly unknown[] = Array.isArray(list) ? list : [];
  return held.flatMap((one) => {
    const { key, title, takes } = (one ?? {}) as Record<string, unknown>;
    return typeof key === 'string' && (takes === 'several_cases') === several ? [{ value: key, label: inWords(textsOf(title), language) || key }] : [];
  });
}
