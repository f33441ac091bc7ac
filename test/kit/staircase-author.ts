import type { Locator } from 'playwright-core';
import { staircaseSchema, type Escalation, type Gate, type Outcome, type Staircase, type Step, type TaskDefinition } from '../../plugins/trapp/core/staircases/index';
import { findStep, readyOf, stepsOf } from '../../plugins/trapp/core/staircases/index';
import { windowCatalogue } from '../../plugins/trapp/core/rules/index';
import { nbForms } from '../../plugins/trapp/admin/messages/nb-forms';
import { nbStairs } from '../../plugins/trapp/admin/messages/nb-stairs';
import type { AuthorAtWork } from './author-at-work';

/** What the keys of other parts are called in the pickers. */
export interface Titles {
  readonly forms: Readonly<Record<string, string>>;
  readonly purposes: Readonly<Record<string, string>>;
  readonly law: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
}

type Words = Readonly<Record<string, string>>;
const words: Words = { ...nbForms, ...nbStairs };
const say = (word: string) => words[word] ?? word;

/** Draws a staircase in the editor, thing by thing, from what it is to be in the end. */
export class StaircaseAuthor {
  constructor(
    private readonly at: AuthorAtWork,
    private readonly titles: Titles,
  ) {}

  async build(wanted: Staircase): Promise<void> {
    const { at } = this;
    await at.write(say('stairs.whole.name'), wanted.title.nb);
    for (const level of wanted.levels) {
      await at.button(say('stairs.whole.open')).click();
      await at.add(say('stairs.level.add'), say('stairs.level.addName'), level.title.nb);
      for (const step of level.steps) {
        await at.button(level.title.nb, this.drawing).click();
        await at.add(say('stairs.step.add'), say('stairs.step.addName'), step.title.nb);
      }
    }
    for (const { step } of stepsOf(wanted)) await this.write(step, wanted);
    await at.button(say('stairs.whole.open')).click();
    await this.startingPlaces(wanted);
    await at.isSaved();
  }

  get drawing(): Locator {
    return this.at.page.getByRole('region', { name: say('stairs.drawing') });
  }

  async open(title: string): Promise<void> {
    await this.drawing.getByRole('button', { name: new RegExp(`^${title.replace(/[()?]/g, '\\$&')}`) }).click();
  }

  private panel(name: string): Locator {
    return this.at.page.getByRole('region', { name, exact: true });
  }

  private async write(step: Step, whole: Staircase): Promise<void> {
    const { at } = this;
    await this.open(step.title.nb);
    await at.write(say('stairs.step.purpose'), step.purpose.nb);
    await at.pick(say('stairs.step.who'), say(`role.${step.responsible}`));
    await this.within(step.deadline, say('stairs.step.within'));
    if (step.mayBeTrustedAdult) await at.tick(say('stairs.trusted'), true);
    if (step.help) await at.write(say('stairs.help'), step.help.nb);
    for (const task of step.tasks) {
      await at.add(say('stairs.task.add'), say('stairs.task.name'), task.title.nb, this.panel(say('stairs.tasks')));
      await this.task(task, this.panel(say('stairs.tasks')).getByRole('group', { name: task.title.nb, exact: true }));
    }
    for (const [index, outcome] of step.outcomes.entries()) await this.outcome(outcome, index, whole);
    for (const escalation of step.escalations ?? []) await this.proposal(escalation, step);
    for (const id of step.legalBasis) await at.tick(`${id}: ${this.titles.law[id] ?? ''}`, true, this.panel(say('stairs.law')));
    for (const source of step.sources) {
      const panel = this.panel(say('stairs.law'));
      await at.write(say('stairs.sources'), source, panel);
      await at.button('Legg til kilde', panel).click();
    }
  }

  private async within({ amount, unit }: Step['deadline'], label: string, inside: Locator = this.at.page.locator('main')): Promise<void> {
    const group = inside.getByRole('group', { name: label, exact: true });
    await this.at.write(say('duration.amount'), String(amount), group);
    await this.at.pick(say('duration.unit'), say(`duration.${unit}`), group);
  }

  private async task(task: TaskDefinition, group: Locator): Promise<void> {
    const { at } = this;
    if (task.kind !== 'do') await at.pick(say('stairs.task.kind'), say(`stairs.kind.${task.kind}`), group);
    if (task.template !== null) await at.pick(say(`stairs.form.${task.kind}`), this.titles.forms[task.template] ?? '', group);
    await at.pick(say('stairs.task.who'), say(`role.${task.responsible}`), group);
    await this.within(task.deadline, say('stairs.task.within'), group);
    await at.tick(say('stairs.task.must'), task.required, group);
    if (task.mayBeTrustedAdult) await at.tick(say('stairs.trusted'), true, group);
    if (task.help) await at.write(say('stairs.help'), task.help.nb, group);
  }

  /** A new step has one way on already, which ends the case; it is made the first of those that are wanted. */
  private async outcome(outcome: Outcome, index: number, whole: Staircase): Promise<void> {
    const { at } = this;
    const panel = this.panel(say('stairs.outcomes'));
    let group: Locator;
    if (index === 0) {
      await at.button(/^Avslutt saken/, panel).first().click();
      await at.write(say('stairs.outcome.title'), outcome.title.nb, panel);
      group = panel.getByRole('group', { name: outcome.title.nb, exact: true });
    } else {
      await at.add(say('stairs.outcome.add'), say('stairs.outcome.name'), outcome.title.nb, panel);
      group = panel.getByRole('group', { name: outcome.title.nb, exact: true });
    }
    await at.pick(say('stairs.outcome.to'), goalOf(outcome.to, whole), group);
    await this.gates(outcome.gates, group);
    if (outcome.help) await at.write(say('stairs.help'), outcome.help.nb, group);
  }

  private async gates(gates: readonly Gate[], group: Locator): Promise<void> {
    const wanted = gates.map((gate) => this.gateInWords(gate));
    const boxes = group.getByRole('group', { name: say('stairs.gates') }).getByRole('checkbox');
    // In the order that they are wanted in: what is ticked first stands first.
    for (const box of await boxes.all()) if (await box.isChecked()) await box.setChecked(false);
    for (const label of wanted) await this.at.tick(label, true, group);
  }

  private gateInWords(gate: Gate): string {
    switch (gate.kind) {
      case 'consent':
        return say('stairs.gate.consent.to').replace('{purpose}', this.titles.purposes[gate.purpose] ?? '');
      case 'record_signed':
      case 'paper_made':
        return say(`stairs.gate.${gate.kind}.of`).replace('{record}', say(`stairs.record.${gate.record}`));
      default:
        return say(`stairs.gate.${gate.kind}`);
    }
  }

  private async proposal(escalation: Escalation, step: Step): Promise<void> {
    const { at } = this;
    const panel = this.panel(say('stairs.escalations'));
    await at.add(say('stairs.escalation.add'), say('stairs.escalation.name'), escalation.title.nb, panel);
    const group = panel.getByRole('group', { name: escalation.title.nb, exact: true });
    await at.write(say('stairs.escalation.help'), escalation.help.nb, group);
    await this.conditions(escalation, group);
    const told = escalation.then.flatMap((action) => (action.kind === 'tell' ? [action.role] : []));
    for (const action of escalation.then) {
      if (action.kind === 'propose_outcome') await at.pick(say('stairs.escalation.outcome'), step.outcomes.find(({ key }) => key === action.outcome)?.title.nb ?? '', group);
    }
    if (!told.includes('department_head')) await at.tick(say('role.department_head'), false, group);
    for (const role of told) await at.tick(say(`role.${role}`), true, group);
    for (const source of escalation.sources ?? []) {
      await at.write(say('stairs.sources'), source, group);
      await at.button('Legg til kilde', group).last().click();
    }
    if (escalation.consent !== undefined) await at.pick(say('stairs.escalation.consent'), this.titles.purposes[escalation.consent] ?? '', group);
  }

  private async conditions({ when }: Escalation, group: Locator): Promise<void> {
    const { at } = this;
    const ready = readyOf(when);
    if (ready) {
      await at.pick(say('stairs.when'), say(`stairs.when.${ready.ready}`), group);
      await at.write(say('stairs.when.amount'), String(ready.amount), group);
      return;
    }
    const [only] = 'all' in when ? when.all : [];
    if (!only || !('fact' in only)) throw new Error('The author has not learnt to write such conditions');
    await group.getByText(say('stairs.when.write')).click();
    await group.getByRole('button', { name: /^Endre / }).first().click();
    if (only.fact === 'absence') {
      await at.button('Velg noe annet', group).click();
      await this.at.page.getByRole('button', { name: 'Velg Fraværsdager', exact: true }).click();
      const { window, filter } = only.params;
      await at.pick('Over hvor lang tid?', windowCatalogue[window.kind].label.nb, group);
      if (window.kind === 'since') {
        const { event, withinSchoolYear } = windowCatalogue.since.parameters;
        await at.pick(event?.label.nb ?? '', event?.takes.type === 'choice' ? (event.takes.options[window.event]?.nb ?? '') : '', group);
        await at.tick(withinSchoolYear?.label.nb ?? '', window.withinSchoolYear, group);
      }
      await group.getByText(/^Alt fravær teller/).click();
      for (const cause of filter.exceptCauses) await at.tick(words[`form.value.cause.${cause}`]?.toLocaleLowerCase() ?? cause, true, group);
    }
    await at.pick('Grense', only.operator === 'greaterThan' ? 'mer enn' : 'minst', group);
    await at.write('Tall', String(only.value), group);
  }

  private async startingPlaces({ entries = [], ...wanted }: Staircase): Promise<void> {
    const { at } = this;
    await at.pick(say('stairs.entry'), goalOf({ step: wanted.entry }, wanted), at.page);
    for (const entry of entries) {
      await at.add(say('stairs.entry.add'), say('stairs.entry.name'), entry.title.nb);
      const group = at.page.getByRole('group', { name: entry.title.nb, exact: true });
      await at.pick(say('stairs.entry.step'), goalOf({ step: entry.step }, wanted), group);
      await at.pick(say('stairs.entry.track'), say(`stairs.track.${entry.track}`), group);
      for (const rule of entry.rules ?? []) await at.tick(this.titles.rules[rule] ?? '', true, group);
      if (entry.help) await at.write(say('stairs.help'), entry.help.nb, group);
    }
  }
}

function goalOf(to: Outcome['to'], staircase: Staircase): string {
  if (to === 'close') return say('stairs.goal.end');
  const found = findStep(staircase, to.step);
  return `${found?.step.title.nb ?? ''} (${found?.level.title.nb ?? ''})`;
}

/** A staircase with its own keys as titles, and its texts in bokmål alone: what two that were written apart have in common. */
export function asWritten(value: unknown): unknown {
  const staircase = staircaseSchema.parse(value);
  const named = new Map(stepsOf(staircase).map(({ step }) => [step.key, step.title.nb]));
  const told = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(told);
    if (typeof part !== 'object' || part === null) return part;
    const held = part as Readonly<Record<string, unknown>>;
    if (typeof held['nb'] === 'string') return held['nb'].trim();
    const { key: _key, ...rest } = held;
    return Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, (name === 'step' || name === 'entry') && typeof inner === 'string' ? (named.get(inner) ?? inner) : told(inner)]));
  };
  const outcomes = new Map(stepsOf(staircase).flatMap(({ step }) => step.outcomes.map(({ key, title }) => [key, title.nb] as const)));
  return JSON.parse(JSON.stringify(told(staircase), (name, inner: unknown) => (name === 'outcome' && typeof inner === 'string' ? (outcomes.get(inner) ?? inner) : inner)));
}
