import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { nbProcedures } from '../messages/nb-procedures';

const say = nbProcedures.homeVisit;

interface HomeVisitFieldsProps {
  readonly agreed: UseFormRegisterReturn;
  readonly guardianHome: UseFormRegisterReturn;
  readonly neverAlone: UseFormRegisterReturn;
}

/** What is to be seen to before somebody visits a home, with the reason beside it (B41). */
export function HomeVisitFields({ agreed, guardianHome, neverAlone }: HomeVisitFieldsProps) {
  return (
    <Fieldset>
      <Fieldset.Legend>{say.legend}</Fieldset.Legend>
      <Fieldset.Description>{say.help}</Fieldset.Description>
      <Checkbox {...agreed} id={agreed.name} label={say.agreed} />
      <Checkbox {...guardianHome} label={say.guardianHome} description={say.guardianHomeHelp} />
      <Checkbox {...neverAlone} label={say.neverAlone} description={say.neverAloneHelp} />
    </Fieldset>
  );
}
