import { Flex } from '@strapi/design-system';
import type { Guide, PlacedProblem } from '../../core/guides/index';
import { usualAudiences, type UsualAudience } from '../../core/people/index';
import { useWords } from '../messages/index';
import { PickOne } from '../parts/pick';
import { At } from '../parts/place';
import { SourcesField } from '../parts/sources-field';
import { OptionalText, WantedText, withField } from './texts-of';

interface WholeFormProps {
  readonly guide: Guide;
  readonly problems: readonly PlacedProblem[];
  readonly onChange: (change: (guide: Guide) => Guide) => void;
}

/** What is said of the guide as a whole. */
export function WholeForm({ guide, problems, onChange }: WholeFormProps) {
  const say = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <At path="title">
        <WantedText label={say('guide.field.title')} value={guide.title} error={problems.find(({ field }) => field.startsWith('title'))?.message} onText={(title) => onChange((held) => ({ ...held, title }))} />
      </At>
      <OptionalText long label={say('guide.field.introduction')} hint={say('guide.field.introduction.hint')} value={guide.introduction} onText={(text) => onChange((held) => withField(held, 'introduction', text))} />
      <PickOne
        label={say('guide.field.audience')}
        hint={say('guide.field.audience.hint')}
        value={guide.audience ?? 'everyone'}
        choices={usualAudiences.map((value) => ({ value, label: say(`guide.audience.${value}`) }))}
        onChange={(chosen) => onChange((held) => withAudience(held, usualAudiences.find((one) => one === chosen)))}
      />
      <SourcesField value={guide.sources} onChange={(sources) => onChange((held) => ({ ...held, sources: [...sources] }))} />
    </Flex>
  );
}

/** What is for everybody who sees the case is not said. */
function withAudience({ audience: _, ...guide }: Guide, audience: UsualAudience | undefined): Guide {
  return audience === undefined || audience === 'everyone' ? guide : { ...guide, audience };
}
