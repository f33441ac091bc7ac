import { z } from 'zod';
import { daySchema, durationSchema, schoolCalendarSchema } from '../calendar/index';
import { keySchema, sourcesSchema, textSchema } from '../language/index';
import { meetingTemplateSchema } from '../meetings/index';
import { staffRoleSchema } from '../people/index';
import { measureIdeaSchema, planTemplateSchema } from '../plans/index';
import { conditionGroupSchema } from '../rules/index';
import { taskDefinitionSchema } from '../staircases/index';
import type { DraftPart } from './draft';
import { routineSchema } from './routine';

/** How something in a routine is written in a form: the schema without what only a reader of code needs. */
export type Shape =
  | { readonly kind: 'text' | 'key' | 'day' | 'role' | 'duration' | 'sources' | 'conditions' | 'task' | 'boolean' }
  | { readonly kind: 'string'; readonly max: number | null }
  | { readonly kind: 'number'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'object'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly of: Shape; readonly max: number | null; readonly length: number | null }
  /** One of several ways; `by` is the field whose value tells which, when there is one. */
  | { readonly kind: 'one_of'; readonly ways: readonly Shape[]; readonly by: string | null };

export interface Field {
  readonly name: string;
  readonly shape: Shape;
  /** May it be left out? */
  readonly isOptional: boolean;
  /** Is it null when nothing is said? */
  readonly isNullable: boolean;
}

const known = new Map<z.core.$ZodType, Shape>([
  [textSchema, { kind: 'text' }],
  [keySchema, { kind: 'key' }],
  [daySchema, { kind: 'day' }],
  [staffRoleSchema, { kind: 'role' }],
  [durationSchema, { kind: 'duration' }],
  [sourcesSchema, { kind: 'sources' }],
  [conditionGroupSchema, { kind: 'conditions' }],
  [taskDefinitionSchema, { kind: 'task' }],
]);

/** The shape of a schema that content is written by. Throws for what no form here can hold: such content has an editor of its own. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const held = known.get(schema);
  if (held) return held;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return shapeOf(schema.unwrap() as z.core.$ZodType);
  if (schema instanceof z.ZodObject) return { kind: 'object', fields: Object.entries(schema.shape).map(([name, inner]) => fieldOf(name, inner as z.core.$ZodType)) };
  if (schema instanceof z.ZodArray) {
    const { minimum, maximum } = schema._zod.bag as { minimum?: number; maximum?: number };
    return { kind: 'list', of: shapeOf(schema.element as z.core.$ZodType), max: maximum ?? null, length: minimum !== undefined && minimum === maximum ? minimum : null };
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return { kind: 'one_of', ways: schema.options.map((way) => shapeOf(way as z.core.$ZodType)), by: schema.def.discriminator };
  if (schema instanceof z.ZodUnion) return { kind: 'one_of', ways: schema.options.map((way) => shapeOf(way as z.core.$ZodType)), by: null };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodLiteral) return { kind: 'literal', value: [...schema.values][0] };
  if (schema instanceof z.ZodBoolean) return { kind: 'boolean' };
  if (schema instanceof z.ZodNumber) return { kind: 'number', min: finite(schema.minValue), max: finite(schema.maxValue) };
  if (schema instanceof z.ZodString || schema instanceof z.ZodURL) return { kind: 'string', max: schema.maxLength };
  throw new Error('No form can hold this');
}

function fieldOf(name: string, schema: z.core.$ZodType): Field {
  if (schema instanceof z.ZodOptional) return { ...fieldOf(name, schema.unwrap() as z.core.$ZodType), isOptional: true };
  if (schema instanceof z.ZodNullable) return { ...fieldOf(name, schema.unwrap() as z.core.$ZodType), isNullable: true };
  return { name, shape: shapeOf(schema), isOptional: false, isNullable: false };
}

function finite(bound: number | null): number | null {
  return bound === null || !Number.isSafeInteger(bound) || Math.abs(bound) === Number.MAX_SAFE_INTEGER ? null : bound;
}

/** The least that such a thing is made of, for a new one: whatever need not be there is not. */
export function emptyOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'text':
      return { nb: '' };
    case 'key':
    case 'day':
    case 'string':
      return '';
    case 'role':
      return 'contact_teacher';
    case 'duration':
      return { amount: 1, unit: 'weeks' };
    case 'sources':
      return [];
    case 'conditions':
      return { all: [] };
    case 'task':
      return { key: '', title: { nb: '' }, kind: 'do', template: null, responsible: 'contact_teacher', required: true, deadline: { amount: 1, unit: 'weeks' } };
    case 'boolean':
      return false;
    case 'number':
      return Math.max(shape.min ?? 0, 0);
    case 'choice':
      return shape.values[0];
    case 'literal':
      return shape.value;
    case 'list':
      return Array.from({ length: shape.length ?? 0 }, () => emptyOf(shape.of));
    case 'object':
      return Object.fromEntries(shape.fields.flatMap(({ name, shape: inner, isOptional, isNullable }) => (isOptional ? [] : [[name, isNullable ? null : emptyOf(inner)]])));
    case 'one_of':
      return shape.ways[0] === undefined ? null : emptyOf(shape.ways[0]);
  }
}

/** Which of the ways a half-done value is on: by the field that tells, else by the names that are there. */
export function wayOfShape({ ways, by }: Extract<Shape, { kind: 'one_of' }>, value: unknown): number {
  const held: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const fits = (way: Shape) => {
    if (way.kind !== 'object') return false;
    if (by !== null) return way.fields.some(({ name, shape }) => name === by && shape.kind === 'literal' && shape.value === held[by]);
    return way.fields.some(({ name }) => name in held);
  };
  return Math.max(ways.findIndex(fits), 0);
}

const { calendar: _calendar, rules: _rules, staircase: _staircase, guides: _guides, planTemplates: _plans, meetingTemplates: _meetings, papers: _papers, measures: _measures, schema: _schema, ...own } = routineSchema.shape;

/** The parts that are written in such a form; rules, guides and the staircase have editors of their own. */
export const formParts = {
  routine: z.strictObject(own),
  calendar: schoolCalendarSchema,
  planTemplates: planTemplateSchema,
  meetingTemplates: meetingTemplateSchema,
  measures: measureIdeaSchema,
} as const satisfies Partial<Record<DraftPart, z.core.$ZodType>>;
export type FormPart = keyof typeof formParts;

export function isFormPart(part: string): part is FormPart {
  return Object.hasOwn(formParts, part);
}
