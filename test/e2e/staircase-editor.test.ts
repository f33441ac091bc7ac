import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { nbRun } from '../../plugins/trapp/admin/messages/nb-run';
import { staircaseSchema } from '../../plugins/trapp/core/staircases/index';
import { AuthorAtWork } from '../kit/author-at-work';
import { accessibilityViolations } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';
import { asWritten, StaircaseAuthor } from '../kit/staircase-author';

interface Named {
  readonly key: string;
  readonly title: { readonly nb: string };
}

const pack = <T>(file: string): T => JSON.parse(readFileSync(join(__dirname, '../../plugins/trapp/packs/as-skole', `${file}.json`), 'utf8')) as T;
const routine = pack<{ legalReferences: { id: string; title: { nb: string } }[]; consentPurposes: Named[] }>('routine');
const staircase = staircaseSchema.parse(pack('staircase'));
const titles = (list: readonly Named[]) => Object.fromEntries(list.map(({ key, title }) => [key, title.nb]));
const used = (list: readonly Named[]) => list.filter(({ key }) => JSON.stringify(staircase).includes(`"${key}"`));

/** The draft as the server has it, asked for by the page that is logged in. */
async function draftOf(page: Page, routineKey: string): Promise<{ staircase: unknown }> {
  const [answer] = await Promise.all([page.waitForResponse((response) => response.url().endsWith(`/trapp/routines/${routineKey}/draft`) && response.request().method() === 'GET'), page.reload()]);
  return ((await answer.json()) as { document: { staircase: unknown } }).document;
}

describeDemo('a coordinator draws a staircase', (demo) => {
  it('S13, A25-A36, B28: the staircase of Ås’ school track is drawn from nothing by picking and writing, and is the shipped one', async () => {
    const page = await demo.coordinator();
    await page.goto(`${demo.url}/admin/plugins/trapp`);
    await page.getByRole('button', { name: 'Lag en ny rutine' }).click({ timeout: 60_000 });
    await page.getByLabel('Hva skal rutinen hete?').fill('Rutinen i Sydvik');
    await page.getByRole('button', { name: 'Lag rutinen' }).click();
    await page.waitForURL(/rutinen-i-sydvik/);
    const at = new AuthorAtWork(page, `${demo.url}/admin/plugins/trapp/routines/rutinen-i-sydvik`);

    const forms = { Samtaleguider: used(pack('guides')), Planmaler: used(pack('plan-templates')), Møtemaler: used(pack('meeting-templates')) };
    for (const [part, list] of Object.entries(forms)) for (const { key, title } of list) await at.addPart(part, title.nb, key);
    await page.goto(`${at.routineAddress}/parts/routine/rutinen-i-sydvik`);
    for (const { id, title } of routine.legalReferences) {
      await at.add('Legg til: lovhenvisninger', 'Hva heter den?', id);
      await at.write('Hva den handler om', title.nb, page.getByRole('group', { name: id, exact: true }));
    }
    for (const { title } of routine.consentPurposes) await at.add('Legg til: formål for samtykke', 'Hva skal den hete?', title.nb);
    await at.isSaved();
    expect(await accessibilityViolations(page)).toEqual([]);

    await at.addPart('Trapp', 'Ny trapp');
    const law = Object.fromEntries(routine.legalReferences.map(({ id, title }) => [id, title.nb]));
    await new StaircaseAuthor(at, { forms: titles(Object.values(forms).flat()), purposes: titles(routine.consentPurposes), law, rules: {} }).build(staircase);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(asWritten((await draftOf(page, 'rutinen-i-sydvik')).staircase)).toEqual(asWritten(staircase));
    await page.context().close();
  }, 600_000);

  it('pain 10: what leads to a step is told of before it is taken away, and led elsewhere; it can be undone', async () => {
    const page = await demo.coordinator();
    await page.goto(`${demo.url}/admin/plugins/trapp/routines/as-skole/staircase`);
    const drawing = page.getByRole('region', { name: 'Trappa, nivå for nivå' });
    await drawing.getByRole('button', { name: /^Evaluering etter tre uker/ }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Ta bort trinnet' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText(/fører hit/).first().waitFor();
    expect(await dialog.getByRole('button', { name: 'Ta bort trinnet' }).isDisabled()).toBe(true);
    await dialog.getByRole('combobox', { name: 'Hvor skal saken gå i stedet?' }).click();
    await page.getByRole('option', { name: /^Et større lag rundt eleven/ }).click();
    await dialog.getByRole('button', { name: 'Ta bort trinnet' }).click();
    await drawing.getByRole('button', { name: /^Evaluering etter tre uker/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Angre', exact: true }).click();
    await drawing.getByRole('button', { name: /^Evaluering etter tre uker/ }).waitFor();
    await page.getByText('Alt er lagret').waitFor();
    await page.context().close();
  }, 120_000);

  it('pain 11, B28: two meetings and no effect are played through, by keyboard: what is proposed, and what would open it', async () => {
    const page = await demo.coordinator();
    await page.goto(`${demo.url}/admin/plugins/trapp/routines/bergen/staircase`);
    await page.getByRole('tab', { name: 'Prøv trappa' }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: nbRun['run.start'] }).click();
    const press = async (name: string | RegExp) => {
      const button = page.getByRole('button', { name, disabled: false }).first();
      await button.focus();
      await page.keyboard.press('Enter');
    };
    const choose = async (way: RegExp) => {
      await press(nbRun['run.required']);
      await press(nbRun['run.hear']);
      await press(way);
    };
    await choose(/^Velg: .*kartlegg/i);
    await choose(/^Velg: .*nærværsmøte/i);
    await press(nbRun['run.required']);
    await press(nbRun['run.hear']);
    await press(/^Papiret er laget: Planen/);
    await press(/^Velg: .*planen/i);
    await press(nbRun['run.twoMeetings']);
    const proposal = page.getByRole('group', { name: /skolehelsetjenesten|helsesykepleier/i }).filter({ hasText: 'Fordi:' });
    await proposal.getByText(/^Først: .*samtykke/i).waitFor();
    expect(await proposal.getByRole('button', { name: nbRun['run.proposal.follow'] }).isDisabled()).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await press(nbRun['run.undoDay']);
    await page.context().close();
  }, 120_000);
});
