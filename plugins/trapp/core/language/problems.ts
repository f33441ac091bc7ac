import type { z } from 'zod';
import type { Problem } from '../refusals';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, in plain bokmål for the one who wrote it, each with its place. `prefix` is where the part stands in the whole. */
export function problemsOf(error: { readonly issues: readonly Issue[] }, prefix = ''): Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, prefix));
}

/** Joins the parts of a path: `join('rules.0', 'title')`, either may be empty. */
export function joinPath(...parts: readonly (string | number)[]): string {
  return parts.filter((part) => part !== '').join('.');
}

function problemsOfIssue(issue: Issue, prefix: string): Problem[] {
  const path = joinPath(prefix, ...issue.path.map(String));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The alternative that came closest tells more than "none of them".
    const [closest] = [...issue.errors].sort((a, b) => distance(a) - distance(b));
    return (closest ?? []).flatMap((inner) => problemsOfIssue(inner, path));
  }
  return [{ path, message: messageOf(issue) }];
}

function distance(issues: readonly Issue[]): number {
  return issues.length + (issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type') ? 1000 : 0);
}

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('undefined') ? 'Dette mangler.' : `Dette må være ${kinds[issue.expected] ?? 'noe annet'}.`;
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return formats[issue.format] ?? 'Dette er ikke skrevet slik det skal.';
    case 'invalid_value':
      return `Velg en av disse: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_union':
      return 'Dette er ikke et av valgene som finnes.';
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `«${key}»`).join(', ')} er ukjent her. Ta det bort.`;
    case 'custom':
      return issue.message;
    default:
      return 'Dette er ikke skrevet slik det skal.';
  }
}

function tooSmall(origin: string, minimum: number): string {
  if (origin === 'string') return minimum === 1 ? 'Skriv noe her.' : `Skriv minst ${minimum} tegn.`;
  if (origin === 'array') return minimum === 1 ? 'Legg til minst én.' : `Legg til minst ${minimum}.`;
  return `Tallet må være ${minimum} eller større.`;
}

function tooBig(origin: string, maximum: number): string {
  if (origin === 'string') return `Teksten er for lang. Det er plass til ${maximum} tegn.`;
  if (origin === 'array') return `Det er for mange. Det er plass til ${maximum}.`;
  return `Tallet må være ${maximum} eller mindre.`;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'en tekst',
  number: 'et tall',
  int: 'et helt tall',
  boolean: 'ja eller nei',
  array: 'en liste',
  object: 'utfylt',
};

const formats: Readonly<Record<string, string>> = {
  date: 'Dette er ikke en dato.',
  datetime: 'Dette er ikke et tidspunkt.',
  url: 'Dette er ikke en nettadresse som begynner med https://.',
  email: 'Dette er ikke en e-postadresse.',
};
