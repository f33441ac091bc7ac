import { Box, Flex } from '@strapi/design-system';
import { roleOr } from '../roles/role-words';
import type { Step } from '../../core/staircases/index';
import { DurationField } from '../parts/duration-field';
import { anchorOf } from '../parts/anchor';
import { PickMany, PickOne, Tick } from '../parts/pick';
import { At, usePath } from '../parts/place';
import { SourcesField } from '../parts/sources-field';
import { TextsField } from '../parts/texts-field';
import { useChoices } from './choices';
import { withTrusted } from './task-list';
import { useStairWords } from './words';
import { withText } from './written';

interface StepFieldsProps {
  readonly step: Step;
  readonly onChange: (step: Step) => void;
}

/** What the step is called and for, who has it, and how long a case may stand on it. */
export function StepFields({ step, onChange }: StepFieldsProps) {
  const { say, roles } = useStairWords();
  const { languages } = useChoices();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <At path="title">
        <TextsField label={say('stairs.step.name')} value={step.title} onChange={(title) => onChange({ ...step, title })} languages={languages} required />
      </At>
      <At path="purpose">
        <TextsField label={say('stairs.step.purpose')} hint={say('stairs.step.purpose.hint')} value={step.purpose} onChange={(purpose) => onChange({ ...step, purpose })} languages={languages} long required />
      </At>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Box id={anchorOf(usePath('responsible'))} minWidth="16rem">
          <PickOne label={say('stairs.step.who')} value={step.responsible} choices={roles} onChange={(role) => onChange({ ...step, responsible: roleOr(step.responsible, role) })} />
        </Box>
        <Box id={anchorOf(usePath('deadline'))}>
          <DurationField label={say('stairs.step.within')} hint={say('stairs.step.within.hint')} value={step.deadline} onChange={(deadline) => onChange({ ...step, deadline })} />
        </Box>
      </Flex>
      <Tick label={say('stairs.trusted')} hint={say('stairs.trusted.hint')} checked={step.mayBeTrustedAdult === true} onChange={(may) => onChange(withTrusted(step, may))} />
      <At path="help">
        <TextsField label={say('stairs.help')} hint={say('stairs.help.hint')} value={step.help} onChange={(help) => onChange(withText(step, 'help', help))} languages={languages} long />
      </At>
    </Flex>
  );
}

/** What the step rests on, of the law that the routine names, and where it comes from. */
export function LawAndSources({ step, onChange }: StepFieldsProps) {
  const { say, text } = useStairWords();
  const { legalReferences } = useChoices();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <At path="legalBasis">
        <PickMany
          label={say('stairs.law.which')}
          values={step.legalBasis}
          choices={legalReferences.map(({ id, title }) => ({ value: id, label: `${id}: ${text(title)}` }))}
          none={say('stairs.law.none')}
          onChange={(legalBasis) => onChange({ ...step, legalBasis })}
        />
      </At>
      <At path="sources">
        <SourcesField label={say('stairs.sources')} value={step.sources} onChange={(sources) => onChange({ ...step, sources: [...sources] })} />
      </At>
    </Flex>
  );
}
