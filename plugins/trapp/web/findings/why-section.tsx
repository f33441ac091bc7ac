import { Paragraph, ToggleGroup } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { RuleTrial } from '../../core/contracts/index';
import { Section } from '../layout/index';
import { nbFindings } from '../messages/nb-findings';
import { TextLink } from '../parts/index';
import { WhyCalendar } from './why-calendar';
import { WhyListed } from './why-listed';
import { WhyTable } from './why-table';
import './findings.css';

const say = nbFindings.view;
const forms = ['text', 'table', 'calendar'] as const;
type Form = (typeof forms)[number];

interface WhySectionProps {
  readonly title: string;
  readonly judged: Pick<RuleTrial, 'explanation' | 'choices' | 'pupil'>;
}

/** What a rule says of the pupil and why: the same verdict as text to read, as a table of figures, and on the pupil's absence calendar. */
export function WhySection({ title, judged: { explanation, choices, pupil } }: WhySectionProps) {
  const [form, setForm] = useState<Form>('text');
  return (
    <Section
      title={title}
      beside={
        <ToggleGroup data-size="sm" aria-label={say.show} value={form} onChange={(chosen) => setForm(forms.find((one) => one === chosen) ?? 'text')}>
          {forms.map((one) => (
            <ToggleGroup.Item key={one} value={one}>
              {say.as[one]}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup>
      }
    >
      {form === 'text' && <WhyListed explanation={explanation} choices={choices} name={pupil.name} />}
      {form === 'table' && <WhyTable explanation={explanation} choices={choices} />}
      {form === 'calendar' && <WhyCalendar explanation={explanation} pupilId={pupil.id} />}
      <Paragraph>
        <TextLink to={`/elever/${pupil.id}`}>{say.seePupil(pupil.name)}</TextLink>
      </Paragraph>
    </Section>
  );
}
