import { checkMeeting } from './check-meeting';
import type { Meeting } from './meeting';
import type { MeetingTemplate } from './meeting-template';
import { newMeeting } from './new-meeting';

const template: MeetingTemplate = {
  key: 'naervaersmote',
  title: { nb: 'Nærværsmøte' },
  introduction: { nb: 'Innledning' },
  agenda: ['status', 'tiltak'].map((key) => ({ key, title: { nb: key }, responsible: 'department_head' as const })),
  sources: [],
};
const today = '2026-09-07';
const started = newMeeting(template, { today, leader: 'Leder', attendees: [{ id: 'a1', name: 'Kari', role: 'Foresatt' }] });
const held: Meeting = {
  ...started,
  attendees: started.attendees.map((attendee) => ({ ...attendee, present: true })),
  childVoice: { heard: 'beforehand', byWhom: 'Helsesykepleier', what: 'Gruer seg til gym', whyNot: '' },
};

test('B23: a new meeting has the agenda of its template, and nobody is present yet', () => {
  expect(started.agenda.map((item) => item.key)).toEqual(['status', 'tiltak']);
  expect(started).toMatchObject({ date: today, leader: 'Leder', attendees: [{ present: false }], interpreterPresent: null });
});

test('S76: a meeting with date, leader, somebody present and the child heard is ready to sign', () => {
  expect(checkMeeting(held, template, today)).toEqual([]);
});

const item = { id: 'x', what: 'Ringe BUP', who: 'Rektor', due: '2026-09-14' };

test.each<[string, Partial<Meeting>, string]>([
  ['S76: no date', { date: '' }, 'date'],
  ['S76: a meeting that has not been held', { date: '2026-09-08' }, 'date'],
  ['B25: no leader', { leader: ' ' }, 'leader'],
  ['S76: nobody present', { attendees: started.attendees }, 'attendees'],
  ['S76: somebody without a name', { attendees: [...held.attendees, { id: 'a2', name: '', role: 'Mor', present: true }] }, 'attendees.1.name'],
  ['F16: an interpreter who may or may not have been there', { interpreterLanguage: 'Arabisk' }, 'interpreterPresent'],
  ['U15: nothing about the child', { childVoice: { heard: '', byWhom: '', what: '', whyNot: '' } }, 'childVoice.heard'],
  ['U15: heard, but by whom?', { childVoice: { ...held.childVoice, byWhom: '' } }, 'childVoice.byWhom'],
  ['U15: heard, but what was said?', { childVoice: { ...held.childVoice, heard: 'in_meeting', what: '' } }, 'childVoice.what'],
  ['S64: not heard, and no reason', { childVoice: { heard: 'not_heard', byWhom: '', what: '', whyNot: '' } }, 'childVoice.whyNot'],
  ['B23: notes on a point that the template does not have', { agenda: [...held.agenda, { key: 'annet', responsible: '', notes: 'x' }] }, 'agenda.2'],
  ['S76: an empty decision', { decisions: [{ id: 'd', text: '' }] }, 'decisions.0.text'],
  ['U20: something to do without what', { actionItems: [{ ...item, what: '' }] }, 'actionItems.0.what'],
  ['U20: something to do that nobody has', { actionItems: [{ ...item, who: '' }] }, 'actionItems.0.who'],
  ['U20: something to do without a day', { actionItems: [{ ...item, due: '' }] }, 'actionItems.0.due'],
  ['U20: something due before the meeting', { actionItems: [{ ...item, due: '2026-09-01' }] }, 'actionItems.0.due'],
  ['S73: the next meeting before this one', { nextMeeting: '2026-09-07' }, 'nextMeeting'],
])('%s is not ready to sign', (_title, change, path) => {
  expect(checkMeeting({ ...held, ...change }, template, today).map((problem) => problem.path)).toEqual([path]);
});

test.each([true, false])('F16: an interpreter who was there (%s) is said, and that is enough', (interpreterPresent) => {
  expect(checkMeeting({ ...held, interpreterLanguage: 'Arabisk', interpreterPresent }, template, today)).toEqual([]);
});

test('U15, S64: a child that was not heard, with why and what is planned, is enough', () => {
  const childVoice = { heard: 'not_heard' as const, byWhom: '', what: '', whyNot: 'Ville ikke i dag, snakker med helsesykepleier torsdag' };
  expect(checkMeeting({ ...held, childVoice }, template, today)).toEqual([]);
});
