import type { Locator } from 'playwright-core';
import { asking, choiceOf, factIdOf, windowOf } from '../../plugins/trapp/admin/rules/facts';
import { filterCatalogue, windowCatalogue, type Condition, type ConditionGroup, type ConditionNode, type Parameter, type Rule } from '../../plugins/trapp/core/rules/index';
import { role, say, type AuthorAtWork } from './author-at-work';
import { isSame } from './as-told';

type Values = Readonly<Record<string, unknown>>;
type Kind = 'all' | 'any' | 'not';

/** What most would choose anyway, and a new rule begins as. */
const begun: Values = { severity: 'concern', assessedBy: 'contact_teacher', assessWithinSchoolDays: 5, appliesTo: 'school', enabled: true };

/** Writes rules in the rule builder, condition by condition, from what they are to be in the end. */
export class RuleAuthor {
  constructor(
    private readonly at: AuthorAtWork,
    /** What the questions of the guides are called, by guide and question. */
    private readonly questions: (guide: string, field: string) => string = () => '',
  ) {}

  async build(rule: Rule): Promise<void> {
    const { at } = this;
    const differs = (name: keyof Rule) => !isSame(rule[name], begun[name]);
    await at.writeTexts(say('rules.field.title'), rule.title, at.at('title'));
    await at.writeTexts(say('rules.field.explanation'), rule.explanation, at.at('explanation'));
    await this.conditions(rule.conditions, at.at('conditions'), 'conditions');
    if (differs('severity')) await at.choose(say(`rules.choose.${rule.severity}`));
    if (rule.makes === 'list') await at.choose(say('rules.choose.list'));
    if (differs('assessedBy')) await at.pick(say('rules.field.assessedBy'), role(rule.assessedBy));
    if (differs('assessWithinSchoolDays')) await at.write(say('rules.field.assessWithinSchoolDays'), String(rule.assessWithinSchoolDays), at.at('assessWithinSchoolDays'));
    if (differs('appliesTo')) await at.pick(say('rules.field.appliesTo'), say(`rules.appliesTo.${rule.appliesTo}`));
    if (rule.grades) {
      await at.write(say('rules.grades.from'), String(rule.grades.from));
      await at.write(say('rules.grades.to'), String(rule.grades.to));
    }
    if (rule.cadence) await this.cadence(rule.cadence);
    if (rule.counting === 'not_weighed') await at.tick(say('rules.counting'), true);
    if (rule.protectedPupils === 'leave_out') await at.tick(say('rules.protected'), true);
    if (!rule.enabled) await at.tick(say('rules.enabled'), false);
    await at.list(say('sourcesField.label'), rule.sources, at.at('sources'));
    await at.isSaved();
  }

  /** `place`: where the conditions stand in the part. */
  async conditions(root: ConditionGroup, inside: Locator, place: string): Promise<void> {
    await this.group(root, place, inside);
  }

  /** Fills a group that stands there empty. It is given its word first: a place is called by the words on the way to it. */
  private async group(wanted: ConditionGroup, path: string, whole: Locator): Promise<void> {
    const kind = kindOf(wanted);
    const box = this.at.at(path);
    if (kind !== 'not') {
      await this.word(kind, box);
      for (const [index, child] of childrenOf(wanted).entries()) await this.node(child, path, `${path}.${kind}.${index}`, whole);
      return;
    }
    // "Not these" is written as the group that it turns, and turned.
    const inner = wanted as { not: ConditionNode };
    if ('fact' in inner.not || kindOf(inner.not) === 'not') throw new Error('The author turns groups of several conditions; a single one is turned by its own button.');
    await this.group({ all: childrenOf(inner.not) }, path, whole);
    await this.word('not', box);
    if (kindOf(inner.not) === 'any') await this.word('any', this.at.at(`${path}.not`));
  }

  /** One more in the group at `parent`. */
  private async node(node: ConditionNode, parent: string, path: string, whole: Locator): Promise<void> {
    const box = this.at.at(parent);
    if ('fact' in node) return this.condition(node, box, path);
    if ('not' in node && 'fact' in node.not) {
      await this.condition(node.not, box, path);
      return this.at.button(say('rules.wrap.not'), this.at.at(path)).click();
    }
    await this.at.button(say('rules.addGroup'), box).last().click();
    await this.group(node, path, whole);
  }

  private async word(kind: Kind, box: Locator): Promise<void> {
    const select = box.getByRole('combobox', { name: say('rules.kind'), exact: true }).first();
    if ((await select.innerText()).trim() === say(`rules.kind.${kind}`)) return;
    await select.click();
    await this.at.page.getByRole('option', { name: say(`rules.kind.${kind}`), exact: true }).click();
  }

  private async condition(wanted: Condition, group: Locator, path: string): Promise<void> {
    const { at } = this;
    const choice = choiceOf(wanted);
    if (choice === undefined) throw new Error(`The rule builder does not know ${wanted.fact}`);
    await at.button(say('rules.add'), group).last().click();
    await at.button(say('rules.pick.this', { fact: choice.entry.label.nb })).click();
    const begun = asking(factIdOf(wanted), undefined);
    const box = at.at(path);
    if (choice.entry.unit === 'yes_no') {
      if (wanted.value === 0) await at.pick(say('rules.limit'), say('rules.no'), box);
    } else {
      if (wanted.operator !== begun.operator) await at.pick(say('rules.limit'), say(`rules.operator.${wanted.operator}`), box);
      if (wanted.value !== begun.value) await at.write(say('rules.limit.value'), String(wanted.value), box);
    }
    if (wanted.fact === 'choices_made') await at.pick(say('rules.question'), this.questions(wanted.params.guide, wanted.params.field), box);
    if (wanted.fact !== 'absence') return;
    await this.window(wanted.params.window, (begun.params?.['window'] ?? {}) as Values, box);
    await this.filter(wanted.params.filter, (begun.params?.['filter'] ?? {}) as Values, box);
  }

  private async window(wanted: Values & { kind: keyof typeof windowCatalogue }, begun: Values, box: Locator): Promise<void> {
    const { label, parameters } = windowCatalogue[wanted.kind];
    if (wanted.kind !== begun['kind']) await this.at.pick(say('rules.window'), label.nb, box);
    const stands = wanted.kind === begun['kind'] ? begun : windowOf(wanted.kind);
    for (const [name, parameter] of Object.entries(parameters)) if (!isSame(wanted[name], stands[name])) await this.parameter(parameter, wanted[name], box);
  }

  private async filter(wanted: Values, begun: Values, box: Locator): Promise<void> {
    const differing = Object.entries(filterCatalogue).filter(([name]) => !isSame(wanted[name], begun[name]));
    if (differing.length === 0) return;
    await box.getByText(say('rules.filter.all')).click();
    for (const [name, parameter] of differing) await this.parameter(parameter, wanted[name], box);
  }

  private async parameter({ label, takes }: Parameter, value: unknown, box: Locator): Promise<void> {
    const { at } = this;
    const many = Array.isArray(value) ? value.map(String) : [];
    switch (takes.type) {
      case 'yes_no':
        return at.tick(label.nb, value === true, box);
      case 'choice':
        return at.pick(label.nb, takes.options[String(value)]?.nb ?? '', box);
      case 'choices':
        for (const one of many) await at.tick(takes.options[one]?.nb ?? '', true, box.getByRole('group', { name: label.nb, exact: true }));
        return;
      case 'number':
        return at.write(label.nb, String(value), box);
      case 'numbers':
      case 'texts':
        return at.write(label.nb, many.join(', '), box);
    }
  }

  private async cadence(cadence: NonNullable<Rule['cadence']>): Promise<void> {
    const { at } = this;
    const box = at.at('cadence');
    await at.pick(say('rules.field.cadence'), say(`rules.cadence.${cadence.kind}`), box);
    if (cadence.kind === 'weekly') await at.pick(say('rules.cadence.weekday'), weekdays[cadence.weekday - 1] ?? '', box);
    if (cadence.kind === 'monthly') await at.pick(say('rules.cadence.on'), say(`rules.cadence.${cadence.on}`), box);
    if (cadence.kind === 'dates') await at.write(say('rules.cadence.dates.which'), cadence.dates.map((date) => date.split('-').reverse().join('.')).join(', '), box);
  }
}

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag'] as const;

function kindOf(node: ConditionGroup): Kind {
  return 'all' in node ? 'all' : 'any' in node ? 'any' : 'not';
}

function childrenOf(node: ConditionGroup): ConditionNode[] {
  return 'all' in node ? node.all : 'any' in node ? node.any : [node.not];
}
