import { Flex } from '@strapi/design-system';
import { guidePartSchema, respondents, type GuidePart, type PlacedProblem, type Respondent } from '../../core/guides/index';
import { useWords } from '../messages/index';
import { PickOne } from '../parts/pick';
import { At } from '../parts/place';
import { OptionalText, WantedText, withField } from './texts-of';

interface PartFormProps {
  readonly part: GuidePart;
  readonly problems: readonly PlacedProblem[];
  readonly onChange: (change: (part: GuidePart) => GuidePart) => void;
}

const phases = guidePartSchema.shape.phase.options;

/** A part of the guide: when in the conversation it comes, and whose answers it holds (B22). */
export function PartForm({ part, problems, onChange }: PartFormProps) {
  const say = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <At path="title">
        <WantedText label={say('guide.field.title')} value={part.title} error={problems.find(({ field }) => field.startsWith('title'))?.message} onText={(title) => onChange((held) => ({ ...held, title }))} />
      </At>
      <Flex gap={4} alignItems="flex-start">
        <PickOne
          label={say('guide.field.respondent')}
          value={part.respondent}
          choices={respondents.map((value) => ({ value, label: say(`guide.respondent.${value}`) }))}
          onChange={(value) => onChange((held) => ({ ...held, respondent: value as Respondent }))}
        />
        <PickOne
          label={say('guide.field.phase')}
          value={part.phase}
          choices={phases.map((value) => ({ value, label: say(`guide.phase.${value}`) }))}
          onChange={(value) => onChange((held) => ({ ...held, phase: value as GuidePart['phase'] }))}
        />
      </Flex>
      <OptionalText long label={say('guide.field.introduction')} hint={say('guide.field.introduction.hint')} value={part.introduction} onText={(text) => onChange((held) => withField(held, 'introduction', text))} />
    </Flex>
  );
}
