import { Alert, Details, Paragraph } from '@digdir/designsystemet-react';
import { useParams } from 'react-router-dom';
import type { LateRow } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { atTime, dayWords } from '../dates/index';
import { AwaitPage, Page, Section } from '../layout/index';
import { nb } from '../messages/nb';
import { nbAudience } from '../messages/nb-audience';
import { nbBaton } from '../messages/nb-baton';
import { StatusTag, TextLink } from '../parts/index';
import { AbsenceForm } from '../staff-absences/absence-form';
import { AbsenceList } from '../staff-absences/absence-list';
import { Leaving } from './leaving';
import { Limited } from './limited';
import { Orphans } from './orphans';
import { Unseen } from './unseen';
import { WorkloadTable } from './workload-table';
import { useRoleName } from '../session/role-names';

const text = nbBaton.work;

/** For those who lead the school: cases nobody holds, what has not been done, who is away, and what each has to do (S20, B91, B97). */
export default function SchoolWorkPage() {
  const { schoolId = '' } = useParams();
  const query = useOperation('viewSchoolWork', { params: { schoolId } });
  return (
    <AwaitPage title={text.title} query={query}>
      {({ schoolName, orphans, leaving, limited, unseen, unread, classesWithoutTeacher, late, workload, absences, staff }) => (
        <Page title={text.title} kicker={schoolName} lead={text.lead} trail={[{ to: '/import', label: nb.navigation.imports }]}>
          <Section title={text.orphans}>{orphans.length === 0 ? <Paragraph>{text.orphansNone}</Paragraph> : <Orphans orphans={orphans} staff={staff} />}</Section>
          {leaving.length > 0 && (
            <Section title={text.leaving.title} lead={text.leaving.lead}>
              <Leaving rows={leaving} />
            </Section>
          )}
          {limited.length > 0 && (
            <Section title={text.limited.title} lead={text.limited.lead}>
              <Limited schoolId={schoolId} rows={limited} />
            </Section>
          )}
          {unseen.length > 0 && (
            <Section title={text.unseen.title} lead={text.unseen.lead}>
              <Unseen schoolId={schoolId} rows={unseen} />
            </Section>
          )}
          {unread.length > 0 && (
            <Section title={nbAudience.unread.title} lead={nbAudience.unread.workLead}>
              <ul className="trapp-list">
                {unread.map(({ caseId, pupil }) => (
                  <li key={caseId} className="trapp-row__main">
                    <TextLink to={`/saker/${caseId}`}>{pupil.name}</TextLink>
                    <span className="trapp-subtle">{pupil.groupName}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {classesWithoutTeacher.length > 0 && (
            <Alert data-color="warning">
              <Paragraph>{text.classes(classesWithoutTeacher.join(', '))}</Paragraph>
            </Alert>
          )}
          <Section title={text.late} lead={text.lateLead}>
            {late.length === 0 ? <Paragraph>{text.lateNone}</Paragraph> : <Late rows={late} />}
          </Section>
          <Section title={text.absences}>
            {absences.length === 0 ? <Paragraph>{text.absencesNone}</Paragraph> : <AbsenceList absences={absences} withName mayEnd />}
            <Details className="trapp-help" data-size="sm">
              <Details.Summary>{nbBaton.absences.add}</Details.Summary>
              <Details.Content>
                <AbsenceForm schoolId={schoolId} staff={staff} />
              </Details.Content>
            </Details>
          </Section>
          <Section title={text.workload} lead={text.workloadLead}>
            <WorkloadTable rows={workload} />
          </Section>
        </Page>
      )}
    </AwaitPage>
  );
}

function Late({ rows }: { readonly rows: readonly LateRow[] }) {
  const roleName = useRoleName();
  return (
    <ul className="trapp-list">
      {rows.map(({ caseId, pupil, kind, what, whoName, whoRole, ownerName, since, sinceAt, schoolDays }, index) => (
        <li key={`${caseId} ${index}`} className="trapp-row">
          <div className="trapp-row__main">
            <TextLink to={`/saker/${caseId}`}>{what || text.evaluation}</TextLink>
            <span className="trapp-subtle">
              {pupil.name}, {pupil.groupName} · {text.kinds[kind]} · {text.who(whoName ?? (whoRole ? roleName(whoRole) : ownerName))}
            </span>
            <span className="trapp-subtle">{text.since(atTime(dayWords(since), sinceAt))}</span>
          </div>
          <StatusTag tone="warning">{schoolDays === 0 ? nb.due.overdue : text.days(schoolDays)}</StatusTag>
        </li>
      ))}
    </ul>
  );
}
