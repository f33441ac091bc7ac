import { List } from '@digdir/designsystemet-react';
import { Controller, useForm } from 'react-hook-form';
import type { PupilView } from '../../core/contracts/index';
import { blockGrounds, liftGrounds, type BlockAsk, type BlockDecision } from '../../core/people/index';
import { useAct } from '../api/index';
import { dayWords } from '../dates/index';
import { useNotice } from '../layout/index';
import { nbBlock } from '../messages/nb-block';
import { ChoiceField, DateField, Folded, FormEnd, TextField } from '../parts/index';
import { useMe } from '../session/me';

type Ground = BlockAsk['ground'];
interface Values {
  ground: Ground | '';
  text: string;
  from: string;
}

interface BlockFormProps {
  readonly pupilId: string;
  readonly guardian: PupilView['guardians'][number];
}

/** For those who decide it: why a guardian is blocked, and the way to block them or to lift it. */
export function GuardianBlock({ pupilId, guardian }: BlockFormProps) {
  const { id, name, blocked, decisions } = guardian;
  if (decisions === null) return null;
  const text = nbBlock[blocked ? 'lift' : 'block'];
  return (
    <>
      {decisions.length > 0 && (
        <List.Unordered>
          {decisions.map((decision, index) => (
            <List.Item key={index}>{lineOf(decision)}</List.Item>
          ))}
        </List.Unordered>
      )}
      <Folded summary={text.open(name)} data-size="sm" key={String(blocked)}>
        <p>{text.lead}</p>
        <BlockForm pupilId={pupilId} guardian={guardian} key={id} />
      </Folded>
    </>
  );
}

function lineOf(decision: BlockDecision): string {
  const { what, text, from, by, on } = decision;
  const ground = what === 'block' ? nbBlock.block.grounds[decision.ground] : nbBlock.lift.grounds[decision.ground];
  return nbBlock[what].line({ ground, text, from: dayWords(from), by: by.name, on: dayWords(on) });
}

/** Under the guardian's id: there is one form for each of them on the page. */
function BlockForm({ pupilId, guardian: { id, blocked } }: BlockFormProps) {
  const me = useMe();
  const say = useNotice();
  const text = nbBlock[blocked ? 'lift' : 'block'];
  const at = `guardian-${id}`;
  const form = useForm<Record<string, Values>>({ defaultValues: { [at]: { ground: '', text: '', from: me.today } }, shouldFocusError: false });
  const act = useAct('blockGuardian', { onDone: () => say(text.saved) });
  const { errors, submitCount } = form.formState;
  const wrong = errors[at];
  const options = blocked ? liftGrounds.map((value) => ({ value, label: nbBlock.lift.grounds[value] })) : blockGrounds.map((value) => ({ value, label: nbBlock.block.grounds[value] }));
  const mustSay = blocked || form.watch(`${at}.ground`) === 'other';
  const save = (values: Values) => {
    const input = askOf(blocked, values);
    if (input !== null) act.mutate({ params: { pupilId, guardianId: id }, input });
  };
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ [at]: values }) => values && save(values))}>
      <ChoiceField legend={text.ground} options={options} error={wrong?.ground?.message} register={form.register(`${at}.ground`, { required: nbBlock.need.ground })} />
      <TextField
        label={nbBlock.text}
        description={nbBlock.textHelp}
        rows={3}
        maxLength={500}
        optional={!mustSay}
        error={wrong?.text?.message}
        {...form.register(`${at}.text`, { validate: (said) => !mustSay || said.trim() !== '' || nbBlock.need.text })}
      />
      <Controller
        control={form.control}
        name={`${at}.from`}
        rules={{ required: nbBlock.need.from, validate: (from) => from <= me.today || nbBlock.need.past }}
        render={({ field }) => <DateField {...field} label={text.from} max={me.today} error={wrong?.from?.message} />}
      />
      <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending} variant="secondary">
        {text.save}
      </FormEnd>
    </form>
  );
}

function askOf(blocked: boolean, { ground, text, from }: Values): BlockAsk | null {
  const lifts = liftGrounds.find((one) => one === ground);
  if (blocked) return lifts === undefined ? null : { what: 'lift', ground: lifts, text, from };
  const blocks = blockGrounds.find((one) => one === ground);
  return blocks === undefined ? null : { what: 'block', ground: blocks, text, from };
}
