import { Button } from '@strapi/design-system';
import { useFile } from '../api/use-file';
import { useWords } from '../messages/index';
import { FailureLine } from '../parts/failure-line';

/** The routine as a file to share: a published version, or the draft as it stands. */
export function ExportButton({ routineKey, version }: { readonly routineKey: string; readonly version?: number }) {
  const say = useWords();
  const { get, isBusy, isFailed } = useFile('exportRoutine', { routineKey });
  const fetchIt = () => void get(version === undefined ? {} : { version: String(version) }, `${routineKey}${version === undefined ? '' : `-${version}`}.trapp.json`);
  return (
    <>
      <Button variant="tertiary" loading={isBusy} onClick={fetchIt}>
        {say('package.export')}
      </Button>
      <FailureLine>{isFailed ? say('package.export.failed') : ''}</FailureLine>
    </>
  );
}
