import type { Locator, Page } from 'playwright-core';
import { nb } from '../../plugins/trapp/admin/messages/nb';
import type { TaskDeadline } from '../../plugins/trapp/core/calendar/index';
import { say as inWords, type Text } from '../../plugins/trapp/core/language/index';
import { roleName, type StaffRole } from '../../plugins/trapp/core/people/index';

const words: Readonly<Record<string, string>> = nb;

/** The admin's own word in bokmål, with what stands in it. */
export function say(word: string, values: Readonly<Record<string, string | number>> = {}): string {
  return Object.entries(values).reduce((told, [name, value]) => told.replaceAll(`{${name}}`, String(value)), words[word] ?? word);
}

/** What a role is called where the municipality has said nothing else, as it stands in a list. */
export function role(key: StaffRole): string {
  return inWords(roleName(key, {}), 'nb');
}

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

  /** A text in each of its languages, which stand beside each other. */
  async writeTexts(label: string, { nb: first, ...others }: Text, inside: Page | Locator = this.page): Promise<void> {
    await this.write(label, first, inside);
    for (const [language, text] of Object.entries(others)) await this.write(`${label} (${say(`texts.${language}`)})`, text ?? '', inside);
  }

  /** The place in an editor that the check's links lead to. */
  at(path: string): Locator {
    return this.page.locator(`[id="at-${path.replaceAll('.', '-')}"]`);
  }

  /** Several sources, plans or dates: one at a time. */
  async list(label: string, entries: readonly string[], inside: Page | Locator, add = say('sourcesField.add')): Promise<void> {
    for (const entry of entries) {
      await this.write(label, entry, inside);
      await this.button(add, inside).first().click();
    }
  }

  async pick(label: string, choice: string, inside: Page | Locator = this.page): Promise<void> {
    const box = inside.getByRole('combobox', { name: label, exact: true }).first();
    if ((await box.innerText()).trim() === choice) return;
    await box.click();
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

  async within(deadline: TaskDeadline, label: string, inside: Page | Locator = this.page): Promise<void> {
    const group = inside.getByRole('group', { name: label, exact: true }).first();
    await this.pick(say('duration.unit'), say(`duration.${deadline.unit}`), group);
    const isAfterStart = deadline.unit === 'after_school_start';
    await this.write(say('duration.amount'), String(isAfterStart ? deadline.minutes : deadline.amount), group);
    if (isAfterStart) await this.write(say('duration.startsAt'), deadline.startsAt, group);
  }

  /** One of a few that all stand there. */
  async choose(label: string, inside: Page | Locator = this.page): Promise<void> {
    await inside.getByRole('radio', { name: label, exact: true }).click();
  }

  async isSaved(): Promise<void> {
    await this.page.getByText('Alt er lagret').waitFor({ timeout: 20_000 });
  }
}
