import type { PupilView } from '../../core/contracts/index';
import { numberWords, spanWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbPupils } from '../messages/nb-pupils';

const say = nbPupils.totals;

/** The figures of the school year so far, and of each half-year when the second has begun (B85). */
export function TotalsSection({ totals, halfYears }: Pick<PupilView, 'totals' | 'halfYears'>) {
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
      {halfYears.length > 1 && (
        <ul className="trapp-list">
          {halfYears.map((half, index) => (
            <li key={half.from}>
              <strong>{say.halfYear(index + 1)}</strong> {spanWords(half.from, half.to)}: {say.inHalfYear({ ...half, days: numberWords(half.days), undocumentedDays: numberWords(half.undocumentedDays), lessons: numberWords(half.lessons) })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
