import guide from './guide/schema.json';
import importProfile from './import-profile/schema.json';
import measure from './measure/schema.json';
import meetingTemplate from './meeting-template/schema.json';
import paperTemplate from './paper-template/schema.json';
import planTemplate from './plan-template/schema.json';
import routine from './routine/schema.json';
import rule from './rule/schema.json';
import schoolCalendar from './school-calendar/schema.json';
import staircase from './staircase/schema.json';

/** Authored content: what a coordinator writes in the admin. One folder with a `schema.json` for each. */
export const contentTypes = {
  routine: { schema: routine },
  'school-calendar': { schema: schoolCalendar },
  rule: { schema: rule },
  staircase: { schema: staircase },
  guide: { schema: guide },
  'plan-template': { schema: planTemplate },
  'meeting-template': { schema: meetingTemplate },
  'paper-template': { schema: paperTemplate },
  measure: { schema: measure },
  'import-profile': { schema: importProfile },
};
