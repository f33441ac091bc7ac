import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { OutputOf, RuleTrial, SentInputOf } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { dayWords } from '../dates/index';
import { WhySection } from '../findings/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbReplay } from '../messages/nb-replay';
import { Await } from '../parts/index';
import { Choice, ContentFields, ruleOptions, useContent, type Routine } from './choice';

type Wish = SentInputOf<'tryRuleOnPupil'> & { readonly pupilId: string };

const say = nbReplay.onPupil;

interface TryOnPupilProps {
  readonly schoolId: string;
  readonly routines: readonly Routine[];
}

/** One rule on one pupil, as things are today: each condition's value against its limit, as a finding would tell it (pain 11). */
export function TryOnPupil({ schoolId, routines }: TryOnPupilProps) {
  const groups = useOperation('listGroups');
  const [wish, setWish] = useState<Wish | null>(null);
  return (
    <>
      <Section title={say.title}>
        <Await query={groups}>{(found) => <TrialForm groups={found.groups.filter((group) => group.schoolId === schoolId)} routines={routines} onTry={setWish} />}</Await>
      </Section>
      {wish !== null && <Trial key={JSON.stringify(wish)} wish={wish} />}
    </>
  );
}

interface TrialFormProps {
  readonly groups: OutputOf<'listGroups'>['groups'];
  readonly routines: readonly Routine[];
  readonly onTry: (wish: Wish) => void;
}

function TrialForm({ groups, routines, onTry }: TrialFormProps) {
  const content = useContent(routines);
  const [rule, setRule] = useState('');
  const [groupId, setGroup] = useState(groups[0]?.id ?? '');
  const [pupilId, setPupil] = useState('');
  const { routine, choices } = content;
  if (routine === undefined || choices === undefined || choices.rules.length === 0 || groupId === '') return <Paragraph>{say.none}</Paragraph>;
  const chosen = choices.rules.find(({ key }) => key === rule) ?? choices.rules[0];
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== undefined && pupilId !== '') onTry({ pupilId, routineKey: routine.key, content: choices.content, rule: chosen.key });
  };
  return (
    <form className="trapp-form" noValidate onSubmit={send}>
      <Paragraph>{say.lead}</Paragraph>
      <ContentFields {...content} />
      <Choice label={nbReplay.form.rule} value={chosen?.key ?? ''} onChange={setRule} options={ruleOptions(choices)} />
      <Choice label={say.group} value={groupId} onChange={setGroup} options={groups.map(({ id, name }) => ({ value: id, label: name }))} />
      <PupilChoice key={groupId} groupId={groupId} value={pupilId} onChange={setPupil} />
      <div className="trapp-cluster">
        <Button type="submit" variant="secondary">
          {say.start}
        </Button>
      </div>
    </form>
  );
}

interface PupilChoiceProps {
  readonly groupId: string;
  readonly value: string;
  readonly onChange: (pupilId: string) => void;
}

/** Those of the class whom the leader may see; the first of them until another is picked. */
function PupilChoice({ groupId, value, onChange }: PupilChoiceProps) {
  return <Await query={useOperation('viewGroup', { params: { groupId } })}>{({ pupils }) => <OfClass pupils={pupils.map(({ pupil }) => pupil)} value={value} onChange={onChange} />}</Await>;
}

function OfClass({ pupils, value, onChange }: Omit<PupilChoiceProps, 'groupId'> & { readonly pupils: readonly RuleTrial['pupil'][] }) {
  const held = pupils.some(({ id }) => id === value) ? value : (pupils[0]?.id ?? '');
  useEffect(() => {
    if (held !== value) onChange(held);
  }, [held, value, onChange]);
  if (held === '') return <Paragraph>{say.nobody}</Paragraph>;
  return <Choice label={say.pupil} value={held} onChange={onChange} options={pupils.map(({ id, name }) => ({ value: id, label: name }))} />;
}

function Trial({ wish: { pupilId, ...input } }: { readonly wish: Wish }) {
  const query = useOperation('tryRuleOnPupil', { params: { pupilId }, input });
  return <Await query={query}>{(trial) => <Outcome trial={trial} isDraft={input.content === 'draft'} />}</Await>;
}

function Outcome({ trial, isDraft }: { readonly trial: RuleTrial; readonly isDraft: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [trial]);
  const { pupil, ruleTitle, explanation, isMeant, hasOwnLimit } = trial;
  return (
    <div ref={place} tabIndex={-1} className="trapp-arrival">
      {!isMeant && (
        <Alert data-color="warning">
          <Paragraph>{say.notMeant}</Paragraph>
        </Alert>
      )}
      <WhySection title={say.outcome(words(ruleTitle), pupil.name)} judged={trial} />
      <Paragraph data-size="sm" className="trapp-subtle">
        {say.counted(dayWords(explanation.evaluatedOn), explanation.dataUntil === null ? null : dayWords(explanation.dataUntil))} {hasOwnLimit && nbReplay.result.ownLimits} {isDraft && nbReplay.form.draftHelp}
      </Paragraph>
    </div>
  );
}
