import { CheckmarkCircleFillIcon } from '@navikt/aksel-icons';
import type { CaseView } from '../../core/contracts/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';

/** The staircase from the lowest step up: where the case has been, where it stands, what lies ahead. A list to a screen reader. */
export function StaircaseDrawing({ levels }: { readonly levels: CaseView['staircase'] }) {
  let height = 0;
  return (
    <nav aria-label={nbCases.staircase.title} className="trapp-stairs">
      {levels.map((level) => (
        <div key={level.key} className="trapp-stairs__level">
          <p className="trapp-stairs__level-title">{words(level.title)}</p>
          <ol className="trapp-stairs__steps">
            {level.steps.map((step) => {
              height += 1;
              return (
                <li
                  key={step.key}
                  className={`trapp-stairs__step trapp-stairs__step--${step.state}`}
                  style={{ '--trapp-height': height } as React.CSSProperties}
                  aria-current={step.state === 'current' ? 'step' : undefined}
                >
                  <span className="trapp-stairs__mark">
                    {step.state === 'passed' && <CheckmarkCircleFillIcon aria-hidden="true" />}
                    <span className={step.state === 'current' ? '' : 'ds-sr-only'}>{nbCases.staircase[step.state]}</span>
                  </span>
                  <span className="trapp-stairs__title">{words(step.title)}</span>
                </li>
              );
            })}
          </ol>
        </div>
      ))}
    </nav>
  );
}
