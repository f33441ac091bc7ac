import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Language } from '../../core/language/index';
import { useFile } from '../api/use-file';
import { useWords } from '../messages/index';
import { DialogEnd } from '../parts/dialog-end';
import { DialogHead } from '../parts/dialog-head';
import { FailureLine } from '../parts/failure-line';
import { PickOne } from '../parts/pick';

interface PrintDialogProps {
  readonly routineKey: string;
  readonly guideKey: string;
  readonly languages: readonly Language[];
  /** Is everything that was written with the server? The paper is made there. */
  readonly isSaved: boolean;
}

/** The guide as an empty form on paper, as it is now. */
export function PrintDialog({ routineKey, guideKey, languages, isSaved }: PrintDialogProps) {
  const say = useWords();
  const [language, setLanguage] = useState<Language>('nb');
  const { get, isBusy, isFailed } = useFile('printDraftGuide', { routineKey, partKey: guideKey });
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button variant="tertiary">{say('guide.print')}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <DialogHead title={say('guide.print')} />
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <PickOne label={say('guide.print.language')} value={language} choices={languages.map((value) => ({ value, label: say(`guide.language.${value}`) }))} onChange={(value) => setLanguage(value as Language)} />
            {!isSaved && <Typography textColor="neutral600">{say('guide.print.wait')}</Typography>}
            <FailureLine>{isFailed ? say('failed') : ''}</FailureLine>
          </Flex>
        </Modal.Body>
        <DialogEnd label={say('guide.print.do')} disabled={!isSaved} isBusy={isBusy} onSure={() => void get({ language }, `${guideKey}-${language}.pdf`)} />
      </Modal.Content>
    </Modal.Root>
  );
}
