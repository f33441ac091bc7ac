import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { FormProvider, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { Problem } from '../../core/refusals';
import type { RecordContent, RecordView } from '../../core/contracts/index';
import { ApiProblem, useAct } from '../api/index';
import { RecordAudience } from '../audience/index';
import { momentWords } from '../dates/index';
import { Page, useNotice } from '../layout/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { nbRecords } from '../messages/nb-records';
import { ConfirmButton, ErrorSummary, StatusTag } from '../parts/index';
import { Agreements } from './agreements';
import { DeliveryPanel } from './delivery-panel';
import { DocumentPanel } from './document-panel';
import { LimitsContext } from './limits';
import { RecordHistory } from './record-history';
import { SaveNote } from './save-note';
import { useAutosave } from './use-autosave';

interface RecordFrameProps<Values extends FieldValues> {
  readonly view: RecordView;
  readonly form: UseFormReturn<Values>;
  readonly toContent: (values: Values) => RecordContent;
  readonly fromContent: (content: RecordContent) => Values;
  /** What signing asks for, by the same function that the server uses. `path` is the field's name in the form. */
  readonly check: (values: Values) => readonly Problem[];
  /** What the form is made of, where it is a plan, a meeting or an evaluation. */
  readonly schema?: z.ZodType;
  readonly children: ReactNode;
  /** Called when something lacks, so that a form in several parts can show the right one. */
  readonly onLacking?: (path: string) => void;
  /** Is the end of the form on the screen? Until then signing is not the button that leads on. */
  readonly atEnd?: boolean;
}

/** What every record has around its form: title, autosave, the check before signing, the signature, and the papers. */
export function RecordFrame<Values extends FieldValues>({ view, form, toContent, fromContent, check, schema, children, onLacking, atEnd = true }: RecordFrameProps<Values>) {
  const say = useNotice();
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const isDraft = view.record.status === 'draft';
  const isLimited = view.audience.kind !== 'everyone';
  const writable = isDraft && view.mayWrite;
  const { state, touch, flush, understood } = useAutosave(view, () => toContent(form.getValues()), (content) => form.reset(fromContent(content)));
  const sign = useAct('signRecord', { onDone: () => { say(nbRecords.sign.done); window.scrollTo({ top: 0 }); } });

  useEffect(() => {
    if (!writable) return undefined;
    const subscription = form.watch(() => touch());
    return () => subscription.unsubscribe();
  }, [form, writable, touch]);

  const proceed = async () => {
    form.clearErrors();
    setProblem(null);
    const lacking = check(form.getValues());
    for (const { path, message } of lacking) form.setError(path as FieldPath<Values>, { type: 'check', message });
    setAttempt((count) => count + 1);
    if (lacking[0]) {
      onLacking?.(lacking[0].path);
      return;
    }
    try {
      const version = await flush();
      await sign.mutateAsync({ params: { recordId: view.record.id }, input: { version } });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    }
  };

  return (
    <Page
      title={words(view.title)}
      kicker={nbRecords.kicker(nbRecords.kinds[view.record.kind], view.pupil.name, view.pupil.groupName)}
      trail={[{ to: '/saker', label: nbCases.trail }, { to: `/saker/${view.record.caseId}`, label: nbRecords.trailCase(view.pupil.name) }]}
      beside={<StatusTag tone={isDraft ? 'warning' : 'success'}>{isDraft ? nbRecords.draft : nbRecords.signed}</StatusTag>}
    >
      <div className="trapp-writing">
        <FormProvider {...form}>
          <form noValidate className="trapp-record" onSubmit={(event) => event.preventDefault()}>
            {!writable && <Locked view={view} />}
            <LimitsContext.Provider value={schema ?? null}>{children}</LimitsContext.Provider>
            {writable && (
              <>
                <ErrorSummary errors={form.formState.errors} problem={problem} attempt={attempt} />
                <div className="trapp-cluster">
                  <ConfirmButton variant={atEnd ? 'primary' : 'secondary'} label={nbRecords.sign.button} title={nbRecords.sign.title} confirm={nbRecords.sign.confirm} loading={sign.isPending} onConfirm={() => void proceed()}>
                    <Paragraph>{nbRecords.sign.body}</Paragraph>
                  </ConfirmButton>
                </div>
                <div className="trapp-save-bar">
                  <SaveNote state={state} onUnderstood={understood} />
                </div>
              </>
            )}
          </form>
        </FormProvider>
        <div className="trapp-stack">
          <RecordAudience view={view} />
          {!isLimited && <DocumentPanel view={view} />}
          {view.record.kind === 'meeting' && !isDraft && !isLimited && <DeliveryPanel recordId={view.record.id} />}
          {view.record.kind === 'plan' && !isDraft && <Agreements view={view} />}
          <RecordHistory view={view} />
        </div>
      </div>
    </Page>
  );
}

function Locked({ view }: { readonly view: RecordView }) {
  const { signedAt, signedBy } = view.record;
  return (
    <Alert data-color="info">
      <Paragraph>{signedAt === null ? nbRecords.readOnly : nbRecords.signedBy(view.people[signedBy ?? ''] ?? '', momentWords(signedAt))}</Paragraph>
    </Alert>
  );
}
