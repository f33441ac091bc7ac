import type { Locator, Page } from 'playwright-core';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Somebody who writes a routine in the admin's pages: what is read is found by its words, as they would. */
export class AuthorAtWork {
  constructor(
    readonly page: Page,
    readonly routineAddress: string,
  ) {}

  /** A part that is not there yet, named; its editor opens. */
  async addPart(part: string, title: string, key?: string): Promise<void> {
    await this.page.goto(this.routineAddress);
    await this.button(`Ny under ${part}`).click({ timeout: 60_000 });
    const dialog = this.page.getByRole('dialog');
    await this.write('Hva skal den hete?', title, dialog);
    if (key !== undefined) await this.write('Nøkkel', key, dialog);
    await dialog.getByRole('button', { name: 'Lag den' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  button(name: string | RegExp, inside: Page | Locator = this.page): Locator {
    return inside.getByRole('button', { name, exact: true });
  }

  field(label: string, inside: Page | Locator = this.page): Locator {
    return inside.getByLabel(new RegExp(`^${escaped(label)}\\*?$`)).first();
  }

  async write(label: string, text: string, inside: Page | Locator = this.page): Promise<void> {
    await this.field(label, inside).fill(text);
  }

  async pick(label: string, choice: string, inside: Page | Locator = this.page): Promise<void> {
    await inside.getByRole('combobox', { name: label, exact: true }).first().click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }

  async tick(label: string, isOn: boolean, inside: Page | Locator = this.page): Promise<void> {
    await inside.getByRole('checkbox', { name: label, exact: true }).first().setChecked(isOn);
  }

  /** Adds something that is named when it is made. */
  async add(button: string, question: string, name: string, inside: Page | Locator = this.page): Promise<void> {
    await this.button(button, inside).first().click();
    await this.write(question, name, inside);
    await this.button('Legg til', inside).first().click();
  }

  async isSaved(): Promise<void> {
    await this.page.getByText('Alt er lagret').waitFor({ timeout: 20_000 });
  }
}
