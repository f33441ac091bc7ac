import type { Rule } from '../../core/rules/index';

/**
 * What a pupil's latest evaluation came to: for each rule that fired, what it fired on. While a rule fires on what is remembered, there is nothing
 * new to judge, to explain or to store. Three whole numbers for each rule, one after the other.
 */
export type Memory = ArrayLike<number>;

/** Numbers for each rule: which rule; what the rule says, its lowest bit set while a finding waits; and the rows that it fired on. */
export const RECALL = { number: 0, content: 1, rows: 2, width: 3 } as const;

const WAITS = 1;

/** A memory as it is kept beside the pupil: the bytes of its numbers. None when no rule fired. */
export function packMemory(memory: Memory): Buffer {
  const bytes = Buffer.allocUnsafe(memory.length * Int32Array.BYTES_PER_ELEMENT);
  for (let at = 0; at < memory.length; at += 1) bytes.writeInt32LE(memory[at] as number, at * Int32Array.BYTES_PER_ELEMENT);
  return bytes;
}

/** Reads a memory back. One that is not as it was written is as if nothing were remembered: everything is judged anew. */
export function unpackMemory(packed: Uint8Array): Memory {
  const isWhole = packed.length % (RECALL.width * Int32Array.BYTES_PER_ELEMENT) === 0;
  return new Int32Array(new Uint8Array(isWhole ? packed : []).buffer);
}

/** Where the rule's numbers begin; -1 when nothing is remembered of it. */
export function placeIn(memory: Memory, number: number): number {
  for (let at = 0; at < memory.length; at += RECALL.width) if (memory[at] === number) return at;
  return -1;
}

export function isSame(one: Memory, other: Memory): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

/** What a rule says, with whether a finding of it waits. */
export function withWaiting(content: number, waits: boolean): number {
  return waits ? content | WAITS : content & ~WAITS;
}

export function isWaiting(content: number): boolean {
  return (content & WAITS) === WAITS;
}

/** The memory without the rule: it will be judged anew. */
export function without(memory: Memory, number: number): Memory {
  const at = placeIn(memory, number);
  return at < 0 ? memory : Array.from(memory).filter((_, place) => place < at || place >= at + RECALL.width);
}

/** The memory as if the rule had said something else: it will be judged anew, on whichever day. */
export function asChanged(memory: Memory, number: number): Memory {
  const place = placeIn(memory, number) + RECALL.content;
  return Array.from(memory, (one, at) => (at === place ? withWaiting(~one, isWaiting(one)) : one));
}

/** The number that a rule of a routine goes by in memories. */
export function ruleNumber(routineKey: string, ruleKey: string): number {
  return hashOf(`${routineKey}|${ruleKey}`);
}

/** The number of what a rule says, its lowest bit free: a rule that a new version changes is judged anew, whatever is remembered. */
export function contentNumber(rule: Rule): number {
  return withWaiting(hashOf(JSON.stringify(rule)), false);
}

/** FNV-1a, 32 bits, signed as databases keep whole numbers. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
