/** Shorter ones are guessed; length does more than odd signs, so no sign is asked for (NSM, NIST SP 800-63B). */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** What is wrong with a new password: too short, one's own name, or the same over and over. Null when nothing is. */
export type PasswordFault = 'too_short' | 'own_name' | 'too_simple';

/** Says what is wrong with a password that somebody chooses, by what is known of the person. The length is all that a page need tell beforehand. */
export function passwordFault(password: string, { username, name }: { readonly username: string; readonly name: string }): PasswordFault | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if ([...plain].length < PASSWORD_MIN) return 'too_short';
  if (new Set(plain).size < 5 || /^(.{1,5})\1+$/u.test(plain) || isInARow(plain)) return 'too_simple';
  const own = [username, ...username.split(/[.@_-]/), ...name.split(' ')].map((part) => part.normalize('NFKC').toLowerCase()).filter((part) => part.length >= 4);
  const rest = own.reduce((left, part) => left.replaceAll(part, ''), plain);
  return [...rest].length < PASSWORD_MIN / 2 ? 'own_name' : null;
}

/** "abcdefghijkl", "987654321098": each sign beside the one before it. */
function isInARow(text: string): boolean {
  const steps = [...text].slice(1).map((letter, at) => letter.charCodeAt(0) - text.charCodeAt(at));
  return steps.filter((step) => Math.abs(step) === 1).length >= text.length - 3;
}
