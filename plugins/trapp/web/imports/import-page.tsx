import { FolderIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useOperation } from '../api/index';
import { Page } from '../layout/index';
import { nbImports } from '../messages/nb-imports';
import { nbEvaluations } from '../messages/nb-evaluations';
import { nbBaton } from '../messages/nb-baton';
import { nbDataHealth } from '../messages/nb-data-health';
import { nbOverview } from '../messages/nb-overview';
import { nbRetention } from '../messages/nb-retention';
import { nbReplay } from '../messages/nb-replay';
import { Await, EmptyState, TextLink } from '../parts/index';
import { useMe } from '../session/me';
import { ImportHistory } from './import-history';
import { ImportSteps } from './import-steps';
import { schoolsToImportFor } from './schools';
import './imports.css';

export default function ImportPage() {
  const schools = schoolsToImportFor(useMe().assignments);
  const [schoolId, setSchoolId] = useState(schools[0]?.id ?? '');
  return (
    <Page title={nbImports.title} kicker={schools.length === 1 && schools[0]?.name} lead={nbImports.lead}>
      {schools.length === 0 ? (
        <EmptyState icon={<FolderIcon aria-hidden="true" />} title={nbImports.none}>
          {nbImports.noneMore}
        </EmptyState>
      ) : (
        <>
          {schools.length > 1 && (
            <Field className="trapp-import__school">
              <Label>{nbImports.form.school}</Label>
              <Select value={schoolId} onChange={({ target }) => setSchoolId(target.value)}>
                {schools.map(({ id, name }) => (
                  <Select.Option key={id} value={id}>
                    {name}
                  </Select.Option>
                ))}
              </Select>
            </Field>
          )}
          <School key={schoolId} schoolId={schoolId} />
        </>
      )}
    </Page>
  );
}

function School({ schoolId }: { readonly schoolId: string }) {
  const query = useOperation('listImports', { input: { schoolId } });
  return (
    <Await query={query}>
      {({ profiles, imports }) => (
        <>
          <p className="trapp-import__link trapp-cluster">
            <TextLink to={`/import/oppfolging/${schoolId}`}>{nbBaton.work.link}</TextLink> <TextLink to={`/import/oversikt/${schoolId}`}>{nbOverview.link}</TextLink> <TextLink to={`/import/oppdatert/${schoolId}`}>{nbDataHealth.link}</TextLink>{' '}
            <TextLink to={`/import/regler/${schoolId}`}>{nbEvaluations.runs.link}</TextLink>{' '}
            <TextLink to={`/import/prov-reglene/${schoolId}`}>{nbReplay.link}</TextLink> <TextLink to={`/import/oppbevaring/${schoolId}`}>{nbRetention.link}</TextLink>
          </p>
          <ImportSteps schoolId={schoolId} profiles={profiles} />
          <ImportHistory imports={imports} />
        </>
      )}
    </Await>
  );
}
