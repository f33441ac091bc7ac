import { createContext, useContext } from 'react';
import { draftText, type Procedure } from '../../core/staircases/index';
import type { Language, Text } from '../../core/language/index';

type Held = Readonly<Record<string, unknown>>;

export interface Named {
  readonly key: string;
  readonly title: Text;
}

export interface TickQuestion extends Named {
  readonly most: number;
}

/** What the rest of the draft has for a staircase to use. */
export interface DraftChoices {
  /** The whole draft, for what asks in the rule language. */
  readonly document: Held;
  readonly languages: readonly Language[];
  readonly guides: readonly (Named & { readonly ticks: readonly TickQuestion[] })[];
  readonly planTemplates: readonly Named[];
  readonly meetingTemplates: readonly Named[];
  readonly consentPurposes: readonly Named[];
  readonly rules: readonly Named[];
  readonly legalReferences: readonly { readonly id: string; readonly title: Text }[];
  readonly procedures: readonly Procedure[];
}

/** Read out of a half-done draft: what has no key yet is left out. */
export function choicesIn(document: Held): DraftChoices {
  const named = (name: string): (Named & Held)[] => list(document[name]).flatMap((one) => (typeof one['key'] === 'string' ? [{ ...one, key: one['key'], title: draftText(one['title']) }] : []));
  const languages = list(document['languages'], String).filter((one): one is Language => ['nb', 'nn', 'en', 'se'].includes(one));
  return {
    document,
    languages: languages.length === 0 ? ['nb'] : languages,
    guides: named('guides').map((guide) => ({ key: guide.key, title: guide.title, ticks: list(guide['parts']).flatMap((part) => ticksIn(list(part['item']))) })),
    planTemplates: named('planTemplates'),
    meetingTemplates: named('meetingTemplates'),
    consentPurposes: named('consentPurposes'),
    rules: named('rules'),
    legalReferences: list(document['legalReferences']).flatMap(({ id, title }) => (typeof id === 'string' ? [{ id, title: draftText(title) }] : [])),
    procedures: named('procedures') as unknown as Procedure[],
  };
}

/** Questions that are answered by ticking, at any depth. */
function ticksIn(items: readonly Held[]): TickQuestion[] {
  return items.flatMap((item) => [
    ...(item['type'] === 'multi_choice' && typeof item['linkId'] === 'string' ? [{ key: item['linkId'], title: draftText(item['text']), most: list(item['answerOption']).length }] : []),
    ...ticksIn(list(item['item'])),
  ]);
}

function list(value: unknown): Held[];
function list<T>(value: unknown, as: (one: unknown) => T): T[];
function list(value: unknown, as?: (one: unknown) => unknown): unknown[] {
  if (!Array.isArray(value)) return [];
  return as ? value.map(as) : value.filter((one) => typeof one === 'object' && one !== null);
}

const none: DraftChoices = choicesIn({});
const Context = createContext<DraftChoices>(none);
export const ChoicesProvider = Context.Provider;

export function useChoices(): DraftChoices {
  return useContext(Context);
}
