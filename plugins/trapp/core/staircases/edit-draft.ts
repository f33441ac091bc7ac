import { z } from 'zod';
import { durationSchema } from '../calendar/index';
import type { Text } from '../language/index';
import { staffRoleSchema } from '../people/index';
import { escalationActionSchema, type Escalation, type EscalationAction } from './escalation';
import { gateSchema } from './gate';
import type { Entry, Level, Outcome, Staircase, Step } from './staircase';
import { taskKindSchema, type TaskDefinition } from './task';

type Held = Readonly<Record<string, unknown>>;

/**
 * A half-done staircase made whole enough to be drawn and edited: what lacks is empty, what has the wrong shape is left out. What is written
 * otherwise stays as it was; whether it may be published is the check's question.
 */
export function draftStaircase(value: unknown): Staircase {
  const held = record(value);
  return {
    ...(held as Partial<Staircase>),
    key: string(held.key),
    title: draftText(held.title),
    entry: string(held.entry),
    levels: list(held.levels).map(level),
    ...(held.entries === undefined ? {} : { entries: list(held.entries).map(entry) }),
    ...(held.escalations === undefined ? {} : { escalations: list(held.escalations).map(escalation) }),
  };
}

/** A text that may lack its bokmål while it is written. */
export function draftText(value: unknown): Text {
  const held = record(value);
  return { ...(held as Partial<Text>), nb: string(held.nb) };
}

function level(held: Held): Level {
  return { ...(held as Partial<Level>), key: string(held.key), title: draftText(held.title), steps: list(held.steps).map(step) };
}

function step(held: Held): Step {
  return {
    ...(held as Partial<Step>),
    ...common(held),
    deadline: duration(held.deadline),
    purpose: draftText(held.purpose),
    tasks: list(held.tasks).map(task),
    outcomes: list(held.outcomes).map(outcome),
    legalBasis: strings(held.legalBasis),
    sources: strings(held.sources),
    ...(held.escalations === undefined ? {} : { escalations: list(held.escalations).map(escalation) }),
  };
}

function common(held: Held): Pick<Step, 'key' | 'title' | 'responsible'> {
  return { key: string(held.key), title: draftText(held.title), responsible: orElse(staffRoleSchema, held.responsible, 'contact_teacher') };
}

function duration(held: unknown): Step['deadline'] {
  return orElse(durationSchema, held, { amount: 2, unit: 'weeks' });
}

/** A time of day is half-written while somebody writes it. */
function taskDeadline(held: unknown): TaskDefinition['deadline'] {
  const { unit, startsAt, minutes } = record(held);
  return unit === 'after_school_start' ? { unit, startsAt: string(startsAt), minutes: typeof minutes === 'number' ? minutes : 0 } : duration(held);
}

function task(held: Held): TaskDefinition {
  return {
    ...(held as Partial<TaskDefinition>),
    ...common(held),
    deadline: taskDeadline(held.deadline),
    kind: orElse(taskKindSchema, held.kind, 'do'),
    template: typeof held.template === 'string' ? held.template : null,
    required: held.required !== false,
  };
}

function outcome(held: Held): Outcome {
  const { step: to } = record(held.to);
  return {
    ...(held as Partial<Outcome>),
    key: string(held.key),
    title: draftText(held.title),
    to: typeof to === 'string' ? { step: to } : 'close',
    gates: list(held.gates).flatMap((gate) => gateSchema.safeParse(gate).data ?? []),
  };
}

function entry(held: Held): Entry {
  return {
    ...(held as Partial<Entry>),
    step: string(held.step),
    title: draftText(held.title),
    track: orElse(z.enum(['school', 'kindergarten', 'both']), held.track, 'both'),
  };
}

function escalation(held: Held): Escalation {
  const group = record(held.when);
  const hasConditions = Array.isArray(group.all) || Array.isArray(group.any) || 'not' in group;
  return {
    ...(held as Partial<Escalation>),
    key: string(held.key),
    title: draftText(held.title),
    help: draftText(held.help),
    when: hasConditions ? (group as unknown as Escalation['when']) : { all: [] },
    then: list(held.then).flatMap(action),
  };
}

/** The task of a proposal may be half-done, too. */
function action(held: Held): EscalationAction[] {
  if (held.kind === 'task') return [{ kind: 'task', task: task(record(held.task)) }];
  const read = escalationActionSchema.safeParse(held);
  return read.success ? [read.data] : [];
}

function record(value: unknown): Held {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Held) : {};
}

function list(value: unknown): Held[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function orElse<T>(schema: z.ZodType<T>, value: unknown, otherwise: T): T {
  const read = schema.safeParse(value);
  return read.success ? read.data : otherwise;
}
