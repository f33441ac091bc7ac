import { Paragraph } from '@digdir/designsystemet-react';
import { useOperation } from '../api/index';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { useMe } from '../session/me';
import { AbsenceForm } from './absence-form';
import { AbsenceList } from './absence-list';
import { MailWish } from './mail-wish';

const text = nbBaton.absences;

/** One's own time away and who stands in. */
export default function OwnPage() {
  const me = useMe();
  const query = useOperation('viewOwnAbsences');
  return (
    <AwaitPage title={text.page} query={query}>
      {({ schools, absences, covering }) => (
        <Page title={text.page} lead={text.lead}>
          {schools.map(({ id, name, colleagues }) => {
            const here = absences.filter(({ schoolId }) => schoolId === id);
            return (
              <Section key={id} title={schools.length === 1 ? text.own : name}>
                {here.length === 0 ? <Paragraph>{text.none}</Paragraph> : <AbsenceList absences={here} mayEnd />}
                <AbsenceForm schoolId={id} staffId={me.id} staff={colleagues} />
              </Section>
            );
          })}
          <MailWish />
          {covering.length > 0 && (
            <Section title={text.covering}>
              <AbsenceList absences={covering} withName />
            </Section>
          )}
        </Page>
      )}
    </AwaitPage>
  );
}
