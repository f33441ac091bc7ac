import type { Rule } from '../../core/rules/index';

/**
 * What a pupil's latest evaluation came to: for each rule that fired, the signature of what it fired on. While a rule fires with the
 * signature that is remembered, there is nothing new to judge, to explain or to store.
 */
export type Memory = ReadonlyMap<number, number>;

const NOTHING: Memory = new Map();

/** A memory as it is kept beside the pupil: pairs of 32-bit numbers, base64. Empty when no rule fired. */
export function packMemory(memory: Memory): string {
  if (memory.size === 0) return '';
  const pairs = Int32Array.from([...memory].flat());
  return Buffer.from(pairs.buffer).toString('base64');
}

/** Reads a memory back. One that is not as it was written is as if nothing were remembered: everything is judged anew. */
export function unpackMemory(packed: string): Memory {
  if (packed === '') return NOTHING;
  const bytes = Buffer.from(packed, 'base64');
  const memory = new Map<number, number>();
  for (let at = 0; at + 8 <= bytes.length; at += 8) memory.set(bytes.readInt32LE(at), bytes.readInt32LE(at + 4));
  return memory;
}

/** The number that a rule of a routine goes by in memories. */
export function ruleNumber(routineKey: string, ruleKey: string): number {
  return hashOf(`${routineKey}|${ruleKey}`);
}

/** The number of what a rule says: a rule that is changed by a new version is judged anew, whatever is remembered. */
export function contentNumber(rule: Rule): number {
  return hashOf(JSON.stringify(rule));
}

/** FNV-1a, 32 bits, signed as databases keep whole numbers. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
