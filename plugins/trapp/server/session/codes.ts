import { randomBytes } from 'node:crypto';
import type { LoginCodes } from './account.store';
import { unseal } from './sealed';
import { fingerprint } from './token';
import { stepOf } from './totp';

/** What a secret is sealed for. */
export const CODES = 'login codes';
const SPARE_CODES = 10;

/** Blanks and hyphens are how people read a code, not part of it. */
const plain = (code: string): string => code.replace(/[\s-]/g, '').toLowerCase();

/** Codes for the day when the telephone is gone: 50 random bits each, in two groups that can be read aloud. */
export function newSpareCodes(): string[] {
  return Array.from({ length: SPARE_CODES }, () => {
    const letters = BigInt(`0x${randomBytes(7).toString('hex')}`).toString(32).padStart(12, '0').slice(-10);
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });
}

export const hashOfSpare = (code: string): string => fingerprint(`trapp spare ${plain(code)}`);

/** The account's codes after this one has been used; undefined when it is not one of them, or has been used before. */
export function afterCode(codes: LoginCodes, code: string, now: string, sealKey: string): LoginCodes | undefined {
  const given = plain(code);
  const secret = unseal(codes.secret, sealKey, CODES);
  const step = secret === undefined || !/^\d{6}$/.test(given) ? undefined : stepOf(secret, given, now, codes.lastStep);
  if (step !== undefined) return { ...codes, lastStep: step };
  const hash = hashOfSpare(given);
  return codes.spare.includes(hash) ? { ...codes, spare: codes.spare.filter((one) => one !== hash) } : undefined;
}
