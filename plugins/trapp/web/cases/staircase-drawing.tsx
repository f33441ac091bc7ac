import { Details, Paragraph } from '@digdir/designsystemet-react';
import { CheckmarkCircleFillIcon } from '@navikt/aksel-icons';
import type { CSSProperties } from 'react';
import type { CaseView } from '../../core/contracts/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { useNarrow } from '../parts/index';

type Levels = CaseView['staircase'];
type Step = Levels[number]['steps'][number];

const text = nbCases.staircase;
/** A staircase with more steps than this is told as a list: the names would not fit on the treads. */
const MOST_DRAWN = 12;

/** The staircase from the lowest step up: where the case has been, where it stands, what lies ahead. Ordered lists to a screen reader. */
export function StaircaseDrawing({ levels }: { readonly levels: Levels }) {
  const steps = levels.flatMap((level) => level.steps);
  const isNarrow = useNarrow('64rem') || steps.length > MOST_DRAWN;
  return (
    <nav aria-label={text.title}>
      {isNarrow ? <Small levels={levels} steps={steps} /> : <Drawn levels={levels} steps={steps} />}
    </nav>
  );
}

interface StairsProps {
  readonly levels: Levels;
  readonly steps: readonly Step[];
}

function placed(place: Record<`--${string}`, number>): CSSProperties {
  return place as CSSProperties;
}

/** Every step with its name on the tread, each a little higher than the one before. */
function Drawn({ levels, steps }: StairsProps) {
  return (
    <div className="trapp-stairs" style={placed({ '--trapp-steps': steps.length })}>
      {levels.map((level) => (
        <div key={level.key} className="trapp-stairs__level" style={placed({ '--trapp-span': level.steps.length })}>
          <p className="trapp-stairs__level-title">{words(level.title)}</p>
          <ol className="trapp-stairs__steps">
            {level.steps.map((step) => (
              <li
                key={step.key}
                className={`trapp-stairs__step trapp-stairs__step--${step.state}`}
                style={placed({ '--trapp-height': steps.indexOf(step) })}
                aria-current={step.state === 'current' ? 'step' : undefined}
              >
                <StepState state={step.state} />
                <span className="trapp-stairs__tread">{words(step.title)}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

/** On a small screen: the shape, where the case stands in words, and all the names when asked for. */
function Small({ levels, steps }: StairsProps) {
  const at = steps.findIndex((step) => step.state === 'current');
  const current = steps[at];
  const next = steps[at + 1];
  return (
    <div className="trapp-stairs-small">
      <div className="trapp-stairs-small__bars" aria-hidden="true">
        {steps.map((step, index) => (
          <span key={step.key} className={`trapp-stairs-small__bar trapp-stairs-small__bar--${step.state}`} style={placed({ '--trapp-height': index })} />
        ))}
      </div>
      {current && (
        <div>
          <Paragraph className="trapp-subtle">{text.place(at + 1, steps.length)}</Paragraph>
          <Paragraph className="trapp-stairs-small__current">{words(current.title)}</Paragraph>
          {next && <Paragraph className="trapp-subtle">{text.next(words(next.title))}</Paragraph>}
        </div>
      )}
      <Details className="trapp-help">
        <Details.Summary>{text.all}</Details.Summary>
        <Details.Content>
          {levels.map((level) => (
            <div key={level.key}>
              <p className="trapp-stairs__level-title">{words(level.title)}</p>
              <ol className="trapp-stairs-small__list">
                {level.steps.map((step) => (
                  <li key={step.key} className={`trapp-stairs-small__step--${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
                    {words(step.title)} <StepState state={step.state} />
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </Details.Content>
      </Details>
    </div>
  );
}

const shownAs: Readonly<Partial<Record<Step['state'], string>>> = { current: 'trapp-stairs__here', skipped: 'trapp-stairs__skipped' };

/** In words for everybody where the case stands now, and what it went past; else a mark, and the words for those who listen. */
function StepState({ state }: { readonly state: Step['state'] }) {
  return (
    <span className="trapp-stairs__state">
      {state === 'passed' && <CheckmarkCircleFillIcon aria-hidden="true" />}
      <span className={shownAs[state] ?? 'ds-sr-only'}>{text[state]}</span>
    </span>
  );
}
