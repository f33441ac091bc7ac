import type { MyDay } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { UnclearSection } from '../checks/index';
import { WaitingNotices, WaitingSections } from '../baton/index';
import { weekdayWords } from '../dates/index';
import { EmergencyNotices } from '../emergency/index';
import { DataHealthNotices } from '../imports/data-health-notice';
import { Page, Section } from '../layout/index';
import { MyPlans } from '../local-plan/my-plans';
import { MyMeetings } from '../meetings/my-meetings';
import { nbMyDay } from '../messages/nb-my-day';
import { Await, FreshnessNote } from '../parts/index';
import { ReferralsForUs } from '../referrals/referrals-for-us';
import { useMe } from '../session/me';
import { ChecksToday } from './checks-today';
import { ConcernsToAssess } from './concerns-to-assess';
import { DraftList } from './draft-list';
import { MyCases } from './my-cases';
import { NextStepCard } from './next-step-card';
import { ProposalsToAnswer } from './proposals-to-answer';
import { TaskSection } from './task-section';
import './my-day.css';

export default function MyDayPage() {
  const query = useOperation('viewMyDay');
  const { today } = useMe();
  return (
    <Page title={nbMyDay.title} kicker={weekdayWords(today)}>
      <Await query={query}>{(day) => <Day day={day} />}</Await>
    </Page>
  );
}

function Day({ day }: { readonly day: MyDay }) {
  return (
    <>
      <EmergencyNotices emergencies={day.waiting.emergencies} />
      <WaitingNotices waiting={day.waiting} />
      <NextStepCard day={day} />
      <DataHealthNotices doubtful={day.doubtful} />
      <div className="trapp-columns">
        <div>
          {day.checks.length > 0 && <ChecksToday checks={day.checks} today={day.today} />}
          {day.unclear.length > 0 && <UnclearSection unclear={day.unclear} />}
          <ProposalsToAnswer proposals={day.escalations} />
          <ReferralsForUs referrals={day.waiting.referrals} />
          <WaitingSections waiting={day.waiting} />
          <MyPlans plans={day.localPlans} />
          <MyMeetings meetings={day.meetings} />
          <TaskSection tasks={day.tasks} today={day.today} />
          <ConcernsToAssess concerns={day.concerns} inAll={day.concernsInAll} today={day.today} />
        </div>
        <div>
          {day.drafts.length > 0 && <DraftList drafts={day.drafts} />}
          <MyCases cases={day.cases} today={day.today} />
          <Section title={nbMyDay.freshness.title}>
            {day.freshness.length === 0 && nbMyDay.freshness.empty}
            {day.freshness.map((freshness) => (
              <FreshnessNote key={freshness.schoolId} freshness={freshness} />
            ))}
          </Section>
        </div>
      </div>
    </>
  );
}
