import { itemsOf, type Guide } from '../../plugins/trapp/core/guides/index';
import { stepsOf } from '../../plugins/trapp/core/staircases/index';
import type { Routine } from '../../plugins/trapp/core/routines/index';

type Held = Readonly<Record<string, unknown>>;
type Names = ReadonlyMap<string, string>;

/** Is the same said, in whichever order its parts were written? */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Lists that are ticks among choices: their order says nothing. */
const ticks: ReadonlySet<string> = new Set(['recipients', 'steps', 'legalBasis', 'fires', 'silent', 'rules', 'languages', 'exceptCauses', 'weekdays', 'places']);

/**
 * The routine as one who reads it would retell it: what the pages make keys for is called by its title or text, and what one part says of another by that too.
 * Two routines that were written apart and say the same are equal.
 */
export function asTold(routine: Routine): Held {
  const named = (list: readonly { readonly key: string; readonly title: { readonly nb: string } }[]): Names => new Map(list.map(({ key, title }) => [key, title.nb]));
  const steps = named(stepsOf(routine.staircase).map(({ step }) => step));
  const purposes = named(routine.consentPurposes);
  const services = named(routine.services ?? []);
  const known: Readonly<Record<string, Names>> = {
    step: steps,
    steps,
    entry: steps,
    outcome: named(stepsOf(routine.staircase).flatMap(({ step }) => step.outcomes)),
    purpose: purposes,
    consentPurpose: purposes,
    consent: purposes,
    service: services,
    recipients: services,
    area: named(routine.planTemplates.flatMap(({ areas }) => areas)),
  };
  const tell = (value: unknown, name: string, guide: Guide | undefined): unknown => {
    if (Array.isArray(value)) return ordered(value.map((inner) => tell(inner, name, guide)), name);
    if (typeof value === 'string') return known[name]?.get(value) ?? (name === 'question' || name === 'questions' ? textOf(guide, value) : value.trim());
    if (typeof value !== 'object' || value === null) return value;
    const { key: _key, linkId: _linkId, ...held } = value as Held;
    const asked = routine.guides.find(({ key }) => key === held['guide']);
    if (asked && typeof held['field'] === 'string') return { ...held, field: textOf(asked, held['field']) };
    if (guide && typeof held['question'] === 'string') return { ...held, question: textOf(guide, held['question']), answer: answerOf(guide, held['question'], held['answer']) };
    const { value: _value, ...option } = held;
    return Object.fromEntries(Object.entries(name === 'answerOption' ? option : held).map(([inner, one]) => [inner, tell(one, inner, guide)]));
  };
  const { guides, schema: _schema, key: _key, ...rest } = routine;
  return sorted({ ...(tell(rest, '', undefined) as Held), guides: guides.map((guide) => tell(guide, '', guide)) }) as Held;
}

function textOf(guide: Guide | undefined, linkId: string): string {
  return (guide && itemsOf(guide).find((item) => item.linkId === linkId)?.text.nb) ?? linkId;
}

function answerOf(guide: Guide, linkId: string, answer: unknown): unknown {
  return itemsOf(guide).find((item) => item.linkId === linkId)?.answerOption?.find(({ value }) => value === answer)?.text.nb ?? answer;
}

function ordered(list: readonly unknown[], name: string): unknown[] {
  return ticks.has(name) ? [...list].sort() : [...list];
}

function sorted(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return ordered(value.map((inner) => sorted(inner)), name);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner, key)]));
}
