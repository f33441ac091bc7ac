import type { Locator } from 'playwright-core';
import { itemsOf } from '../../plugins/trapp/core/guides/index';
import type { Routine } from '../../plugins/trapp/core/routines/index';
import { findStep, readyOf, stepsOf, type Escalation, type Gate, type Outcome, type Staircase, type Step } from '../../plugins/trapp/core/staircases/index';
import { role, say, type AuthorAtWork } from './author-at-work';
import type { RuleAuthor } from './rule-author';
import { writeTask } from './task-author';
import { titlesIn, type Titles } from './titles';

/** Draws a staircase in the editor, thing by thing, from what it is to be in the end. */
export class StaircaseAuthor {
  private readonly titles: Titles;

  constructor(
    private readonly at: AuthorAtWork,
    private readonly rules: RuleAuthor,
    private readonly routine: Routine,
  ) {
    this.titles = titlesIn(routine);
  }

  async build(): Promise<void> {
    const { at, routine: { staircase: wanted } } = this;
    await at.writeTexts(say('stairs.whole.name'), wanted.title);
    for (const level of wanted.levels) {
      await at.button(say('stairs.whole.open')).click();
      await at.add(say('stairs.level.add'), say('stairs.level.addName'), level.title.nb);
      await at.writeTexts(say('stairs.level.name'), level.title);
      for (const step of level.steps) {
        await at.button(level.title.nb, this.drawing).click();
        await at.add(say('stairs.step.add'), say('stairs.step.addName'), step.title.nb);
      }
    }
    for (const [l, level] of wanted.levels.entries()) for (const [s, step] of level.steps.entries()) await this.step(step, `levels.${l}.steps.${s}`);
    await at.button(say('stairs.whole.open')).click();
    await this.startingPlaces(wanted);
    for (const [index, escalation] of (wanted.escalations ?? []).entries()) {
      await this.proposal(escalation, stepsOf(wanted).flatMap(({ step }) => step.outcomes), `escalations.${index}`, this.panel(say('stairs.escalations.whole')));
    }
    await at.isSaved();
  }

  get drawing(): Locator {
    return this.at.page.getByRole('region', { name: say('stairs.drawing') });
  }

  private async open(title: string): Promise<void> {
    await this.drawing.getByRole('button', { name: new RegExp(`^${title.replace(/[()?]/g, '\\$&')}`) }).click();
  }

  private panel(name: string): Locator {
    return this.at.page.getByRole('region', { name, exact: true });
  }

  private async step(step: Step, path: string): Promise<void> {
    const { at } = this;
    await this.open(step.title.nb);
    await at.writeTexts(say('stairs.step.name'), step.title);
    await at.writeTexts(say('stairs.step.purpose'), step.purpose);
    await at.pick(say('stairs.step.who'), role(step.responsible));
    await at.within(step.deadline, say('stairs.step.within'));
    if (step.mayBeTrustedAdult) await at.tick(say('stairs.trusted'), true);
    if (step.help) await at.writeTexts(say('stairs.help'), step.help);
    const tasks = this.panel(say('stairs.tasks'));
    for (const task of step.tasks) {
      await at.add(say('stairs.task.add'), say('stairs.task.name'), task.title.nb, tasks);
      await writeTask(at, task, tasks.getByRole('group', { name: task.title.nb, exact: true }), this.titles.forms);
    }
    for (const [index, outcome] of step.outcomes.entries()) await this.outcome(outcome, index);
    for (const [index, escalation] of (step.escalations ?? []).entries()) await this.proposal(escalation, step.outcomes, `${path}.escalations.${index}`, this.panel(say('stairs.escalations')));
    const law = this.panel(say('stairs.law'));
    for (const id of step.legalBasis) await at.tick(`${id}: ${this.titles.law[id] ?? ''}`, true, law);
    await at.list(say('stairs.sources'), step.sources, law);
  }

  /** A new step has one way on already, which ends the case; it is made the first of those that are wanted. */
  private async outcome(outcome: Outcome, index: number): Promise<void> {
    const { at } = this;
    const panel = this.panel(say('stairs.outcomes'));
    if (index === 0) await at.button(/^Avslutt saken/, panel).first().click();
    else await at.add(say('stairs.outcome.add'), say('stairs.outcome.name'), outcome.title.nb, panel);
    await at.writeTexts(say('stairs.outcome.title'), outcome.title, panel);
    const group = panel.getByRole('group', { name: outcome.title.nb, exact: true });
    await at.pick(say('stairs.outcome.to'), this.goal(outcome.to), group);
    await this.gates(outcome.gates, group);
    if (outcome.help) await at.writeTexts(say('stairs.help'), outcome.help, group);
  }

  private async gates(gates: readonly Gate[], group: Locator): Promise<void> {
    const { at } = this;
    const boxes = group.getByRole('group', { name: say('stairs.gates') }).getByRole('checkbox');
    // In the order that they are wanted in: what is ticked first stands first.
    for (const box of await boxes.all()) if (await box.isChecked()) await box.setChecked(false);
    for (const gate of gates) {
      await at.tick(this.gateInWords(gate), true, group);
      if (gate.kind === 'checklist') await at.pick(say('stairs.gate.checklist.question'), this.questionOf(gate.guide, gate.field), group);
      if (gate.kind === 'checklist' || gate.kind === 'meetings_held') await at.write(say('stairs.gate.atLeast'), String(gate.atLeast), group);
    }
  }

  private questionOf(guide: string, field: string): string {
    return questionTitle(this.routine, guide, field);
  }

  private gateInWords(gate: Gate): string {
    switch (gate.kind) {
      case 'consent':
        return say('stairs.gate.consent.to', { purpose: this.titles.purposes[gate.purpose] ?? '' });
      case 'record_signed':
      case 'paper_made':
        return say(`stairs.gate.${gate.kind}.of`, { record: say(`stairs.record.${gate.record}`) });
      default:
        return say(`stairs.gate.${gate.kind}`);
    }
  }

  /** A new proposal tells the department head when a case has stood for two weeks; it is made what is wanted. */
  private async proposal(escalation: Escalation, outcomes: readonly Outcome[], path: string, panel: Locator): Promise<void> {
    const { at } = this;
    await at.add(say('stairs.escalation.add'), say('stairs.escalation.name'), escalation.title.nb, panel);
    const group = panel.getByRole('group', { name: escalation.title.nb, exact: true });
    await at.writeTexts(say('stairs.escalation.title'), escalation.title, group);
    await at.writeTexts(say('stairs.escalation.help'), escalation.help, group);
    await this.conditions(escalation, path, group);
    const told = escalation.then.flatMap((action) => (action.kind === 'tell' ? [action.role] : []));
    for (const action of escalation.then) {
      if (action.kind === 'propose_outcome') await at.pick(say('stairs.escalation.outcome'), outcomes.find(({ key }) => key === action.outcome)?.title.nb ?? '', group);
      if (action.kind === 'task') {
        await at.add(say('stairs.escalation.task.add'), say('stairs.task.name'), action.task.title.nb, group);
        await writeTask(at, action.task, group.getByRole('group', { name: action.task.title.nb, exact: true }), this.titles.forms);
      }
    }
    if (!told.includes('department_head')) await at.tick(role('department_head'), false, group);
    for (const one of told) await at.tick(role(one), true, group);
    await at.list(say('stairs.sources'), escalation.sources ?? [], group);
    if (escalation.consent !== undefined) await at.pick(say('stairs.escalation.consent'), this.titles.purposes[escalation.consent] ?? '', group);
  }

  /** One of the usual sentences with its number; else all of it written anew. */
  private async conditions({ when }: Escalation, path: string, group: Locator): Promise<void> {
    const { at } = this;
    const ready = readyOf(when);
    if (ready) {
      await at.pick(say('stairs.when'), say(`stairs.when.${ready.ready}`), group);
      return at.write(say('stairs.when.amount'), String(ready.amount), group);
    }
    await group.getByText(say('stairs.when.write')).click();
    await group.getByRole('button', { name: /^Fjern / }).first().click();
    await this.rules.conditions(when, group, `${path}.when`);
  }

  private async startingPlaces({ entries = [], ...wanted }: Staircase): Promise<void> {
    const { at } = this;
    await at.pick(say('stairs.entry'), this.goal({ step: wanted.entry }));
    for (const entry of entries) {
      await at.add(say('stairs.entry.add'), say('stairs.entry.name'), entry.title.nb);
      const group = at.page.getByRole('group', { name: entry.title.nb, exact: true });
      await at.writeTexts(say('stairs.entry.title'), entry.title, group);
      await at.pick(say('stairs.entry.step'), this.goal({ step: entry.step }), group);
      await at.pick(say('stairs.entry.track'), say(`stairs.track.${entry.track}`), group);
      for (const rule of entry.rules ?? []) await at.tick(this.titles.rules[rule] ?? '', true, group);
      if (entry.help) await at.writeTexts(say('stairs.help'), entry.help, group);
    }
  }

  private goal(to: Outcome['to']): string {
    if (to === 'close') return say('stairs.goal.end');
    const found = findStep(this.routine.staircase, to.step);
    return `${found?.step.title.nb ?? ''} (${found?.level.title.nb ?? ''})`;
  }
}

/** "Meldeskjema: Hva gjelder det?": a question as the pickers call it. */
export function questionTitle(routine: Routine, guideKey: string, field: string): string {
  const guide = routine.guides.find(({ key }) => key === guideKey);
  const asked = guide && itemsOf(guide).find(({ linkId }) => linkId === field);
  return `${guide?.title.nb ?? ''}: ${asked?.text.nb ?? ''}`;
}
