import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { localPlanDraftSchema, localPlanVersionSchema, type LocalPlanDraft, type LocalPlanVersion } from '../../core/local-plans/index';
import { required, requiredText } from '../columns';
import { rememberedRows } from '../remembered-rows';

const VERSIONS = 'trapp_local_plan_versions';
const DRAFTS = 'trapp_local_plan_drafts';

/** Schools' own plans as they have been approved. Nothing about any pupil is in them. */
export const localPlanVersionModel = {
  uid: 'trapp::local-plan-version',
  singularName: 'trapp_local_plan_version',
  tableName: VERSIONS,
  attributes: {
    id: { type: 'increments' },
    school: required,
    routine: required,
    number: { type: 'integer', column: { notNullable: true } },
    /** JSON: the whole version. Never changed. */
    plan: requiredText,
  },
  indexes: [{ name: 'trapp_local_plan_versions_number', columns: ['school', 'routine', 'number'], type: 'unique' }],
} as const;

/** What schools are writing, one for each routine, with what the municipality has reminded of. */
export const localPlanDraftModel = {
  uid: 'trapp::local-plan-draft',
  singularName: 'trapp_local_plan_draft',
  tableName: DRAFTS,
  attributes: {
    id: { type: 'increments' },
    school: required,
    routine: required,
    edition: { type: 'integer', column: { notNullable: true } },
    /** JSON: the whole draft. */
    draft: requiredText,
  },
  indexes: [{ name: 'trapp_local_plan_drafts_place', columns: ['school', 'routine'], type: 'unique' }],
} as const;

export interface LocalPlanStore {
  /** The plan that holds at each of these schools, for each routine. One statement. */
  inForce(schoolIds: readonly string[]): Promise<LocalPlanVersion[]>;
  /** Every plan that has held at these schools, newest first. */
  everyVersion(schoolIds: readonly string[]): Promise<LocalPlanVersion[]>;
  append(version: LocalPlanVersion): Promise<void>;
  drafts(schoolIds: readonly string[]): Promise<LocalPlanDraft[]>;
  /** Writes the draft when it is the next edition of what is there; false when somebody else was first. */
  saveDraft(draft: LocalPlanDraft, before: number | null): Promise<boolean>;
}

const planRow = z.object({ plan: z.string() });
const draftRow = z.object({ draft: z.string() });
const NEWEST = `where v.school in ? and v.number = (select max(n.number) from ${VERSIONS} n where n.school = v.school and n.routine = v.routine) order by v.id`;
const MOST_READ = 2000;

export function createLocalPlanStore(strapi: Core.Strapi): LocalPlanStore {
  const versions = rememberedRows({ select: `select v.id, bytes(v.plan) as plan from ${VERSIONS} v`, parse: (row): LocalPlanVersion => localPlanVersionSchema.parse(JSON.parse(planRow.parse(row).plan)), mostKept: MOST_READ });
  const drafts = rememberedRows({ select: `select id, bytes(draft) as draft from ${DRAFTS}`, parse: (row): LocalPlanDraft => localPlanDraftSchema.parse(JSON.parse(draftRow.parse(row).draft)), mostKept: MOST_READ });
  return {
    inForce: async (schoolIds) => (schoolIds.length === 0 ? [] : versions(strapi.db, NEWEST, [schoolIds])),
    everyVersion: async (schoolIds) => (schoolIds.length === 0 ? [] : versions(strapi.db, 'where v.school in ? order by v.id desc', [schoolIds])),
    append: async (version) =>
      strapi.db.transaction(async ({ trx }) => {
        const { schoolId, routineKey, number } = localPlanVersionSchema.parse(version);
        await trx(VERSIONS).insert({ school: schoolId, routine: routineKey, number, plan: JSON.stringify(version) });
      }),
    drafts: async (schoolIds) => (schoolIds.length === 0 ? [] : drafts(strapi.db, 'where school in ? order by id', [schoolIds])),
    saveDraft: async (draft, before) =>
      strapi.db.transaction(async ({ trx }) => {
        const { schoolId, routineKey, edition } = localPlanDraftSchema.parse(draft);
        const row = { school: schoolId, routine: routineKey, edition, draft: JSON.stringify(draft) };
        if (before !== null) return (await trx(DRAFTS).where({ school: schoolId, routine: routineKey, edition: before }).update(row)) === 1;
        await trx(DRAFTS).insert(row).onConflict(['school', 'routine']).ignore();
        const found: { draft: string } | undefined = await trx(DRAFTS).first('draft').where({ school: schoolId, routine: routineKey });
        return found?.draft === row.draft;
      }),
  };
}
