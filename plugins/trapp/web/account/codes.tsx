import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { renderSVG } from 'uqr';
import type { AccountView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { momentWords } from '../dates/index';
import { Section, useNotice } from '../layout/index';
import { nbAccount } from '../messages/nb-account';
import { FormEnd, TextField } from '../parts/index';
import { OwnPassword } from './own-password';
import './account.css';

const text = nbAccount.codes;

/** Codes from an app as the second thing that is asked for: set up in three steps, or taken away. */
export function Codes({ account: { codes } }: { readonly account: AccountView }) {
  const client = useQueryClient();
  const [spare, setSpare] = useState<readonly string[] | null>(null);
  if (spare !== null) return <SpareCodes spare={spare} onDone={() => {
        setSpare(null);
        // Not before: what else is shown would take the spare codes away.
        void client.invalidateQueries();
      }} />;
  return (
    <Section title={text.title} lead={text.lead}>
      {codes === null ? <SetUp onConfirmed={setSpare} /> : <End since={codes.since} spareLeft={codes.spareLeft} />}
    </Section>
  );
}

function SetUp({ onConfirmed }: { readonly onConfirmed: (spare: readonly string[]) => void }) {
  const begin = useAct('beginCodes', { refresh: 'none' });
  if (begin.data) return <Confirm {...begin.data} onConfirmed={onConfirmed} />;
  return (
    <div className="trapp-stack">
      <Paragraph>{text.off}</Paragraph>
      <OwnPassword label={text.begin} problem={begin.error} isPending={begin.isPending} onGiven={(password) => begin.mutate({ input: { password } })} />
    </div>
  );
}

function Confirm({ secret, address, onConfirmed }: { readonly secret: string; readonly address: string; readonly onConfirmed: (spare: readonly string[]) => void }) {
  const { register, handleSubmit, formState, setValue } = useForm({ defaultValues: { code: '' }, shouldFocusError: false });
  const confirm = useAct('confirmCodes', { refresh: 'none', onDone: ({ spare }) => onConfirmed(spare) });
  const send = handleSubmit(({ code }) => confirm.mutate({ input: { code } }, { onError: () => setValue('code', '') }));
  return (
    <form className="trapp-form" noValidate onSubmit={(event) => void send(event)}>
      <Paragraph>{text.scan}</Paragraph>
      <img className="trapp-code-picture" alt={text.picture} src={`data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 2 }))}`} />
      <Paragraph>
        {text.byHand} <code className="trapp-code-key">{secret.match(/.{4}/g)?.join(' ')}</code>
      </Paragraph>
      <TextField label={text.code} description={text.codeHelp} inputMode="numeric" autoComplete="one-time-code" error={formState.errors.code?.message} {...register('code', { required: text.codeMissing })} />
      <FormEnd errors={formState.errors} problem={confirm.error} attempt={formState.submitCount} isSending={confirm.isPending}>
        {text.confirm}
      </FormEnd>
    </form>
  );
}

function SpareCodes({ spare, onDone }: { readonly spare: readonly string[]; readonly onDone: () => void }) {
  return (
    <Section title={text.spareTitle} lead={text.spareLead}>
      <ul className="trapp-spare-codes">
        {spare.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="trapp-cluster">
        <Button onClick={onDone}>{text.spareDone}</Button>
        <Button variant="secondary" onClick={() => window.print()}>
          {text.print}
        </Button>
      </div>
    </Section>
  );
}

function End({ since, spareLeft }: { readonly since: string; readonly spareLeft: number }) {
  const say = useNotice();
  const [isEnding, setEnding] = useState(false);
  const end = useAct('endCodes', { onDone: () => say(text.ended) });
  return (
    <div className="trapp-stack">
      <Paragraph>
        {text.on(momentWords(since))} {text.spareLeft(spareLeft)}
      </Paragraph>
      {isEnding ? (
        <>
          <Heading level={3} data-size="2xs">
            {text.end}
          </Heading>
          <Paragraph>{text.endLead}</Paragraph>
          <OwnPassword label={text.end} problem={end.error} isPending={end.isPending} onGiven={(password) => end.mutate({ input: { password } })} />
        </>
      ) : (
        <div className="trapp-cluster">
          <Button variant="tertiary" onClick={() => setEnding(true)}>
            {text.end}
          </Button>
        </div>
      )}
    </div>
  );
}
