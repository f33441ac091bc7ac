import { conditionGroupSchema, ruleSchema, type Rule } from '../../core/rules/index';
import type { PartValue } from '../../core/routines/index';
import { textsOf } from '../parts/texts-field';

const { severity, appliesTo, grades, protectedPupils, cadence, makes, counting, assessedBy } = ruleSchema.shape;

/**
 * The rule as it can be read and tried while it is being written: as soon as its conditions are whole. What else is missing or wrong is left out;
 * the check says so in its place. Undefined when there are no whole conditions.
 */
export function readableRule(value: PartValue): Rule | undefined {
  const conditions = conditionGroupSchema.safeParse(value['conditions']).data;
  if (conditions === undefined) return undefined;
  const optional = { grades: grades.safeParse(value['grades']).data, protectedPupils: protectedPupils.safeParse(value['protectedPupils']).data, cadence: cadence.safeParse(value['cadence']).data, makes: makes.safeParse(value['makes']).data, counting: counting.safeParse(value['counting']).data };
  return {
    key: String(value['key']),
    title: textsOf(value['title']),
    explanation: textsOf(value['explanation']),
    severity: severity.safeParse(value['severity']).data ?? 'concern',
    assessedBy: assessedBy.safeParse(value['assessedBy']).data ?? 'contact_teacher',
    assessWithinSchoolDays: 5,
    appliesTo: appliesTo.safeParse(value['appliesTo']).data ?? 'both',
    enabled: true,
    conditions,
    sources: [],
    ...(Object.fromEntries(Object.entries(optional).filter(([, part]) => part !== undefined)) as Partial<Rule>),
  };
}
