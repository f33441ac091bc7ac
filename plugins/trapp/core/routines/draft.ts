import type { Problem } from '../refusals';

/** The parts that a draft has several of, in the order that the coordinator gave them. */
export const listParts = ['rules', 'guides', 'planTemplates', 'meetingTemplates', 'papers', 'measures'] as const;
/** What a routine is written as: the routine's own words and settings, and its parts. */
export const draftParts = ['routine', 'calendar', 'staircase', ...listParts] as const;
export type DraftPart = (typeof draftParts)[number];
export type ListPart = (typeof listParts)[number];

/** A routine as it is being written: half-done, so that nothing is known of its shape. */
export type DraftDocument = Readonly<Record<string, unknown>>;
export type PartValue = Readonly<Record<string, unknown>>;

export function isListPart(part: string): part is ListPart {
  return listParts.some((one) => one === part);
}

/** A part as it stands in the draft; undefined when it is not there. The calendar and the staircase are the only ones of their kind. */
export function partIn(document: DraftDocument, part: DraftPart, key: string): PartValue | undefined {
  if (part === 'routine') return ownPart(document);
  if (!isListPart(part)) return asPart(document[part]);
  return itemsOf(document, part).find((item) => item?.key === key);
}

/** The draft with one part written anew, for those who look at the whole while they write. */
export function withPart(document: DraftDocument, part: DraftPart, key: string, value: PartValue): DraftDocument {
  if (part === 'routine') return { ...document, ...Object.fromEntries(Object.keys(ownPart(document)).map((name) => [name, undefined])), ...value };
  if (!isListPart(part)) return { ...document, [part]: value };
  return { ...document, [part]: itemsOf(document, part).map((item) => (item?.key === key ? { ...value, key } : item)) };
}

/** Which part a problem's path is about, and where in it: "rules.2.conditions" is "conditions" in the third rule. */
export function partAtPath(document: DraftDocument, path: string): { readonly part: DraftPart; readonly key: string; readonly inside: string } {
  const [first = '', second = '', ...rest] = path.split('.');
  if (isListPart(first) && /^\d+$/.test(second)) {
    const key = itemsOf(document, first)[Number(second)]?.key;
    if (typeof key === 'string') return { part: first, key, inside: rest.join('.') };
  }
  if (first === 'calendar' || first === 'staircase') {
    const key = asPart(document[first])?.key;
    return { part: first, key: typeof key === 'string' ? key : '', inside: path.split('.').slice(1).join('.') };
  }
  return { part: 'routine', key: typeof document['key'] === 'string' ? document['key'] : '', inside: path };
}

/** The problems of one part, with their places told from its own beginning. */
export function problemsIn<T extends Problem>(document: DraftDocument, part: DraftPart, key: string, problems: readonly T[]): T[] {
  return problems.flatMap((problem) => {
    const at = partAtPath(document, problem.path);
    return at.part === part && (!isListPart(part) || at.key === key) ? [{ ...problem, path: at.inside }] : [];
  });
}

function ownPart(document: DraftDocument): PartValue {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'schema' && !draftParts.some((part) => part === name)));
}

function itemsOf(document: DraftDocument, part: ListPart): (PartValue | undefined)[] {
  const items: unknown = document[part];
  return Array.isArray(items) ? items.map(asPart) : [];
}

function asPart(value: unknown): PartValue | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as PartValue) : undefined;
}
