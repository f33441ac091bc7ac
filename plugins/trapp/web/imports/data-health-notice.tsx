import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { MyDay } from '../../core/contracts/index';
import { nbDataHealth } from '../messages/nb-data-health';
import { TextLink } from '../parts/index';

const say = nbDataHealth.notice;

/** For leaders: something in their school's absence is probably not true. */
export function DataHealthNotices({ doubtful }: { readonly doubtful: MyDay['doubtful'] }) {
  return doubtful.map(({ schoolId, schoolName }) => (
    <Alert key={schoolId} data-color="warning">
      <Heading level={2} data-size="2xs">
        {say.title(schoolName)}
      </Heading>
      <Paragraph>
        {say.body} <TextLink to={`/import/oppdatert/${schoolId}`}>{say.open}</TextLink>
      </Paragraph>
    </Alert>
  ));
}
