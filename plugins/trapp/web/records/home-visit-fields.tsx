import { Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { nbProcedures } from '../messages/nb-procedures';

const say = nbProcedures.homeVisit;

interface HomeVisitFieldsProps {
  readonly agreed: UseFormRegisterReturn;
  readonly guardianHome: UseFormRegisterReturn;
  readonly neverAlone: UseFormRegisterReturn;
  /** The visit has not been made yet. */
  readonly ahead?: boolean;
  readonly error?: string | undefined;
}

/** What is to be seen to before somebody visits a home, with the reason beside it (B41). */
export function HomeVisitFields({ agreed, guardianHome, neverAlone, ahead = false, error }: HomeVisitFieldsProps) {
  const words = ahead ? say.ahead : say;
  return (
    <Fieldset>
      <Fieldset.Legend>{words.legend}</Fieldset.Legend>
      <Fieldset.Description>{words.help}</Fieldset.Description>
      <Checkbox {...agreed} id={agreed.name} label={words.agreed} />
      <Checkbox {...guardianHome} label={words.guardianHome} description={say.guardianHomeHelp} />
      <Checkbox {...neverAlone} label={words.neverAlone} description={say.neverAloneHelp} />
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}
