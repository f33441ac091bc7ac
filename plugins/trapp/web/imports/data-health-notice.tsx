import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useOperation } from '../api/index';
import { nbDataHealth } from '../messages/nb-data-health';
import { TextLink } from '../parts/index';
import { useMe } from '../session/me';
import { schoolsToImportFor } from './schools';

const say = nbDataHealth.notice;

/** For leaders: something in their school's absence is probably not true. Asked for by itself, so that nobody's day waits for it. */
export function DataHealthNotices() {
  return schoolsToImportFor(useMe().assignments).map(({ id, name }) => <Notice key={id} schoolId={id} name={name} />);
}

function Notice({ schoolId, name }: { readonly schoolId: string; readonly name: string }) {
  const { data } = useOperation('viewDataHealth', { params: { schoolId } });
  if (data === undefined || data.remarks.length + data.missed.length === 0) return null;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {say.title(name)}
      </Heading>
      <Paragraph>
        {say.body} <TextLink to={`/import/oppdatert/${schoolId}`}>{say.open}</TextLink>
      </Paragraph>
    </Alert>
  );
}
