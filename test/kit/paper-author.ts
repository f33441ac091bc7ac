import type { Locator } from 'playwright-core';
import { starterPapers } from '../../plugins/trapp/core/documents/index';
import type { Language, Text } from '../../plugins/trapp/core/language/index';
import { fieldName, fieldsOf, shownFields, type PaperBlock, type PaperTemplate } from '../../plugins/trapp/core/papers/index';
import { say, type AuthorAtWork } from './author-at-work';

/** As it is shown: the fields in it by their names, in the text's own language. */
function shown(text: Text): Text {
  return { nb: '', ...Object.fromEntries(Object.entries(text).map(([language, said]) => [language, shownFields(said ?? '', language as Language)])) };
}

/** Words and lays out papers and letters: begun from the usual one of its kind, whose parts are taken away. */
export class PaperAuthor {
  constructor(
    private readonly at: AuthorAtWork,
    /** What the templates and guides are called, by their keys. */
    private readonly templates: (key: string) => string,
  ) {}

  async build(paper: PaperTemplate): Promise<void> {
    const { at } = this;
    const starter = starterPapers.find(({ kind }) => kind === paper.kind);
    if (starter === undefined) throw new Error(`No paper of the kind ${paper.kind} is begun from`);
    await at.button(starter.title.nb).click();
    await at.writeTexts(say('papers.title'), paper.title, at.at('title'));
    await at.writeTexts(say('papers.heading'), shown(paper.heading), at.at('heading'));
    if (paper.template !== undefined) await at.pick(say('papers.template'), this.templates(paper.template));
    for (const source of starter.sources) await at.button(say('sourcesField.remove', { source }), at.at('sources')).click();
    await at.list(say('sourcesField.label'), paper.sources, at.at('sources'));

    const list = at.page.getByRole('list', { name: say('papers.blocks'), exact: true });
    for (const _ of starter.blocks) await list.getByRole('button', { name: /^Ta bort «/ }).first().click();
    for (const [index, block] of paper.blocks.entries()) {
      await at.pick(say('papers.add.what'), say(`papers.block.${block.block}`));
      await at.button(say('papers.add')).click();
      await this.block(block, at.at(`blocks.${index}`), paper);
    }
    await at.isSaved();
  }

  private async block(block: PaperBlock, place: Locator, { kind }: PaperTemplate): Promise<void> {
    const { at } = this;
    const text = (label: string, written: Text) => at.writeTexts(say(label), shown(written), place);
    switch (block.block) {
      case 'heading':
        await text('papers.text', block.text);
        return at.pick(say('papers.level'), say(`papers.level.${block.level}`), place);
      case 'paragraph':
      case 'note':
        return text('papers.text', block.text);
      case 'callout':
        await text('papers.callout.title', block.title);
        return block.text && text('papers.callout.text', block.text);
      case 'list':
        await at.tick(say('papers.ordered'), block.ordered, place);
        return this.points('papers.point', block.items, place);
      case 'checks':
        return this.points('papers.point', block.items, place);
      case 'signatures':
        return this.points('papers.signature', block.labels, place);
      case 'lines':
        await text('papers.lines.text', block.text);
        return at.write(say('papers.count'), String(block.count), place);
      case 'facts':
        return this.facts(block.fields, fieldsOf(kind, 'value').slice(0, 2), place);
      case 'field':
        return at.pick(say('papers.field'), fieldName(block.field, 'nb'), place);
    }
  }

  private async points(label: 'papers.point' | 'papers.signature', points: readonly Text[], place: Locator): Promise<void> {
    for (const [index, point] of points.entries()) {
      if (index > 0) await this.at.button(say('papers.point.add'), place).click();
      await this.at.writeTexts(say(label, { number: index + 1 }), shown(point), place);
    }
  }

  /** Those that lack are added, those that are too many taken away, and what stood there is moved to its place. */
  private async facts(wanted: readonly string[], begun: readonly string[], place: Locator): Promise<void> {
    const { at } = this;
    const name = (field: string) => fieldName(field, 'nb');
    const now = [...begun, ...wanted.filter((field) => !begun.includes(field))];
    for (const field of now.slice(begun.length)) await at.pick(say('papers.facts.more'), name(field), place);
    const kept = now.filter((field) => wanted.includes(field));
    for (const field of now.filter((one) => !kept.includes(one))) await at.button(say('list.remove', { name: name(field) }), place).click();
    for (const [to, field] of wanted.entries()) {
      for (let from = kept.indexOf(field); from > to; from -= 1) {
        await at.button(say('list.up', { name: name(field) }), place).click();
        kept.splice(from - 1, 2, ...[kept[from], kept[from - 1]].flatMap((one) => one ?? []));
      }
    }
  }
}
