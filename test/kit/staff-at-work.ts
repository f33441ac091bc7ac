import type { Browser, Locator, Page } from 'playwright-core';
import { accessibilityViolations, openPage } from './browser';

/** Somebody of the demo's staff, at work in a browser of their own. */
export class StaffAtWork {
  private constructor(
    readonly page: Page,
    private readonly url: string,
    private readonly seen: Map<string, string[]>,
  ) {}

  /** Logs in through the login page. `seen` collects what axe found on each page that is looked at. */
  static async login(browser: Browser, url: string, username: string, password: string, seen: Map<string, string[]>): Promise<StaffAtWork> {
    const page = await openPage(browser);
    await page.goto(`${url}/app`);
    await page.getByLabel('Brukernavn').fill(username);
    await page.getByLabel('Passord').fill(password);
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await page.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor();
    return new StaffAtWork(page, url, seen);
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.url}/app${path}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    // Several parts of a page may be fetched at once.
    await this.page.waitForFunction(() => document.querySelector('.trapp-loading') === null);
  }

  /** Runs axe on the page as it stands. */
  async look(name: string): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    this.seen.set(name, await accessibilityViolations(this.page));
  }

  /** Fills in every field of the record on the screen that is still empty and not optional, until no new question comes up. */
  async fillIn(words: string): Promise<void> {
    const form = this.page.locator('form.trapp-record');
    for (let round = 0; round < 4; round += 1) {
      const filled = (await fillTexts(form, words)) + (await chooseRadios(form)) + (await chooseSelects(form));
      if (filled === 0) return;
    }
  }

  /** Fills in each part of a conversation guide, and stays on the last. */
  async fillInGuide(words: string): Promise<void> {
    const parts = this.page.getByRole('navigation', { name: 'Deler i guiden' }).getByRole('button');
    await parts.first().waitFor();
    for (let index = 0; index < (await parts.count()); index += 1) {
      await parts.nth(index).click();
      await this.fillIn(words);
      await tickOneInEach(this.page.locator('form.trapp-record'));
    }
  }

  /** Signs the record on the screen, and waits until it is locked. */
  async sign(): Promise<void> {
    await this.page.getByRole('button', { name: 'Signer og lås' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Signer', exact: true }).click();
    const locked = this.page.getByText(/Innholdet er låst/);
    const lacking = this.page.getByText('Rett dette før du går videre:');
    await locked.or(lacking).first().waitFor();
    if (await lacking.isVisible()) throw new Error(`Not ready to sign: ${await lacking.locator('xpath=ancestor::*[2]').innerText()}`);
  }

  async chooseOutcome(title: string | RegExp, reason: string): Promise<void> {
    await this.page.locator('form').filter({ has: this.page.getByLabel('Begrunnelse') }).getByRole('radio', { name: title }).first().check();
    await this.page.getByLabel('Begrunnelse').fill(reason);
    await this.page.getByRole('button', { name: 'Gå videre' }).click();
    await this.page.getByText('Saken er flyttet.').waitFor();
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}

async function isOptional(field: Locator): Promise<boolean> {
  return field.evaluate((element) => [...((element as HTMLInputElement).labels ?? [])].some((label) => label.textContent?.includes('Valgfritt') ?? false));
}

async function fillTexts(form: Locator, words: string): Promise<number> {
  let filled = 0;
  for (const field of await form.locator('textarea:visible, input[type=text]:visible, input[type=date]:visible, input[type=number]:visible').all()) {
    if ((await field.inputValue()) !== '' || (await isOptional(field))) continue;
    const type = await field.getAttribute('type');
    await field.fill(type === 'date' ? '2026-11-20' : type === 'number' ? '20' : words);
    filled += 1;
  }
  return filled;
}

async function chooseRadios(form: Locator): Promise<number> {
  const names = await form.locator('input[type=radio]:visible').evaluateAll((radios) => {
    const groups = new Map<string, boolean>();
    for (const radio of radios as HTMLInputElement[]) groups.set(radio.name, (groups.get(radio.name) ?? false) || radio.checked);
    return [...groups].filter(([, chosen]) => !chosen).map(([name]) => name);
  });
  for (const name of names) await form.locator(`input[type=radio][name="${name}"]`).first().check();
  return names.length;
}

async function chooseSelects(form: Locator): Promise<number> {
  let chosen = 0;
  for (const select of await form.locator('select[name]:visible').all()) {
    if ((await select.inputValue()) !== '') continue;
    await select.selectOption({ index: 1 });
    chosen += 1;
  }
  return chosen;
}

/** In each question that takes several answers and has none, the first one. */
async function tickOneInEach(form: Locator): Promise<void> {
  for (const question of await form.locator('fieldset:has(input[type=checkbox]:visible)').all()) {
    if ((await question.locator('input[type=checkbox]:checked').count()) === 0) await question.locator('input[type=checkbox]').first().check();
  }
}
