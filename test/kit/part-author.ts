import type { Locator } from 'playwright-core';
import { newPart } from '../../plugins/trapp/admin/parts/new-part';
import { nb } from '../../plugins/trapp/admin/messages/nb';
import type { Duration } from '../../plugins/trapp/core/calendar/index';
import type { Text } from '../../plugins/trapp/core/language/index';
import type { StaffRole } from '../../plugins/trapp/core/people/index';
import { emptyOf, formParts, shapeOf, wayOfShape, type Field, type FormPart, type Shape } from '../../plugins/trapp/core/routines/index';
import type { ConditionGroup } from '../../plugins/trapp/core/rules/index';
import type { TaskDefinition } from '../../plugins/trapp/core/staircases/index';
import { isSame } from './as-told';
import { role, say, type AuthorAtWork } from './author-at-work';
import type { RuleAuthor } from './rule-author';
import { writeTask } from './task-author';
import type { Titles } from './titles';

type Held = Readonly<Record<string, unknown>>;

/** Where a field stands: the names on the way, the path with numbers, and the form or item around it. */
interface Place {
  readonly names: readonly string[];
  readonly path: string;
  readonly inside: Locator;
}

/** Fields that name something else in the routine, and what it is called there. */
const naming: Readonly<Record<string, keyof Titles>> = {
  'consentPurposes.recipients': 'services',
  'services.consentPurpose': 'purposes',
  'services.legalBasis': 'law',
  'concernReport.legalBasis': 'law',
  'concernReport.service': 'services',
  'invites.service': 'services',
  'looksAt.rules': 'rules',
  'tests.fires': 'rules',
  'tests.silent': 'rules',
  'procedures.step': 'steps',
  'extraTasks.steps': 'steps',
  'fora.meetingTemplate': 'forms',
  'contacts.service': 'services',
  'limits.rule': 'rules',
  'measures.area': 'areas',
};

/** Fills in the forms that are made of a part's schema, from what the part is to be in the end: only what is otherwise than it begins. */
export class PartAuthor {
  /** What names something that is not there yet, until it is. */
  private later: (() => Promise<void>)[] = [];

  constructor(
    private readonly at: AuthorAtWork,
    private readonly rules: RuleAuthor,
    private readonly titles: Titles,
  ) {}

  /** `only`: those fields of the part, in that order. */
  async write(part: FormPart, value: Held, only?: readonly string[]): Promise<void> {
    const shape = shapeOf(formParts[part]);
    if (shape.kind !== 'object') return;
    const isWhole = part === 'routine' || part === 'calendar';
    const begun: Held = part === 'routine' ? {} : newPart(part, (value['title'] as Text | undefined)?.nb ?? '');
    const place = { names: isWhole ? [] : [part], path: '', inside: this.at.page.locator('main') };
    await this.fields(only ? only.flatMap((name) => shape.fields.find((field) => field.name === name) ?? []) : shape.fields, value, begun, place);
    const { later } = this;
    this.later = [];
    for (const write of later) await write();
    await this.at.isSaved();
  }

  private async fields(fields: readonly Field[], value: Held, begun: Held, { names, path, inside }: Place): Promise<void> {
    for (const field of fields) {
      if (field.name === 'key' || field.shape.kind === 'literal' || isSame(value[field.name], begun[field.name])) continue;
      await this.field(field, value[field.name], begun[field.name], { names: [...names, field.name], path: path === '' ? field.name : `${path}.${field.name}`, inside });
    }
  }

  private async field(field: Field, value: unknown, begun: unknown, place: Place): Promise<void> {
    const { at } = this;
    const { shape, isOptional } = field;
    const label = labelOf(place.names);
    const isGroup = shape.kind === 'object' || shape.kind === 'duration' || shape.kind === 'one_of' || shape.kind === 'conditions';
    if (value === undefined) throw new Error(`The author takes nothing away: ${place.path}`);
    if (isOptional && isGroup && begun === undefined) {
      await at.tick(label, true, place.inside);
      return this.held(shape, value, emptyOf(shape), label, place);
    }
    return this.held(shape, value, begun, label, place);
  }

  private async held(shape: Shape, value: unknown, begun: unknown, label: string, place: Place): Promise<void> {
    const { at } = this;
    const box = at.at(place.path);
    const known = this.knownOf(place);
    switch (shape.kind) {
      case 'text':
        return at.writeTexts(label, value as Text, box);
      case 'string':
      case 'key':
      case 'day':
        return typeof value === 'string' && known ? at.pick(label, known(value), box) : at.write(label, String(value), box);
      case 'number':
        return at.write(label, String(value), box);
      case 'boolean':
        return typeof value === 'boolean' && (await box.getByRole('combobox').count()) > 0 ? at.pick(label, say(`form.answer.${value ? 'yes' : 'no'}`), box) : at.tick(label, value === true, box);
      case 'role':
        return at.pick(label, role(value as StaffRole), box);
      case 'choice':
        return at.pick(label, valueOf(place.names, String(value)), box);
      case 'duration':
        return at.within(value as Duration, label, box);
      case 'sources':
        return at.list(label, value as string[], box);
      case 'conditions':
        return this.rules.conditions(value as ConditionGroup, box, place.path);
      case 'task':
        return writeTask(at, value as TaskDefinition, box, this.titles.forms);
      case 'object':
        return this.fields(shape.fields, value as Held, (begun ?? {}) as Held, { ...place, inside: box });
      case 'one_of':
        return this.oneOf(shape, value as Held, begun, label, { ...place, inside: box });
      case 'list':
        return this.list(shape.of, value as unknown[], (begun ?? []) as unknown[], label, place);
      case 'literal':
    }
  }

  private async oneOf(shape: Extract<Shape, { kind: 'one_of' }>, value: Held, begun: unknown, label: string, place: Place): Promise<void> {
    const wanted = wayOfShape(shape, value);
    const way = shape.ways[wanted];
    if (way?.kind !== 'object') return;
    const marker = way.fields.find(({ name }) => name === shape.by)?.shape;
    const isTurned = wayOfShape(shape, begun) !== wanted;
    if (isTurned) await this.at.pick(label, valueOf(place.names, marker?.kind === 'literal' ? String(marker.value) : (way.fields[0]?.name ?? '')), place.inside);
    await this.fields(way.fields, value, (isTurned ? emptyOf(way) : begun) as Held, place);
  }

  private async list(of: Shape, value: readonly unknown[], begun: readonly unknown[], label: string, place: Place): Promise<void> {
    const { at } = this;
    const box = at.at(place.path);
    const known = this.knownOf(place) ?? (of.kind === 'choice' ? (one: string) => valueOf(place.names, one) : undefined);
    if (known) return this.ticks(value as string[], begun as string[], known, label, place);
    if (of.kind === 'number') {
      for (const [index, number] of value.entries()) await at.write(say(`form.weekday.${index + 1}`), String(number), box);
      return;
    }
    if (of.kind === 'string' || of.kind === 'key') return at.list(label, value as string[], box, say('pick.add'));
    for (const [index, item] of value.entries()) await this.item(of, item as Held, index, value[index - 1] as Held | undefined, label, place);
  }

  /** What is not there to be ticked yet is ticked when the rest of the part is written. */
  private async ticks(value: readonly string[], begun: readonly string[], known: (key: string) => string, label: string, { path }: Place): Promise<void> {
    const { at } = this;
    const group = at.at(path).getByRole('group', { name: label, exact: true });
    const missing: string[] = [];
    for (const one of value.filter((key) => !begun.includes(key))) {
      if ((await group.getByRole('checkbox', { name: known(one), exact: true }).count()) > 0) await at.tick(known(one), true, group);
      else missing.push(one);
    }
    if (missing.length === 0) return;
    this.later.push(async () => {
      await this.open(path.split('.').slice(0, -1));
      for (const one of missing) await at.tick(known(one), true, group);
    });
  }

  /** Unfolds an item of the part, where it is not unfolded still. */
  private async open([list = '', index = '']: readonly string[]): Promise<void> {
    const folded = this.row(list, Number(index)).locator('button[aria-expanded]').first();
    if ((await folded.getAttribute('aria-expanded')) === 'false') await folded.click();
  }

  private row(path: string, index: number): Locator {
    return this.at.at(path).locator('ol').first().locator('> li').nth(index);
  }

  /** One more: named when it is made; where it has no name, a copy of the one before it, unless that says more. */
  private async item(of: Shape, value: Held, index: number, before: Held | undefined, label: string, place: Place): Promise<void> {
    const { at } = this;
    const box = at.at(place.path);
    const add = say('form.add', { list: label.toLocaleLowerCase() });
    const name = namingOf(of);
    const row = this.row(place.path, index);
    let begun = emptyOf(of) as Held;
    if (name !== undefined) {
      const named = name.isText ? ((value[name.name] as Text | undefined)?.nb ?? '') : String(value[name.name]);
      await at.add(add, say(name.isText ? 'form.add.name' : 'form.add.id'), named, box);
      begun = { ...begun, [name.name]: name.isText ? { nb: named } : named };
    } else if (before === undefined || Object.keys(before).some((field) => !(field in value))) {
      await at.button(add, box).last().click();
    } else {
      await this.row(place.path, index - 1).getByRole('button', { name: say('stairs.copy'), exact: true }).click();
      begun = before;
    }
    const inner: Place = { names: place.names, path: `${place.path}.${index}`, inside: row };
    if (of.kind === 'object') return this.fields(of.fields, value, begun, inner);
    return this.held(of, value, begun, label, inner);
  }

  /** What the things are called that the field can name; undefined for a field that names nothing else. */
  private knownOf({ names }: Place): ((key: string) => string) | undefined {
    const from = naming[names.slice(-2).join('.')];
    if (from === undefined) return undefined;
    return (key) => (from === 'law' ? `${key}: ${this.titles.law[key] ?? ''}` : (this.titles[from][key] ?? key));
  }
}

function namingOf(shape: Shape): { readonly name: string; readonly isText: boolean } | undefined {
  if (shape.kind === 'task') return { name: 'title', isText: true };
  if (shape.kind !== 'object') return undefined;
  const found = shape.fields.find(({ name, shape: inner }) => (inner.kind === 'text' && (name === 'title' || name === 'text')) || (inner.kind === 'string' && ['id', 'name', 'label'].includes(name)));
  return found && { name: found.name, isText: found.shape.kind === 'text' };
}

/** As the form finds its words: by the field with what it stands in, else by the field alone. */
function wordOf(before: string, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const id = `${before}.${names.slice(-2).join('.')}`;
  return Object.hasOwn(nb, id) ? say(id) : say(`${before}.${last}`);
}

const labelOf = (names: readonly string[]) => wordOf('form', names);
const valueOf = (names: readonly string[], value: string) => {
  const word = wordOf('form.value', [...names, value]);
  return word === `form.value.${value}` ? value : word;
};
