import { Paragraph } from '@digdir/designsystemet-react';
import type { OwnAccess } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbAccess } from '../messages/nb-access';
import { TextLink } from '../parts/index';
import { GroundList } from './ground';

const text = nbAccess.own;

/** All that one has access to, and by which facts. */
export default function OwnAccessPage() {
  const query = useOperation('viewOwnAccess');
  return (
    <AwaitPage title={text.page} query={query}>
      {({ roles, cases, named }) => (
        <Page title={text.page} lead={text.lead} width="narrow">
          <Section title={text.roles}>
            {roles.length === 0 ? <Paragraph>{text.noRoles}</Paragraph> : <GroundList grounds={roles} ofRoles />}
            <Paragraph data-size="sm" className="trapp-subtle">
              {text.shielded}
            </Paragraph>
          </Section>
          <Section title={text.cases} lead={text.casesLead}>
            {cases.length === 0 ? <Paragraph>{text.noCases}</Paragraph> : <OwnCases cases={cases} />}
          </Section>
          <Section title={text.named}>
            {named.length === 0 ? (
              <Paragraph>{text.noNamed}</Paragraph>
            ) : (
              <ul className="trapp-list">
                {named.map(({ id, name }) => (
                  <li key={id}>
                    <TextLink to={`/elever/${id}`}>{name}</TextLink>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Paragraph data-size="sm" className="trapp-subtle">
            {text.wrong}
          </Paragraph>
        </Page>
      )}
    </AwaitPage>
  );
}

function OwnCases({ cases }: Pick<OwnAccess, 'cases'>) {
  return (
    <ul className="trapp-list">
      {cases.map(({ caseId, pupil, grounds }) => (
        <li key={caseId}>
          {pupil === null ? <strong>{text.aCase}</strong> : <TextLink to={`/saker/${caseId}`}>{pupil.name}</TextLink>}
          <GroundList grounds={grounds} />
        </li>
      ))}
    </ul>
  );
}
