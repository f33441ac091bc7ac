import type { DraftPart, PartValue } from '../../core/routines/index';

const text = { nb: '' };

/** What a new part begins as: what most would choose anyway, and the rest for the check to ask for. */
const beginnings: Readonly<Record<Exclude<DraftPart, 'routine'>, PartValue>> = {
  calendar: { schoolYears: [], timetables: [] },
  rules: { explanation: text, severity: 'concern', assessedBy: 'contact_teacher', assessWithinSchoolDays: 5, appliesTo: 'school', enabled: true, conditions: { all: [] }, sources: [] },
  staircase: { levels: [] },
  guides: { parts: [], sources: [] },
  planTemplates: { introduction: text, areas: [], sources: [] },
  meetingTemplates: { introduction: text, agenda: [], sources: [] },
  measures: { level: 'targeted', sources: [] },
};

export function newPart(part: Exclude<DraftPart, 'routine'>, title: string): PartValue {
  return part === 'calendar' ? beginnings.calendar : { ...beginnings[part], title: { nb: title } };
}

const LONGEST = 60;

/** A key made of a title: "Fravær i prosent" is "fravaer-i-prosent". */
export function keyFrom(title: string): string {
  const plain = title.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a').normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '').slice(0, LONGEST).replace(/-+$/, '');
}
