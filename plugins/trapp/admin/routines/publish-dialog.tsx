import { Box, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import { usePublish, type Failure } from '../api/ask';
import { useWords } from '../messages/index';
import { ProblemList } from '../parts/problem-list';
import { Difference, DRAFT } from './difference';

interface PublishDialogProps {
  readonly routineKey: string;
  /** The number of the version that holds; null when there is none yet. */
  readonly current: number | null;
  readonly onPublished: () => void;
}

/** Tells what is new since the version that holds, asks why, publishes, and says what stands in the way when it cannot be. */
export function PublishDialog({ routineKey, current, onPublished }: PublishDialogProps) {
  const say = useWords();
  const publish = usePublish(routineKey);
  const { toggleNotification } = useNotification();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);

  const show = (next: boolean) => {
    setOpen(next);
    setMissing(false);
    setFailure(undefined);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    setBusy(true);
    const result = await publish(reason.trim());
    setBusy(false);
    if ('problems' in result) {
      setFailure(result);
      return;
    }
    show(false);
    setReason('');
    toggleNotification({ type: 'success', message: say('publish.done', { number: result.number }) });
    onPublished();
  };

  return (
    <Modal.Root open={open} onOpenChange={show}>
      <Modal.Trigger>
        <Button>{say('publish')}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Modal.Header>
            <Modal.Title>{say('publish.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography>{say('publish.lead')}</Typography>
              {current !== null && (
                <Difference before={String(current)} after={DRAFT} whenNone={say('publish.changes.none', { number: current })}>
                  {(_count, list) => (
                    <section>
                      <Typography variant="omega" fontWeight="bold" tag="h3">
                        {say('publish.changes', { number: current })}
                      </Typography>
                      <Box paddingTop={2} maxHeight="20rem" overflow="auto" tabIndex={0} role="region" aria-label={say('publish.changes', { number: current })}>
                        {list}
                      </Box>
                    </section>
                  )}
                </Difference>
              )}
              <Field.Root name="reason" error={missing ? say('publish.reason.missing') : false} hint={say('publish.reason.hint')}>
                <Field.Label>{say('publish.reason')}</Field.Label>
                <Textarea aria-required value={reason} maxLength={500} onChange={(event: { target: { value: string } }) => setReason(event.target.value)} />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
              {failure !== undefined && (
                <div role="alert">
                  <ProblemList title={failure.problems.length === 0 ? say('failed') : say('routine.errors', { count: failure.problems.length })} problems={[...failure.problems]} tone="danger" />
                </div>
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Modal.Close>
              <Button variant="tertiary" type="button">
                {say('publish.cancel')}
              </Button>
            </Modal.Close>
            <Button type="submit" loading={busy}>
              {say('publish')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
