import { Details, Paragraph } from '@digdir/designsystemet-react';
import type { CaseView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { audienceIn, AudienceTag, ChangeAudience } from '../audience/index';
import { Section } from '../layout/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { TextLink } from '../parts/index';
import { ChildVoiceForm } from './child-voice-form';

const text = nbCases.voice;
/** The newest are read again and again; the rest only when somebody looks back. */
const SHOWN = 3;

/** What the child has said on each step, or why the child has not been heard yet (U15, S64). */
export function ChildVoice({ view }: { readonly view: CaseView }) {
  const steps = new Map(view.staircase.flatMap((level) => level.steps.map((step) => [step.key, words(step.title)] as const)));
  const voices = [...view.case.childHeard].sort((a, b) => b.on.localeCompare(a.on));
  return (
    <Section title={text.title} lead={text.lead}>
      {view.may.work && view.case.status === 'open' && (
        <Details className="trapp-add">
          <Details.Summary>{text.add}</Details.Summary>
          <Details.Content>
            <ChildVoiceForm caseId={view.case.id} />
          </Details.Content>
        </Details>
      )}
      {!voices.some((voice) => voice.step === view.case.step) && view.case.status === 'open' && <p className="trapp-subtle">{text.none}</p>}
      <Voices voices={voices.slice(0, SHOWN)} steps={steps} view={view} />
      {voices.length > SHOWN && (
        <Details className="trapp-help" data-size="sm">
          <Details.Summary>{text.older(voices.length - SHOWN)}</Details.Summary>
          <Details.Content>
            <Voices voices={voices.slice(SHOWN)} steps={steps} view={view} />
          </Details.Content>
        </Details>
      )}
    </Section>
  );
}

interface VoicesProps {
  readonly voices: CaseView['case']['childHeard'];
  readonly steps: ReadonlyMap<string, string>;
  readonly view: CaseView;
}

function Voices({ voices, steps, view }: VoicesProps) {
  return (
    <ul className="trapp-list">
      {voices.map((voice) => (
        <li key={voice.id}>
          <strong>{voice.heard ? text.heardBy(voice.byWhom, dayWords(voice.on)) : text.notHeard(dayWords(voice.on))}</strong>
          <span className="trapp-subtle trapp-task__note">{[steps.get(voice.step), voice.how].filter(Boolean).join(' · ')}</span>
          <AudienceTag audience={audienceIn(view, voice.recordId ?? voice.id)} people={view.people} />
          <Paragraph>{voice.heard ? voice.what || <Unwritten record={view.records.find(({ id }) => id === voice.recordId)} /> : voice.whyNot}</Paragraph>
          {(view.may.decide || audienceIn(view, voice.id).kind !== 'everyone') && view.may.work && voice.recordId === undefined && <ChangeAudience caseId={view.case.id} of={{ kind: 'child_voice', id: voice.id }} audience={audienceIn(view, voice.id)} />}
        </li>
      ))}
    </ul>
  );
}

/** Nothing stands here: because it stands in the conversation, or because nobody has written it down. Why not, only the child knows. */
function Unwritten({ record }: { readonly record: CaseView['records'][number] | undefined }) {
  if (record === undefined) return <>{text.confidential}</>;
  return (
    <>
      {text.standsIn}
      <TextLink to={`/notater/${record.id}`}>{words(record.title)}</TextLink>
    </>
  );
}
