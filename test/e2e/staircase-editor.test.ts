import { nbRun } from '../../plugins/trapp/admin/messages/nb-run';
import { accessibilityViolations } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';

describeDemo('a coordinator draws a staircase', (demo) => {
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
