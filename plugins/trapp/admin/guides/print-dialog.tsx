import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Language } from '../../core/language/index';
import { useFile } from '../api/use-file';
import { useWords } from '../messages/index';
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
        <Modal.Header>
          <Modal.Title>{say('guide.print')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <PickOne label={say('guide.print.language')} value={language} choices={languages.map((value) => ({ value, label: say(`guide.language.${value}`) }))} onChange={(value) => setLanguage(value as Language)} />
            {!isSaved && <Typography textColor="neutral600">{say('guide.print.wait')}</Typography>}
            {isFailed && (
              <Typography role="alert" textColor="danger700">
                {say('failed')}
              </Typography>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{say('publish.cancel')}</Button>
          </Modal.Close>
          <Button disabled={!isSaved} loading={isBusy} onClick={() => void get({ language }, `${guideKey}-${language}.pdf`)}>
            {say('guide.print.do')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
