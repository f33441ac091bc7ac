import { emptyOf, formParts, isFormPart, shapeOf, type DraftPart, type PartValue } from '../../core/routines/index';

const text = { nb: '' };

/** What a new part begins as: what most would choose anyway, and the rest for the check to ask for. */
const beginnings: Readonly<Record<Exclude<DraftPart, 'routine'>, PartValue>> = {
  calendar: {},
  rules: { explanation: text, severity: 'concern', assessedBy: 'contact_teacher', assessWithinSchoolDays: 5, appliesTo: 'school', enabled: true, conditions: { all: [] }, sources: [] },
  staircase: { levels: [] },
  guides: { parts: [], sources: [] },
  planTemplates: { evaluateAfter: { amount: 3, unit: 'weeks' }, returnPlan: true },
  meetingTemplates: {},
  papers: { sources: [] },
  measures: { level: 'targeted' },
};

export function newPart(part: Exclude<DraftPart, 'routine'>, title: string): PartValue {
  const least = isFormPart(part) ? (emptyOf(shapeOf(formParts[part])) as PartValue) : {};
  return { ...least, ...beginnings[part], ...(part === 'calendar' ? {} : { title: { nb: title } }) };
}
