import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { Language } from '../../core/language/index';
import { useOperation } from '../api/index';
import { AwaitPage, Page } from '../layout/index';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { PlanShown } from './plan-shown';
import { LanguageChoice } from './reader-choice';
import './local-plan.css';

/** For homes, without logging in, where the school has opened it (B74). */
export default function OpenPlanPage() {
  const { schoolId = '', routineKey = '' } = useParams();
  const [language, setLanguage] = useState<Language>('nb');
  const query = useOperation('viewOpenLocalPlan', { params: { schoolId, routineKey }, input: { language } });
  return (
    <AwaitPage title={nbLocalPlan.link} query={query}>
      {(page) => (
        <Page title={page.title} kicker={page.municipality} width="narrow">
          <div className="trapp-stack">
            <LanguageChoice languages={page.languages} value={language} onChange={setLanguage} />
            <PlanShown page={page} />
          </div>
        </Page>
      )}
    </AwaitPage>
  );
}
