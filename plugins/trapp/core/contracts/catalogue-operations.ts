import { z } from 'zod';
import { absenceNamesSchema } from '../absences/index';
import { daySchema, momentSchema } from '../calendar/index';
import { idSchema } from '../people/index';
import { retentionTimesSchema } from '../retention/index';
import { pupilBriefSchema } from './finding-view';
import { nothing, operation } from './operation';

/** What a page of the municipality's own catalogue says, how many times it has been written, and what was changed when, the newest first. */
export const catalogueView = <Content extends z.ZodType>(content: Content) =>
  z.strictObject({ content, edition: z.number().int().min(0), changes: z.array(catalogueChange(content)) });

/** Kept for good: who wrote it when, and what it said before and after. */
export const catalogueChange = <Content extends z.ZodType>(content: Content) =>
  z.strictObject({ at: momentSchema, by: z.string().min(1).max(160), before: content, after: content });
export type CatalogueChange<Content> = { readonly at: string; readonly by: string; readonly before: Content; readonly after: Content };

/** Whoever saves says which edition they began with. */
const written = <Content extends z.ZodType>(content: Content) => z.strictObject({ content, edition: z.number().int().min(0) });
const count = z.union([z.number().int(), z.literal('hidden')]);

/** What the municipality calls kinds of absence, and how long it keeps what is about people: written in the admin, told where people work (F1). */
export const catalogueOperations = {
  viewAbsenceNames: operation({ method: 'GET', path: '/absence-names', door: 'admin', params: nothing, input: nothing, output: catalogueView(absenceNamesSchema), action: 'routine.read', audit: 'read' }),
  /** Holds from the next page that anybody opens. */
  saveAbsenceNames: operation({ method: 'PUT', path: '/absence-names', door: 'admin', params: nothing, input: written(absenceNamesSchema), output: catalogueView(absenceNamesSchema), action: 'routine.author', audit: 'write' }),
  viewRetention: operation({ method: 'GET', path: '/retention', door: 'admin', params: nothing, input: nothing, output: catalogueView(retentionTimesSchema), action: 'routine.read', audit: 'read' }),
  saveRetention: operation({ method: 'PUT', path: '/retention', door: 'admin', params: nothing, input: written(retentionTimesSchema), output: catalogueView(retentionTimesSchema), action: 'routine.author', audit: 'write' }),
  /** How many closed cases each school has kept for longer than has been said. No case, no pupil, and no small figure. */
  viewRetentionOverview: operation({
    method: 'GET', path: '/retention/overview', door: 'admin', params: nothing, input: nothing,
    output: z.strictObject({ whole: count.nullable(), schools: z.array(z.strictObject({ name: z.string(), over: count })) }), action: 'routine.author', audit: 'read',
  }),
  /** For those who lead a school: how long things are kept, and the cases whose time is over or soon is. */
  viewSchoolRetention: operation({
    method: 'GET', path: '/retention/:schoolId', door: 'app', params: z.strictObject({ schoolId: idSchema }), input: nothing,
    output: z.strictObject({ times: retentionTimesSchema, cases: z.array(z.strictObject({ caseId: idSchema, pupil: pupilBriefSchema, closedOn: daySchema, until: daySchema, isOver: z.boolean() })) }),
    action: 'school.oversee', audit: 'read',
  }),
};
