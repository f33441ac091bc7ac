import { z } from 'zod';
import { schoolCalendarSchema } from '../calendar/index';
import { guideSchema } from '../guides/index';
import { languageSchema, problemsOf, textSchema, type Language } from '../language/index';
import { meetingTemplateSchema } from '../meetings/index';
import { planTemplateSchema } from '../plans/index';
import type { Problem } from '../refusals';
import { consentPurposeSchema, remindersSchema, ROUTINE_SCHEMA, type Routine } from '../routines/index';
import { checkStaircase, findStep, procedureSchema, staircaseSchema } from '../staircases/index';

/** What a made-up case needs of a routine; the staircase and the calendar must be whole, of the rest what can be read is used. */
export type Runnable = { readonly routine: Routine; readonly problems: readonly [] } | { readonly routine: null; readonly problems: readonly Problem[] };

/**
 * The part of a half-done routine that a case can be played through (pain 11): a rule or a letter that is not ready yet stands in nobody's way.
 * Problems, with their paths in the draft and told in the reader's language, when the staircase or the calendar has holes that a case would fall into.
 */
export function runnableRoutine(document: Readonly<Record<string, unknown>>, reader: Language = 'nb'): Runnable {
  const staircase = staircaseSchema.safeParse(document['staircase']);
  const calendar = schoolCalendarSchema.safeParse(document['calendar']);
  const problems: Problem[] = [
    ...(staircase.success ? [] : problemsOf(staircase.error, 'staircase', reader)),
    ...(calendar.success ? [] : problemsOf(calendar.error, 'calendar', reader)),
  ];
  if (!staircase.success || !calendar.success) return { routine: null, problems };
  const holes = checkStaircase(staircase.data, reader).errors.filter(({ path }) => path === 'entry' || /\.to$|^entries\.\d+\.step$/.test(path)).map((problem) => ({ ...problem, path: `staircase.${problem.path}` }));
  if (holes.length > 0 || !findStep(staircase.data, staircase.data.entry)) return { routine: null, problems: holes };
  const readable = <T>(schema: z.ZodType<T>, name: string): T[] => (Array.isArray(document[name]) ? (document[name] as unknown[]) : []).flatMap((one) => {
    const read = schema.safeParse(one);
    return read.success ? [read.data] : [];
  });
  const reminders = remindersSchema.safeParse(document['reminders']);
  const title = textSchema.safeParse(document['title']);
  const languages = z.array(languageSchema).safeParse(document['languages']);
  const routine: Routine = {
    schema: ROUTINE_SCHEMA,
    key: staircase.data.key,
    title: title.success ? title.data : staircase.data.title,
    owner: '',
    partOf: [],
    validFrom: calendar.data.schoolYears[0]?.from ?? '',
    languages: languages.success ? languages.data : ['nb'],
    legalReferences: [],
    calendar: calendar.data,
    rules: [],
    staircase: staircase.data,
    procedures: readable(procedureSchema, 'procedures').filter(({ step }) => findStep(staircase.data, step)),
    guides: readable(guideSchema, 'guides'),
    planTemplates: readable(planTemplateSchema, 'planTemplates'),
    meetingTemplates: readable(meetingTemplateSchema, 'meetingTemplates'),
    measures: [],
    consentPurposes: readable(consentPurposeSchema, 'consentPurposes'),
    ...(reminders.success ? { reminders: reminders.data } : {}),
    tests: [],
    sources: [],
  };
  return { routine, problems: [] };
}
