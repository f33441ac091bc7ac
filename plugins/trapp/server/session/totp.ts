import { createHmac, randomBytes } from 'node:crypto';

/** One-time codes by RFC 6238, as every authenticator app makes them: HMAC-SHA1, six digits, a new one every thirty seconds. */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** A telephone's clock may be half a minute off. */
const STEPS_ASIDE = 1;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret: 160 random bits in letters that can be typed by hand. */
export function newSecret(): string {
  return toBase32(randomBytes(20));
}

/** Which step of thirty seconds a moment is in. */
export const stepAt = (now: string): number => Math.floor(Date.parse(now) / 1000 / STEP_SECONDS);

/** The code of a step. Throws for a secret that is none of ours. */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0x0f;
  return String((hash.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step that the code belongs to, near this moment and after the last one used: a code that somebody has looked over a shoulder for is worth nothing a second time. */
export function stepOf(secret: string, code: string, now: string, lastStep: number): number | undefined {
  const here = stepAt(now);
  const near = Array.from({ length: 2 * STEPS_ASIDE + 1 }, (_, at) => here - STEPS_ASIDE + at);
  return near.find((step) => step > lastStep && codeAt(secret, step) === code);
}

/** What an authenticator app reads from the picture. */
export function addressOf(secret: string, account: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&digits=${DIGITS}&period=${STEP_SECONDS}`;
}

function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join('');
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => {
    const value = BASE32.indexOf(letter);
    if (value < 0) throw new Error('A secret has other letters than it can have');
    return value.toString(2).padStart(5, '0');
  });
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
