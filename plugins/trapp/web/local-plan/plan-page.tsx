import { Link, Paragraph, ToggleGroup } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { Language } from '../../core/language/index';
import { addressOf, useOperation } from '../api/index';
import { AwaitPage, Page } from '../layout/index';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { PlanShown } from './plan-shown';
import { LanguageChoice } from './reader-choice';
import './local-plan.css';

const text = nbLocalPlan.page;
type Readers = 'staff' | 'homes';

/** The plan of one's own school, for staff and as homes see it, on the screen and on paper (B54, B74). */
export default function PlanPage() {
  const { schoolId = '', routineKey = '' } = useParams();
  const [language, setLanguage] = useState<Language>('nb');
  const [readers, setReaders] = useState<Readers>('staff');
  const ask = { params: { schoolId, routineKey }, input: { language, for: readers } };
  const query = useOperation('viewLocalPlan', ask);
  return (
    <AwaitPage title={nbLocalPlan.link} query={query}>
      {(page) => (
        <Page title={page.title} kicker={page.municipality} width="narrow" trail={[{ to: '/skolens-plan', label: nbLocalPlan.link }]}>
          <div className="trapp-stack">
            <div className="trapp-cluster">
              <ToggleGroup value={readers} onChange={(chosen) => setReaders(chosen as Readers)} data-size="sm" aria-label={text.readers}>
                <ToggleGroup.Item value="staff">{text.staff}</ToggleGroup.Item>
                <ToggleGroup.Item value="homes">{text.homes}</ToggleGroup.Item>
              </ToggleGroup>
              <LanguageChoice languages={page.languages} value={language} onChange={setLanguage} />
            </div>
            <Paragraph>
              <Link href={addressOf('printLocalPlan', ask)} download>
                {text.paper}
              </Link>
            </Paragraph>
            <PlanShown page={page} />
          </div>
        </Page>
      )}
    </AwaitPage>
  );
}
