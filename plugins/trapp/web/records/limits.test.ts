import { meetingSchema } from '../../core/meetings/index';
import { planSchema } from '../../core/plans/index';
import { limitOf } from './limits';

test.each([
  [planSchema, 'longTermGoal', 1000],
  [planSchema, 'measures.3.what', 1000],
  [planSchema, 'returnWeeks.0.days.2.time', 60],
  [meetingSchema, 'time', 20],
  [meetingSchema, 'childVoice.what', 2000],
  [meetingSchema, 'agenda.1.notes', 5000],
  [planSchema, 'startsOn', undefined],
  [planSchema, 'no.such.place', undefined],
])('pain 15: a text can never grow past what a draft may hold', (schema, path, limit) => {
  expect(limitOf(schema, path)).toBe(limit);
});
