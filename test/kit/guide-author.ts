import type { Locator } from 'playwright-core';
import { allItemsOf, chooses, holdsItems, type Guide, type Item, type Theme } from '../../plugins/trapp/core/guides/index';
import { say, type AuthorAtWork } from './author-at-work';

const titles = { group: 'guide.field.text.group', repeat: 'guide.field.text.repeat', display: 'guide.field.text.display', factor: 'guide.field.text.factor', signature: 'guide.field.text.signature' } as const;
const textLabel = (type: Item['type']) => say(type in titles ? titles[type as keyof typeof titles] : 'guide.field.text');

/** Builds guides and other forms in the builder: parts, questions of every type, conditions and themes. */
export class GuideAuthor {
  constructor(private readonly at: AuthorAtWork) {}

  async build(guide: Guide): Promise<void> {
    const { at } = this;
    await at.page.getByRole('tree').waitFor();
    await at.writeTexts(say('guide.field.title'), guide.title, this.properties);
    if (guide.introduction) await at.writeTexts(say('guide.field.introduction'), guide.introduction, this.properties);
    await at.list(say('sourcesField.label'), guide.sources, this.properties);
    for (const part of guide.parts) {
      await at.button(say('guide.add.part')).click();
      const row = await this.chosenRow();
      await at.writeTexts(say('guide.field.title'), part.title, this.properties);
      await at.pick(say('guide.field.respondent'), say(`guide.respondent.${part.respondent}`), this.properties);
      await at.pick(say('guide.field.phase'), say(`guide.phase.${part.phase}`), this.properties);
      if (part.introduction) await at.writeTexts(say('guide.field.introduction'), part.introduction, this.properties);
      await this.items(part.item, row, guide);
    }
    if (guide.themes) await this.themes(guide.themes, guide);
    await at.isSaved();
  }

  private get properties(): Locator {
    return this.at.page.getByRole('region', { name: new RegExp(`^(${['guide.property.item', 'guide.property.part', 'guide.property.guide', 'guide.outline.themes'].map((word) => say(word)).join('|')})$`) });
  }

  /** The row that is chosen, by its place in the outline: rows that are made later come after it. */
  private async chosenRow(): Promise<Locator> {
    const rows = this.at.page.getByRole('treeitem');
    const at = await rows.evaluateAll((all) => all.findIndex((row) => row.getAttribute('aria-selected') === 'true'));
    return rows.nth(at);
  }

  /** Each beneath the one before it; after a group, the place that holds both is chosen first. */
  private async items(items: readonly Item[], holder: Locator, guide: Guide): Promise<void> {
    for (const [index, item] of items.entries()) {
      const before = items[index - 1];
      if (before && holdsItems(before.type)) await holder.click();
      await this.add(item.type);
      const row = await this.chosenRow();
      await this.item(item, guide);
      if (item.item) await this.items(item.item, row, guide);
    }
  }

  private async add(type: Item['type']): Promise<void> {
    const { at } = this;
    await at.button(say('guide.add')).first().click();
    await at.page.getByRole('menuitem', { name: say(`guide.type.${type}`), exact: true }).click();
    await at.page.getByRole('treeitem', { selected: true }).filter({ hasText: say('guide.untitled') }).waitFor();
  }

  private async item(item: Item, guide: Guide): Promise<void> {
    const { at, properties } = this;
    await at.writeTexts(textLabel(item.type), item.text, properties);
    if (item.required || item.recommended) await at.pick(say('guide.field.need'), say(`guide.need.${item.required ? 'required' : 'recommended'}`), properties);
    if (chooses(item.type)) await this.options(item);
    if (item.min !== undefined) await at.write(say('guide.field.min'), String(item.min), properties);
    if (item.max !== undefined) await at.write(say('guide.field.max'), String(item.max), properties);
    if (item.minText) await at.writeTexts(say('guide.field.minText'), item.minText, properties);
    if (item.maxText) await at.writeTexts(say('guide.field.maxText'), item.maxText, properties);
    if (item.guidance) await at.writeTexts(say('guide.field.guidance'), item.guidance, properties);
    if (typeof item.prefill === 'string') await at.pick(say('guide.field.prefill'), say(`guide.prefill.${item.prefill}`), properties);
    if (item.maxLength !== undefined) await at.write(say('guide.field.maxLength'), String(item.maxLength), properties);
    for (const [index] of (item.enableWhen ?? []).entries()) await this.condition(item, index, guide);
    if (item.enableBehavior === 'any') await at.pick(say('guide.when.behavior'), say('guide.when.any'), properties);
    if (item.schoolOnly) await at.tick(say('guide.field.schoolOnly'), true, properties);
    await at.list(say('sourcesField.label'), item.sources ?? [], properties);
  }

  /** A new question of choices has two to begin with. */
  private async options({ answerOption = [] }: Item): Promise<void> {
    const { at, properties } = this;
    for (const [index, { text }] of answerOption.entries()) {
      if (index > 1) await at.button(say('guide.options.add'), properties).click();
      await at.writeTexts(say('guide.options.name', { number: index + 1 }), text, properties);
    }
  }

  private async condition(item: Item, index: number, guide: Guide): Promise<void> {
    const { at, properties } = this;
    const wanted = item.enableWhen?.[index];
    const asked = allItemsOf(guide).find(({ linkId }) => linkId === wanted?.question);
    if (!wanted || !asked) return;
    await at.button(say('guide.when.add'), properties).click();
    const group = properties.getByRole('group', { name: say('guide.when.name', { number: index + 1 }), exact: true });
    await at.pick(say('guide.when.question'), asked.text.nb, group);
    await at.pick(say('guide.when.operator'), say(`guide.operator.${wanted.operator === 'exists' ? (wanted.answer === false ? 'not_given' : 'given') : wanted.operator}`), group);
    if (wanted.operator === 'exists') return;
    const label = say('guide.when.answer');
    const option = asked.answerOption?.find(({ value }) => value === wanted.answer);
    if (option) return at.pick(label, option.text.nb, group);
    if (asked.type === 'boolean') return at.pick(label, say(wanted.answer === true ? 'guide.yes' : 'guide.no'), group);
    if (asked.type === 'factor') return at.pick(label, say(`guide.weight.${String(wanted.answer)}`), group);
    return at.write(label, String(wanted.answer), group);
  }

  private async themes(themes: readonly Theme[], guide: Guide): Promise<void> {
    const { at, properties } = this;
    await at.page.getByRole('treeitem').last().click();
    for (const [index, theme] of themes.entries()) {
      await at.button(say('guide.themes.add'), properties).click();
      const row = properties.getByRole('list', { name: say('guide.outline.themes'), exact: true }).locator('> li').nth(index);
      await at.writeTexts(say('guide.themes.name'), theme.title, row);
      for (const linkId of theme.questions) {
        const part = guide.parts.find((one) => allItemsOf({ ...guide, parts: [one] }).some((item) => item.linkId === linkId));
        const asked = allItemsOf(guide).find((item) => item.linkId === linkId);
        await at.pick(say('guide.themes.pick'), `${say(`guide.respondent.${part?.respondent ?? ''}`)}: ${asked?.text.nb ?? ''}`, row);
      }
      await at.list(say('sourcesField.label'), theme.sources ?? [], row);
    }
  }
}
