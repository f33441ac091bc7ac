import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { CaseView } from '../../core/contracts/index';
import { nbVersions } from '../messages/nb-versions';
import { TextLink } from '../parts/index';

/** Tells those who decide that the routine has a newer version; once they have said no, only a quiet line is left. */
export function NewerVersion({ view }: { readonly view: CaseView }) {
  const { newer } = view.routine;
  if (newer === null || !view.may.decide) return null;
  const link = <TextLink to={`/saker/${view.case.id}/ny-utgave`}>{nbVersions.look}</TextLink>;
  if (newer.declined) {
    return (
      <Paragraph data-size="sm" className="trapp-subtle">
        {nbVersions.declined(newer.version)} {link}
      </Paragraph>
    );
  }
  return (
    <Alert data-color="info" data-size="sm">
      <Paragraph>{nbVersions.banner(newer.version)}</Paragraph>
      <Paragraph>{nbVersions.bannerWhy(newer.reason)}</Paragraph>
      <Paragraph>{link}</Paragraph>
    </Alert>
  );
}
