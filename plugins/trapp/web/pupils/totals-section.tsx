import type { Totals } from '../../core/contracts/index';
import { numberWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbPupils } from '../messages/nb-pupils';

const say = nbPupils.totals;

/** The figures of the school year so far. */
export function TotalsSection({ totals }: { readonly totals: Totals }) {
  const figures = [
    { name: say.days, value: numberWords(totals.days) },
    { name: say.undocumented, value: numberWords(totals.undocumentedDays) },
    { name: say.percent, value: totals.percentDays === null ? say.noPercent : say.percentOf(numberWords(totals.percentDays)) },
    { name: say.lessons, value: numberWords(totals.lessons) },
    { name: say.late, value: numberWords(totals.late) },
    { name: say.leftEarly, value: numberWords(totals.leftEarly) },
  ];
  return (
    <Section title={say.title}>
      <dl className="trapp-figures">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
