import type { CaseMeetingsView, OperationId } from '../../core/contracts/index';
import type { CaseAtHand } from '../cases/case-at-hand';
import type { Call } from '../http/handler';
import { caseObject } from '../people/access-objects';
import { presentPupil } from '../people/present-pupil';
import { teamMeetingObject } from './meeting-object';
import { templatesOf } from './team-meeting-at-hand';
import { undeliveredIn } from './undelivered';

type PresentCall = Pick<Call<OperationId>, 'stores' | 'may'>;

/** What meetings have come to about the case, and those of its school where it may be brought up. */
export async function presentCaseMeetings({ stores, may }: PresentCall, { current, card }: CaseAtHand): Promise<CaseMeetingsView> {
  const planned = (await stores.meetings.some([current.schoolId], [])).filter(({ status }) => status === 'planned').reverse();
  const coming: CaseMeetingsView['coming'] = [];
  const templateFor = await templatesOf(stores, planned);
  for (const meeting of planned) {
    const { template } = templateFor(meeting);
    const item = meeting.cases.find(({ caseId, concludedOn }) => caseId === current.id && concludedOn === null);
    const { anonymous, asked, decided, actionItems } = item ?? { anonymous: false, asked: '', decided: '', actionItems: [] };
    if (!item && meeting.cases.some(({ caseId }) => caseId === current.id)) continue;
    coming.push({
      id: meeting.id, title: template.title, askHelp: template.askHelp ?? null, date: meeting.date, time: meeting.time, mayOpen: may('meeting.attend', teamMeetingObject(meeting)),
      on: item ? { number: item.number, version: item.version, text: { anonymous, asked, decided, actionItems } } : null,
    });
  }
  return {
    caseId: current.id,
    pupil: presentPupil(card),
    open: current.status === 'open',
    discussions: [...current.discussions].reverse(),
    coming,
    undelivered: await undeliveredIn(stores, [current], new Map([[current.pupilId, card]])),
    may: { work: may('case.work', caseObject(card.pupil, current)) },
  };
}
