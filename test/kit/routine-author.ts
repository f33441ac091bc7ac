import type { Page } from 'playwright-core';
import { formParts, type ListPart, type Routine } from '../../plugins/trapp/core/routines/index';
import { say, type AuthorAtWork } from './author-at-work';
import { GuideAuthor } from './guide-author';
import { PaperAuthor } from './paper-author';
import { PartAuthor } from './part-author';
import { RuleAuthor } from './rule-author';
import { questionTitle, StaircaseAuthor } from './staircase-author';
import { titlesIn } from './titles';

interface Named {
  readonly key: string;
  readonly title: { readonly nb: string };
}

/** What of the routine's own names rules or steps, and is written when they are there. */
const last = ['checks', 'procedures', 'leftToSchools', 'tests'] as const;

/** Writes a whole routine in the admin's pages, part by part, from what it is to be in the end. */
export class RoutineAuthor {
  private readonly rules: RuleAuthor;
  private readonly parts: PartAuthor;

  constructor(
    private readonly at: AuthorAtWork,
    private readonly wanted: Routine,
    private readonly seen: (page: Page, name: string) => Promise<void>,
  ) {
    this.rules = new RuleAuthor(at, (guide, field) => questionTitle(wanted, guide, field));
    this.parts = new PartAuthor(at, this.rules, titlesIn(wanted));
  }

  async build(): Promise<void> {
    await this.own(['languages']);
    await this.at.tick(say('texts.beside'), true);
    await this.frame();
    await this.templates();
    await this.guides();
    await this.papers();
    await this.listOf('rules', this.wanted.rules, (rule) => this.rules.build(rule));
    await this.staircase();
    await this.own(last.filter((name) => name in this.wanted));
    await this.seen(this.at.page, 'checks and tests');
  }

  /** All of the routine's own that names neither rules nor steps. Purposes come before the services that ask for them. */
  private async frame(): Promise<void> {
    const own = Object.keys(formParts.routine.shape).filter((name) => name in this.wanted && !last.some((one) => one === name) && name !== 'languages');
    await this.parts.write('routine', this.wanted, [...new Set(['legalReferences', 'consentPurposes', 'services', ...own])]);
    await this.seen(this.at.page, 'the routine’s own');
  }

  private async templates(): Promise<void> {
    const { at, wanted, parts } = this;
    await this.listOf('planTemplates', wanted.planTemplates, (template) => parts.write('planTemplates', template));
    await this.listOf('meetingTemplates', wanted.meetingTemplates, (template) => parts.write('meetingTemplates', template));
    await this.listOf('measures', wanted.measures, (measure) => parts.write('measures', measure));
    await this.withoutSharedCalendar();
    await at.addPart(say('part.calendar'), wanted.title.nb);
    await parts.write('calendar', wanted.calendar);
    await this.seen(at.page, 'calendar');
  }

  /** An empty routine goes by the calendar that the others go by; this one gets its own. */
  private async withoutSharedCalendar(): Promise<void> {
    const { page, routineAddress } = this.at;
    await page.goto(routineAddress);
    await page.getByRole('button', { name: say('parts.remove.of', { title: 'Skolerute' }), exact: true }).click({ timeout: 60_000 });
    await page.getByRole('alertdialog').getByRole('button', { name: say('parts.remove'), exact: true }).click();
    await page.getByRole('button', { name: say('parts.new.of', { part: say('part.calendar') }), exact: true }).waitFor();
  }

  private async guides(): Promise<void> {
    await this.listOf('guides', this.wanted.guides, (guide) => new GuideAuthor(this.at).build(guide));
  }

  private async papers(): Promise<void> {
    const { planTemplates, meetingTemplates, guides, papers = [] } = this.wanted;
    const author = new PaperAuthor(this.at, (key) => [...planTemplates, ...meetingTemplates, ...guides].find((one) => one.key === key)?.title.nb ?? '');
    await this.listOf('papers', papers, (paper) => author.build(paper));
  }

  private async staircase(): Promise<void> {
    await this.at.addPart(say('part.staircase'), this.wanted.staircase.title.nb);
    await new StaircaseAuthor(this.at, this.rules, this.wanted).build();
    await this.seen(this.at.page, 'staircase');
  }

  /** The routine's own part, opened from its page. */
  private async own(fields: readonly string[]): Promise<void> {
    const { at, wanted } = this;
    await at.page.goto(at.routineAddress);
    await at.page.getByRole('link', { name: say('routine.edit'), exact: true }).click({ timeout: 60_000 });
    await at.page.locator('main').getByText(say('draft.saved')).waitFor({ timeout: 30_000 });
    await this.parts.write('routine', wanted, fields);
  }

  private async listOf<One extends Named>(part: ListPart, list: readonly One[], write: (one: One) => Promise<void>): Promise<void> {
    const { at } = this;
    for (const one of list) {
      await at.addPart(say(`part.${part}`), one.title.nb, one.key);
      await write(one);
    }
    await this.seen(at.page, part);
  }
}
