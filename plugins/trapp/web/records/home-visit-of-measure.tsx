import { Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { useFormContext } from 'react-hook-form';
import type { Plan } from '../../core/plans/index';
import { HomeVisitFields } from './home-visit-fields';
import { nbProcedures } from '../messages/nb-procedures';

const text = nbProcedures.homeVisit;
const nothingYet = { agreedBeforehand: false, guardianHome: false, neverAlone: false };

/** Is the measure visiting the home? Then what is to be in place for that belongs to the plan (B41). */
export function HomeVisitOfMeasure({ name, readOnly }: { readonly name: `measures.${number}`; readonly readOnly: boolean }) {
  const { register, watch, setValue, getFieldState, formState } = useFormContext<Plan>();
  const field = `${name}.homeVisit` as const;
  const visit = watch(field);
  if (readOnly) return visit === undefined ? null : <Paragraph>{text.inPlan}</Paragraph>;
  const mark = (isVisit: boolean) => setValue(field, isVisit ? nothingYet : undefined, { shouldDirty: true, shouldTouch: true });
  return (
    <>
      <Checkbox label={text.isVisit} checked={visit !== undefined} onChange={({ target }) => mark(target.checked)} />
      {visit !== undefined && (
        <HomeVisitFields
          ahead
          agreed={register(`${field}.agreedBeforehand`)}
          guardianHome={register(`${field}.guardianHome`)}
          neverAlone={register(`${field}.neverAlone`)}
          error={getFieldState(`${field}.agreedBeforehand`, formState).error?.message}
        />
      )}
    </>
  );
}
