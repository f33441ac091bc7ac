import type { Page } from 'playwright-core';
import { accessibilityViolations } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';

/** The builder as one who has never seen JSON uses it. */
class AtTheBuilder {
  constructor(readonly page: Page) {}

  get preview() {
    return this.page.frameLocator('iframe[title="Forhåndsvisning"]');
  }

  private get properties() {
    return this.page.getByRole('region', { name: /^(Spørsmål|Del|Om guiden)$/ });
  }

  async add(type: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Legg til', exact: true }).click();
    await this.page.getByRole('menuitem', { name: type, exact: true }).click();
    await this.page.getByRole('treeitem', { selected: true }).getByText(type).waitFor();
  }

  async addPart(title: string, respondent: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Ny del' }).click();
    await this.write('Tittel', title);
    await this.pick('Hvem sine svar', respondent);
  }

  async write(label: string, text: string): Promise<void> {
    // What must be filled in has a star behind its name.
    await this.properties.getByLabel(new RegExp(`^${label}\\*?$`)).fill(text);
  }

  /** In another language, which is folded away beneath the field. */
  async translate(label: string, text: string): Promise<void> {
    const field = this.properties.getByLabel(label, { exact: true });
    if (!(await field.isVisible())) await this.properties.locator('details', { has: this.page.getByLabel(label, { exact: true }) }).locator('summary').click();
    await field.fill(text);
  }

  async pick(label: string, choice: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }

  async choose(row: string): Promise<void> {
    await this.page.getByRole('treeitem').filter({ hasText: row }).first().click();
  }

  rows(): Promise<string[]> {
    return this.page.getByRole('treeitem').evaluateAll((rows) => rows.map((row) => row.firstElementChild?.textContent ?? ''));
  }

  /** Drags one row with the mouse, and lets it go over another: before it, or into it. */
  async drag(row: string, onto: string, where: 'before' | 'into'): Promise<void> {
    const found = (text: string) => this.page.getByRole('treeitem').filter({ hasText: text }).first();
    const { height } = (await found(onto).boundingBox()) ?? { height: 0 };
    await found(row).dragTo(found(onto), { targetPosition: { x: 40, y: where === 'into' ? height / 2 : 3 } });
  }

  /** Chooses a row with the arrow keys, and goes back with Tab to a button over the tree. */
  async goByKeys(row: string, button: string): Promise<void> {
    await this.page.getByRole('treeitem', { selected: true }).focus();
    await this.page.keyboard.press('Home');
    for (const _ of await this.rows()) {
      if ((await this.page.getByRole('treeitem', { selected: true }).innerText()).includes(row)) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.getByRole('treeitem', { selected: true }).getByText(row).waitFor();
    const wanted = this.page.getByRole('button', { name: button, exact: true });
    for (let presses = 0; presses < 8 && !(await wanted.evaluate((element) => element === document.activeElement)); presses += 1) await this.page.keyboard.press('Shift+Tab');
    expect(await wanted.evaluate((element) => element === document.activeElement)).toBe(true);
  }

  async isSaved(): Promise<void> {
    await this.page.getByText('Alt er lagret').waitFor();
  }
}

describeDemo('a coordinator builds a conversation guide', (demo) => {
  it('B22, A30, F12, pain 8: with sides, groups, a condition, a scale and a factor, seen in the staff’s own form while it is built', async () => {
    const page = await demo.coordinator();
    await page.goto(`${demo.url}/admin/plugins/trapp/routines/sondre-land`);
    await page.getByRole('button', { name: 'Ny under Samtaleguider' }).click({ timeout: 60_000 });
    await page.getByLabel('Hva skal den hete?').fill('Trygghetssamtale');
    await page.getByRole('button', { name: 'Lag den' }).click();
    await page.getByRole('tree').waitFor();
    const at = new AtTheBuilder(page);

    await at.choose('Hele guiden');
    await at.translate('Tittel (nynorsk)', 'Tryggleikssamtale');
    await at.addPart('Til eleven', 'Eleven');
    await at.add('Skala');
    await at.write('Spørsmål', 'Hvor trygg er du på skolen?');
    await at.translate('Spørsmål (nynorsk)', 'Kor trygg er du på skulen?');
    await at.write('Det laveste betyr', 'Utrygg');
    await at.write('Det høyeste betyr', 'Trygg');
    await at.add('Gruppe');
    await at.write('Overskrift', 'Når det er utrygt');
    await at.add('Lang tekst');
    await at.write('Spørsmål', 'Hva kan vi gjøre?');
    await page.getByRole('button', { name: 'Ny betingelse' }).click();
    await at.pick('Svaret', 'er mindre enn');
    await page.getByLabel('Verdi').fill('3');
    await at.addPart('Til de foresatte', 'De foresatte');
    await at.add('Beskytter eller risiko');
    await at.write('Utsagn', 'Barnet har en venn på skolen');
    expect(await at.rows()).toEqual(expect.arrayContaining(['Til eleven', 'Hvor trygg er du på skolen?', 'Når det er utrygt', 'Hva kan vi gjøre?', 'Til de foresatte', 'Barnet har en venn på skolen']));

    await at.add('Spørsmål som gjentas');
    await at.write('Hva det spørres om, én etter én', 'Venn');
    await at.add('Kort tekst');
    await at.write('Spørsmål', 'Hva heter vennen?');

    await page.getByText('Ingenting å rette i denne guiden.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    await at.choose('Hvor trygg er du');
    await page.getByRole('button', { name: 'Vis forhåndsvisning' }).click();
    const { preview } = at;
    await preview.getByText('Hvor trygg er du på skolen?').waitFor();
    expect(await preview.getByText('Hva kan vi gjøre?').count()).toBe(0);
    await preview.getByLabel('2', { exact: true }).check();
    await preview.getByLabel('Hva kan vi gjøre?').waitFor();
    await preview.getByRole('button', { name: 'Til de foresatte' }).click();
    await preview.getByRole('button', { name: 'Legg til en til' }).click();
    await preview.getByRole('group', { name: 'Venn (1)' }).getByLabel('Hva heter vennen?').fill('Sol');
    await preview.getByRole('button', { name: 'Til eleven' }).click();
    await at.pick('Språk', 'nynorsk');
    await preview.getByText('Kor trygg er du på skulen?').waitFor();
    expect(await preview.getByRole('heading', { level: 1 }).innerText()).toBe('Tryggleikssamtale');
    expect(await accessibilityViolations(page)).toEqual([]);

    await at.isSaved();
    await page.goto(`${demo.url}/admin/plugins/trapp/routines/sondre-land`);
    await page.getByText('Ingenting står i veien for å publisere.').waitFor({ timeout: 30_000 });
    await page.context().close();
  }, 180_000);

  it('what hangs on a question that is moved or taken away is told, and undoing brings it back', async () => {
    const page = await demo.coordinator();
    await page.goto(`${demo.url}/admin/plugins/trapp/routines/sondre-land/guides/trygghetssamtale`);
    await page.getByRole('tree').waitFor({ timeout: 60_000 });
    const at = new AtTheBuilder(page);
    const before = await at.rows();

    await at.choose('Hvor trygg er du');
    await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
    await page.getByText('Betingelsen på «Hva kan vi gjøre?»').waitFor();
    expect(await at.rows()).not.toContain('Hvor trygg er du på skolen?');
    await page.getByRole('button', { name: 'Angre', exact: true }).click();
    expect(await at.rows()).toEqual(before);
    await at.choose('Hva kan vi gjøre?');
    await page.getByRole('group', { name: 'Betingelse 1' }).waitFor();

    await at.choose('Hvor trygg er du');
    await page.getByRole('treeitem', { selected: true }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText(/«Hvor trygg er du på skolen\?» er flyttet, og er nå rad/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Hvor trygg er du på skolen?');
    await page.getByRole('button', { name: 'Angre', exact: true }).click();
    expect(await at.rows()).toEqual(before);
    await at.isSaved();
    await page.context().close();
  }, 120_000);

  it('A30: questions are dragged into place, and moved by buttons with the keys alone; each is taken back by itself', async () => {
    const page = await demo.coordinator();
    await page.goto(`${demo.url}/admin/plugins/trapp/routines/sondre-land/guides/trygghetssamtale`);
    await page.getByRole('tree').waitFor({ timeout: 60_000 });
    const at = new AtTheBuilder(page);
    const [first, second] = ['Hvor trygg er du på skolen?', 'Barnet har en venn på skolen'];
    const before = await at.rows();
    const order = async (...rows: string[]) => {
      const all = await at.rows();
      return rows.map((row) => all.indexOf(row));
    };
    const isRising = (places: number[]) => places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));

    await at.drag(second, first, 'before');
    await page.getByText(`«${second}» er flyttet`, { exact: false }).waitFor();
    expect(isRising(await order('Til eleven', second, first, 'Når det er utrygt', 'Til de foresatte'))).toBe(true);
    await at.drag(first, 'Når det er utrygt', 'into');
    await page.getByText(`«${first}» er flyttet`, { exact: false }).waitFor();
    const level = (row: string) => page.getByRole('treeitem').filter({ hasText: row }).first().getAttribute('aria-level');
    expect([await level('Når det er utrygt'), await level(first)]).toEqual(['2', '3']);
    await at.drag('Til de foresatte', 'Til eleven', 'before');
    expect(isRising(await order('Til de foresatte', 'Til eleven'))).toBe(true);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    expect(await at.rows()).toEqual(before);
    expect(await page.getByText(/er flyttet/).count()).toBe(0);

    await at.goByKeys(second, 'Flytt ned');
    await page.keyboard.press('Enter');
    await page.getByText(`«${second}» er flyttet`, { exact: false }).waitFor();
    expect(isRising(await order('Venn', second))).toBe(true);
    await page.keyboard.press('Control+z');
    expect(await at.rows()).toEqual(before);
    expect(await accessibilityViolations(page)).toEqual([]);
    await at.isSaved();
    await page.context().close();
  }, 120_000);

  it('B22: questions, and a whole part, are copied from a guide of another routine', async () => {
    const page = await demo.coordinator();
    await page.goto(`${demo.url}/admin/plugins/trapp/routines/sondre-land/guides/trygghetssamtale`);
    await page.getByRole('tree').waitFor({ timeout: 60_000 });
    const at = new AtTheBuilder(page);
    const before = await at.rows();
    const fromBergen = async () => {
      await page.getByRole('button', { name: 'Hent fra en annen guide' }).click();
      await at.pick('Rutine', 'Oppfølging av bekymringsfullt skolefravær');
      await at.pick('Guide', 'En prat med eleven');
      return page.getByRole('dialog');
    };
    await at.choose('Hvor trygg er du');
    const dialog = await fromBergen();
    await dialog.getByText('settes inn i delen «Til eleven»', { exact: false }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('checkbox', { name: /^Hvem her på skolen er det lettest å snakke med\?/ }).check();
    await dialog.getByRole('checkbox', { name: /^Hva er du god på/ }).check();
    await dialog.getByRole('button', { name: 'Hent 2' }).click();
    await page.getByText('2 spørsmål er hentet.').waitFor({ state: 'attached' });
    const at1 = before.indexOf('Hvor trygg er du på skolen?') + 1;
    expect(await at.rows()).toEqual([...before.slice(0, at1), 'Hvem her på skolen er det lettest å snakke med?', 'Hva er du god på, eller glad i å holde på med?', ...before.slice(at1)]);

    await (await fromBergen()).getByRole('button', { name: 'Hele delen: Etterpå' }).click();
    await page.getByRole('treeitem', { selected: true }).getByText('Etterpå').waitFor();
    expect(await at.rows()).toEqual(expect.arrayContaining(['Etterpå', 'Hva ble vi enige om?']));
    await page.getByText('Ingenting å rette i denne guiden.').waitFor();
    for (let step = 0; step < 2; step += 1) await page.getByRole('button', { name: 'Angre', exact: true }).click();
    expect(await at.rows()).toEqual(before);
    await at.isSaved();
    await page.context().close();
  }, 120_000);

  it('B66: the blank form is printed from the draft', async () => {
    const page = await demo.coordinator();
    await page.goto(`${demo.url}/admin/plugins/trapp/routines/sondre-land/guides/trygghetssamtale`);
    await page.getByRole('button', { name: 'Skriv ut tomt skjema' }).click({ timeout: 60_000 });
    const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Hent PDF' }).click()]);
    expect(paper.suggestedFilename()).toBe('trygghetssamtale-nb.pdf');
    await page.context().close();
  }, 90_000);

  it('A29, S67: a question that the system fills in with any fact, with the parameters that rules have, seen in the form while it is built', async () => {
    const page = await demo.coordinator();
    await page.goto(`${demo.url}/admin/plugins/trapp/routines/sondre-land/guides/forste-samtale-elev`);
    await page.getByRole('tree').waitFor({ timeout: 60_000 });
    const at = new AtTheBuilder(page);
    await at.add('Lang tekst');
    await at.write('Spørsmål', 'Fraværet siden sist');
    await at.pick('Fylles ut av systemet', 'Noe systemet vet om fraværet eller saken');
    const fact = page.getByRole('group', { name: 'Noe systemet vet om fraværet eller saken' });
    await fact.getByText('Når skjemaet begynnes, skriver systemet inn: Fraværsdager denne måneden (dager), og dagen det er regnet ut.').waitFor();
    await at.pick('Over hvor lang tid?', 'Siden noe skjedde i saken');
    await fact.getByText(/Fraværsdager siden saken ble åpnet.* \(dager\)/).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    await fact.getByRole('button', { name: 'Velg noe annet' }).click();
    const choice = page.getByRole('dialog', { name: 'Hva skal systemet fylle inn?' });
    await choice.getByText('Dager på trinnet', { exact: true }).waitFor();
    // On a case there is one open case, whatever day it is.
    expect(await choice.getByText('Åpne saker', { exact: true }).count()).toBe(0);
    await choice.getByRole('button', { name: 'Velg Dager på trinnet' }).click();
    await fact.getByText('Når skjemaet begynnes, skriver systemet inn: Dager på trinnet (dager), og dagen det er regnet ut.').waitFor();
    await page.getByRole('button', { name: 'Vis forhåndsvisning' }).click();
    await at.preview.getByText('Systemet fyller inn dette når skjemaet begynnes: dager på trinnet (dager). Rett det hvis det ikke stemmer.').first().waitFor();
    await at.isSaved();
    await page.getByText('Ingenting å rette i denne guiden.').waitFor();

    // As a figure it is what another question waits for.
    await at.add('Helt tall');
    await at.write('Spørsmål', 'Dager på trinnet nå');
    await at.pick('Fylles ut av systemet', 'Noe systemet vet om fraværet eller saken');
    const figure = page.getByRole('group', { name: 'Noe systemet vet om fraværet eller saken' });
    await figure.getByRole('button', { name: 'Velg noe annet' }).click();
    await choice.getByText('Dager på trinnet', { exact: true }).waitFor();
    for (const noFigure of ['Barnet er hørt', 'Endring i nærvær']) expect(await choice.getByText(noFigure, { exact: true }).count()).toBe(0);
    await choice.getByRole('button', { name: 'Velg Dager på trinnet' }).click();
    await figure.getByText('Når skjemaet begynnes, fyller systemet inn: Dager på trinnet (dager), hvis det kan måles sikkert. Andre spørsmål kan vises eller skjules etter svaret.').waitFor();
    await at.preview.getByText('Systemet fyller inn dette når skjemaet begynnes, hvis det kan måles sikkert: dager på trinnet (dager). Rett det hvis det ikke stemmer.').first().waitFor();
    await at.add('Lang tekst');
    await at.write('Spørsmål', 'Hvorfor har det tatt tid?');
    await page.getByRole('button', { name: 'Ny betingelse' }).click();
    await at.pick('Spørsmål', 'Dager på trinnet nå');
    await at.pick('Svaret', 'er minst');
    await at.write('Verdi', '10');
    await at.isSaved();
    await page.getByText('Ingenting å rette i denne guiden.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await at.preview.getByLabel(/^Dager på trinnet nå/).fill('9');
    expect(await at.preview.getByText('Hvorfor har det tatt tid?').count()).toBe(0);
    await at.preview.getByLabel(/^Dager på trinnet nå/).fill('10');
    await at.preview.getByText('Hvorfor har det tatt tid?').waitFor();
  }, 180_000);
});
