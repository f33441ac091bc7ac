import { Alert, Button, Field, Label, List, Paragraph, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { RecordForm } from '../../core/contracts/index';
import { triedInVain, triedWorthTelling, type FactorArea, type MeasureIdea, type Plan } from '../../core/plans/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { nbRecords } from '../messages/nb-records';

type TriedList = Extract<RecordForm, { kind: 'plan' }>['tried'];
const text = nbRecords.plan;

/** What has been tried before and how it went, what did not work first (S58). */
export function TriedBefore({ tried }: { readonly tried: TriedList }) {
  const { control } = useFormContext<Plan>();
  const chosen = useWatch({ control, name: 'measures' });
  const told = triedWorthTelling(tried, chosen.map(({ what }) => what));
  if (told.length === 0) return null;
  return (
    <Alert data-color="info">
      <Paragraph>{text.tried}</Paragraph>
      <List.Unordered>
        {told.map((held) => (
          <List.Item key={`${held.what} ${held.planSignedOn}`}>{text.triedRow(held.what, text.effects[held.effect], dayWords(held.planSignedOn))}</List.Item>
        ))}
      </List.Unordered>
    </Alert>
  );
}

/** Beside a measure that has been weighed and did nothing, or made it worse: it may be chosen again, by somebody who knows (S58). */
export function TriedInVain({ what, tried }: { readonly what: string; readonly tried: TriedList }) {
  const before = triedInVain(what, tried);
  return before === undefined ? null : (
    <Alert data-color="warning" data-size="sm" role="status">
      <Paragraph>{text.triedInVain(text.effects[before.effect], dayWords(before.planSignedOn))}</Paragraph>
    </Alert>
  );
}

interface IdeasProps {
  readonly areas: readonly FactorArea[];
  readonly ideas: readonly MeasureIdea[];
  readonly tried: TriedList;
  readonly onPick: (idea: MeasureIdea) => void;
}

/** The municipality's catalogue of measures by area: a start, not an answer. What did not work is told before it is chosen again (S58). */
export function MeasureIdeas({ areas, ideas, tried, onPick }: IdeasProps) {
  const [key, setKey] = useState('');
  const chosen = ideas.find((held) => held.key === key);
  const pick = () => {
    if (chosen) onPick(chosen);
    setKey('');
  };
  return (
    <>
      <div className="trapp-pick">
        <Field>
          <Label>{text.ideas}</Label>
          <Select id="measure-idea" value={key} onChange={(event) => setKey(event.target.value)}>
            <Select.Option value="">{text.pickIdea}</Select.Option>
            {areas.map((area) => (
              <Select.Optgroup key={area.key} label={words(area.title)}>
                {ideas
                  .filter((idea) => idea.area === area.key)
                  .map((idea) => (
                    <Select.Option key={idea.key} value={idea.key}>
                      {words(idea.title)}
                    </Select.Option>
                  ))}
              </Select.Optgroup>
            ))}
          </Select>
        </Field>
        <Button type="button" variant="secondary" onClick={pick}>
          {text.useIdea}
        </Button>
      </div>
      {chosen && <TriedInVain what={words(chosen.title)} tried={tried} />}
    </>
  );
}
