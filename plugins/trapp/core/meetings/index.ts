export { appointmentOf, calendarFile, timesOf } from './calendar-file';
export * from './meeting-template';
export * from './meeting';
export { checkMeeting } from './check-meeting';
export { newMeeting } from './new-meeting';
