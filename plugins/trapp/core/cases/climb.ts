import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { keySchema } from '../language/index';
import { idSchema, staffRoleSchema } from '../people/index';
import { recordKindSchema } from './record';

/** Something that the routine proposes in the case, and what a person answered (S39, B28). `passed`: its ground went away, or the case moved on, before anybody answered. */
export const raisedEscalationSchema = z.strictObject({
  id: idSchema,
  key: keySchema,
  /** Does it belong to the step alone? Then it passes when the step is left. */
  scope: z.enum(['step', 'staircase']),
  step: keySchema,
  title: z.string().min(1).max(4000),
  /** What was found, in whole sentences, without the pupil's name. */
  reason: z.string().max(8000),
  /** What it rests on: it is not raised again on the same. */
  ground: z.string().max(2000),
  raisedOn: daySchema,
  /** Roles that it is put before, besides the owner. */
  tells: z.array(staffRoleSchema).max(6),
  status: z.enum(['raised', 'followed', 'declined', 'passed']),
  answer: z.strictObject({ by: idSchema, on: daySchema, reason: z.string().max(2000) }).nullable(),
});
export type RaisedEscalation = z.infer<typeof raisedEscalationSchema>;

/** Another adult whom the child trusts, and why it is this one (A35). `staffId` is null for somebody who does not work with Trapp. */
export const trustedAdultSchema = z.strictObject({ staffId: idSchema.nullable(), name: z.string().min(1).max(160), why: z.string().max(1000) });
export type TrustedAdult = z.infer<typeof trustedAdultSchema>;

/** Why the case began where it did: the usual place, after the rule of its finding, or because a person chose it. */
export const entryWhySchema = z.enum(['usual', 'rule', 'person']);
export type EntryWhy = z.infer<typeof entryWhySchema>;

/** How many choices the latest signed record of a guide holds for one of its questions (B46). */
export const choiceCountSchema = z.strictObject({ guide: keySchema, field: z.string().min(1).max(120), count: z.number().int().min(0).max(1000) });
export type ChoiceCount = z.infer<typeof choiceCountSchema>;

/** A gate that was closed when a person went another way, and what it lacked. */
export const overriddenGateSchema = z.strictObject({ gate: z.string().max(60), lacked: z.string().max(4000) });
export type OverriddenGate = z.infer<typeof overriddenGateSchema>;

/** What a case keeps of its climbing; cases from before there was such a thing have none of it. */
export const climbState = {
  entry: entryWhySchema.optional(),
  /** Who has the step instead of the role that usually does. */
  trustedAdult: trustedAdultSchema.nullable().default(null),
  /** Staff who are drawn in beside the owner. */
  team: z.array(idSchema).max(100).default([]),
  escalations: z.array(raisedEscalationSchema).max(400).default([]),
  choices: z.array(choiceCountSchema).max(2000).default([]),
  /** Papers made of signed records. */
  papers: z.array(z.strictObject({ documentId: idSchema, recordId: idSchema, on: daySchema })).max(1000).default([]),
};

const done = { on: daySchema, by: idSchema };

/** What can happen while a case climbs, besides coming to steps and leaving them. */
export const climbEventSchemas = [
  z.strictObject({ type: z.literal('escalation.raised'), escalation: raisedEscalationSchema, ...done }),
  z.strictObject({ type: z.literal('escalation.answered'), escalationId: idSchema, answer: z.enum(['followed', 'declined']), reason: z.string().max(2000), ...done }),
  z.strictObject({ type: z.literal('escalation.passed'), escalationId: idSchema, ...done }),
  /** `taskIds`: the tasks that go to the named adult. `step`: the whole step does, null when it is about one task. */
  z.strictObject({ type: z.literal('responsible.named'), step: keySchema.nullable(), taskIds: z.array(idSchema).max(60), adult: trustedAdultSchema, ...done }),
  /** Their part in the case is over, and so is their access. */
  z.strictObject({ type: z.literal('team.left'), staffIds: z.array(idSchema).min(1).max(100), ...done }),
  /** A paper was made of a signed record. */
  z.strictObject({ type: z.literal('paper.made'), documentId: idSchema, recordId: idSchema, kind: recordKindSchema, ...done }),
] as const;
