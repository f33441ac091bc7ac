import { Checkbox, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { RecordForm } from '../../core/contracts/index';
import { measureActors, type FactorArea, type Measure, type MeasureIdea, type Plan } from '../../core/plans/index';
import { words } from '../language/words';
import { nbRecords } from '../messages/nb-records';
import { DayOf, TextOf } from './field';
import { HomeVisitOfMeasure } from './home-visit-of-measure';
import { MeasureIdeas, TriedBefore, TriedInVain } from './measure-ideas';
import { ReadField } from './read-field';
import { Rows, rowId } from './rows';

interface PlanMeasuresProps {
  readonly areas: readonly FactorArea[];
  readonly ideas: readonly MeasureIdea[];
  readonly tried: Extract<RecordForm, { kind: 'plan' }>['tried'];
  readonly readOnly: boolean;
}

const text = nbRecords.plan;
const emptyMeasure: Omit<Measure, 'id' | 'from'> = { area: '', what: '', actor: '', who: '', until: '', specialTreatment: false, phaseOut: '' };

/** The plan's measures. What has been tried before, and how it went, stands above them (S58). */
export function PlanMeasures({ areas, ideas, tried, readOnly }: PlanMeasuresProps) {
  const { control, getValues } = useFormContext<Plan>();
  const rows = useFieldArray({ control, name: 'measures', keyName: 'rowKey' });
  const add = (chosen: Partial<Measure>) => rows.append({ ...emptyMeasure, id: rowId(), from: getValues('startsOn'), ...chosen });
  return (
    <>
      {!readOnly && <TriedBefore tried={tried} />}
      {!readOnly && ideas.length > 0 && <MeasureIdeas areas={areas} ideas={ideas} tried={tried} onPick={(idea) => add({ area: idea.area, actor: idea.actor ?? '', what: words(idea.title) })} />}
      <Rows rows={rows.fields} label={text.measure} addLabel={text.addMeasure} readOnly={readOnly} onAdd={() => add({})} onRemove={rows.remove}>
        {(_, index) => <MeasureFields index={index} areas={areas} tried={tried} readOnly={readOnly} />}
      </Rows>
    </>
  );
}

function MeasureFields({ index, areas, tried, readOnly }: Omit<PlanMeasuresProps, 'ideas'> & { readonly index: number }) {
  const { register, watch, getValues } = useFormContext<Plan>();
  const name = `measures.${index}` as const;
  const isSpecial = watch(`${name}.specialTreatment`);
  return (
    <>
      <TextOf name={`${name}.what`} label={text.what} rows={2} readOnly={readOnly} />
      {!readOnly && <TriedInVain what={watch(`${name}.what`)} tried={tried} />}
      <div className="trapp-pair">
        <ActorField name={name} readOnly={readOnly} />
        <TextOf name={`${name}.who`} label={text.who} readOnly={readOnly} />
      </div>
      <div className="trapp-pair">
        {readOnly ? (
          <ReadField label={text.area}>{words(areas.find((area) => area.key === getValues(`${name}.area`))?.title ?? { nb: '' })}</ReadField>
        ) : (
          <Field>
            <Label>{text.area}</Label>
            <Select id={`${name}.area`} {...register(`${name}.area`)}>
              <Select.Option value="">{nbRecords.plan.pickArea}</Select.Option>
              {areas.map((area) => (
                <Select.Option key={area.key} value={area.key}>
                  {words(area.title)}
                </Select.Option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <div className="trapp-pair">
        <DayOf name={`${name}.from`} label={text.from} readOnly={readOnly} />
        <DayOf name={`${name}.until`} label={text.until} optional readOnly={readOnly} />
      </div>
      {readOnly ? isSpecial && <Paragraph>{text.special}</Paragraph> : <Checkbox label={text.special} description={text.specialHelp} {...register(`${name}.specialTreatment`)} />}
      {isSpecial && <TextOf name={`${name}.phaseOut`} label={text.phaseOut} rows={2} readOnly={readOnly} />}
      <HomeVisitOfMeasure name={name} readOnly={readOnly} />
    </>
  );
}

/** The school, the home, the pupil or a service; older plans do not say, and then nothing stands there. */
function ActorField({ name, readOnly }: { readonly name: `measures.${number}`; readonly readOnly: boolean }) {
  const { register, getValues } = useFormContext<Plan>();
  const actor = getValues(`${name}.actor`) ?? '';
  if (readOnly) return actor === '' ? null : <ReadField label={text.actor}>{text.actors[actor]}</ReadField>;
  return (
    <Field>
      <Label>{text.actor}</Label>
      <Select id={`${name}.actor`} {...register(`${name}.actor`)}>
        <Select.Option value="">{text.pickActor}</Select.Option>
        {measureActors.map((one) => (
          <Select.Option key={one} value={one}>
            {text.actors[one]}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
