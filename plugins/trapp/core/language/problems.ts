import type { z } from 'zod';
import type { Problem } from '../refusals';
import { tellFaults, type Fault } from './fault';
import type { Language } from './languages';
import { words } from './schema-words';
import type { Text } from './text';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, in plain words for the one who wrote it, each with its place. `prefix` is where the part stands in the whole. */
export function problemsOf(error: { readonly issues: readonly Issue[] }, prefix = '', language: Language = 'nb'): Problem[] {
  return tellFaults(faultsOf(error, prefix), language);
}

/** The same, before anybody reads it. */
export function faultsOf(error: { readonly issues: readonly Issue[] }, prefix = ''): Fault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue, prefix));
}

/** What a schema of ours says by a rule of its own, in each language: `schema.refine(isSound, saying(words.unsound))`. */
export function saying(text: Text): { readonly message: string; readonly params: { readonly text: Text } } {
  return { message: text.nb, params: { text } };
}

/** Joins the parts of a path: `join('rules.0', 'title')`, either may be empty. */
export function joinPath(...parts: readonly (string | number)[]): string {
  return parts.filter((part) => part !== '').join('.');
}

function faultsOfIssue(issue: Issue, prefix: string): Fault[] {
  const path = joinPath(prefix, ...issue.path.map(String));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The alternative that came closest tells more than "none of them".
    const [closest] = [...issue.errors].sort((a, b) => distance(a) - distance(b));
    return (closest ?? []).flatMap((inner) => faultsOfIssue(inner, path));
  }
  return [{ path, message: messageOf(issue) }];
}

function distance(issues: readonly Issue[]): number {
  return issues.length + (issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type') ? 1000 : 0);
}

function messageOf(issue: Issue): Text {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('undefined') ? words.missing : words.mustBe(kindOf(issue.expected));
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return isFormat(issue.format) ? words.formats[issue.format] : words.unlike;
    case 'invalid_value':
      return words.oneOf(issue.values.map(String));
    case 'invalid_union':
      return words.noSuchChoice;
    case 'unrecognized_keys':
      return words.unknownKeys(issue.keys);
    case 'custom':
      return (issue.params?.['text'] as Text | undefined) ?? { nb: issue.message };
    default:
      return words.unlike;
  }
}

function tooSmall(origin: string, minimum: number): Text {
  if (origin === 'string') return minimum === 1 ? words.empty : words.tooShort(minimum);
  if (origin === 'array') return minimum === 1 ? words.noneOfThem : words.tooFew(minimum);
  return words.below(minimum);
}

function tooBig(origin: string, maximum: number): Text {
  if (origin === 'string') return words.tooLong(maximum);
  if (origin === 'array') return words.tooMany(maximum);
  return words.above(maximum);
}

function kindOf(expected: string): Text {
  return Object.hasOwn(words.kinds, expected) ? words.kinds[expected as keyof typeof words.kinds] : words.otherKind;
}

function isFormat(format: string): format is keyof typeof words.formats {
  return Object.hasOwn(words.formats, format);
}
