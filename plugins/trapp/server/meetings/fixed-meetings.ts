import { calendarOfSchool } from '../../core/calendar/index';
import type { MeetingsView, OperationId } from '../../core/contracts/index';
import { fixedMeeting, takesSeveral, type TeamMeeting } from '../../core/meetings/index';
import type { School } from '../../core/people/index';
import type { Call } from '../http/handler';
import { schoolsOf } from '../people/visible-pupils';

type ArrangeCall = Pick<Call<OperationId>, 'stores' | 'actor' | 'today' | 'may'>;

/** The schools where the one who asks may call meetings together. */
export function arrangesAt({ actor, may }: Pick<ArrangeCall, 'actor' | 'may'>): string[] {
  return schoolsOf(actor).filter((schoolId) => may('meeting.arrange', { kind: 'school', schoolId }));
}

/** By which templates one may call together at these schools, and how each stands that is to be held at a fixed rhythm (B48). `meetings`: at least all of these schools. */
export async function whereToArrange({ stores, today }: ArrangeCall, schools: readonly School[], meetings: readonly TeamMeeting[]): Promise<MeetingsView['arrange']> {
  const routines = await stores.routines.allCurrent();
  return schools.flatMap(({ id, sourceId, name }) => {
    const templates = routines.flatMap(({ routineKey, document: { calendar, meetingTemplates } }) =>
      meetingTemplates.filter(takesSeveral).map(({ key, title, rhythm = null }) => {
        const held = meetings.filter((one) => one.schoolId === id && one.routineKey === routineKey && one.template === key);
        const fixed = rhythm === null ? null : { rhythm, ...fixedMeeting(rhythm, held, calendarOfSchool(calendar, sourceId), today) };
        return { routineKey, key, title, fixed };
      }),
    );
    return templates.length === 0 ? [] : [{ schoolId: id, schoolName: name, templates }];
  });
}
