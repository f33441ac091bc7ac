import { createHash, randomBytes } from 'node:crypto';

/** A new session token: 256 random bits that nobody can guess. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What of a token, user name or address is kept: enough to know it again, not enough to use it. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex');
