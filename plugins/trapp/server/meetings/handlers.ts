import { concludeAgendaCase, putOnAgenda, takeOffAgenda, writeAgendaCase } from './agenda-case';
import { arrangeTeamMeeting } from './arrange-team-meeting';
import { recordDelivery, viewDeliveries } from './deliveries';
import { downloadTeamAppointment } from './download-team-appointment';
import { savePreparation, viewInvitation } from './prepare';
import { viewTeamMeetingHistory } from './field-history';
import { printCaseMinutes, printTeamMinutes } from './print-minutes';
import { saveTeamMeeting } from './save-team-meeting';
import { cancelTeamMeeting, signTeamMeeting } from './sign-team-meeting';
import { viewCaseMeetings } from './view-case-meetings';
import { viewMeetings } from './view-meetings';
import { viewTeamMeeting } from './view-team-meeting';

/** Which handler answers which operation about meetings, in the order of `core/contracts/meeting-operations.ts`. */
export const meetingHandlers = {
  viewMeetings,
  arrangeTeamMeeting,
  viewTeamMeeting,
  viewTeamMeetingHistory,
  saveTeamMeeting,
  signTeamMeeting,
  cancelTeamMeeting,
  printTeamMinutes,
  downloadTeamAppointment,
  viewCaseMeetings,
  putOnAgenda,
  writeAgendaCase,
  concludeAgendaCase,
  takeOffAgenda,
  printCaseMinutes,
  viewInvitation,
  savePreparation,
  viewDeliveries,
  recordDelivery,
} as const;
