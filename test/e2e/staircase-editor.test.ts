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

  it('S34: a task may be due minutes after school starts', async () => {
    const page = await demo.coordinator();
    const open = async () => {
      await page.goto(`${demo.url}/admin/plugins/trapp/routines/as-skole/staircase`);
      await page.getByRole('region', { name: 'Trappa, nivå for nivå' }).getByRole('button', { name: /^Uro for bekymringsfullt fravær/ }).click({ timeout: 60_000 });
      await page.getByRole('button', { name: /^Ring hjem/ }).click();
    };
    await open();
    const within = page.getByRole('group', { name: 'Innen når?' });
    await within.getByRole('combobox', { name: 'Enhet' }).click();
    await page.getByRole('option', { name: 'minutter etter skolestart' }).click();
    await within.getByLabel('Antall').fill('45');
    await within.getByLabel('Skolen begynner').fill('08:15');
    await page.getByText('innen 45 minutter etter at skolen begynner klokka 08:15', { exact: false }).waitFor();
    await page.getByText('Alt er lagret').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await open();
    expect([await within.getByLabel('Antall').inputValue(), await within.getByLabel('Skolen begynner').inputValue()]).toEqual(['45', '08:15']);
    await within.getByRole('combobox', { name: 'Enhet' }).click();
    await page.getByRole('option', { name: 'skoledager', exact: true }).click();
    await page.getByText('innen 1 skoledag', { exact: false }).waitFor();
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

  it('pain 11: a course is kept from the run-through; check and publish play it, and tell where it goes otherwise', async () => {
    const page = await demo.coordinator();
    const home = `${demo.url}/admin/plugins/trapp/routines/kom-i-gang`;
    await page.goto(`${home}/staircase`);
    await page.getByRole('tab', { name: 'Prøv trappa' }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: nbRun['run.start'] }).click();
    await page.getByRole('button', { name: nbRun['run.required'] }).click();
    await page.getByRole('button', { name: nbRun['run.hear'] }).click();
    await page.getByRole('button', { name: 'Velg: Vi trenger å forstå mer' }).click();
    await page.getByText('Saken står på «Kartlegg, og lag en plan»', { exact: false }).waitFor();
    await page.getByLabel(nbRun['run.course.title']).fill('Etter samtalen kartlegger vi');
    await page.getByRole('button', { name: nbRun['run.course.save'] }).click();
    await page.getByText(nbRun['run.course.saved']).first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.goto(`${home}/parts/routine/kom-i-gang`);
    await page.getByRole('button', { name: 'Etter samtalen kartlegger vi', exact: true }).click({ timeout: 60_000 });
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.goto(home);
    await page.getByText('Ingenting står i veien for å publisere.').waitFor({ timeout: 60_000 });

    const goal = async (step: string) => {
      await page.goto(`${home}/staircase`);
      await page.getByRole('region', { name: 'Trappa, nivå for nivå' }).getByRole('button', { name: /^Snakk sammen/ }).click({ timeout: 60_000 });
      await page.getByRole('button', { name: /^Vi trenger å forstå mer/ }).click();
      await page.getByRole('combobox', { name: 'Hvor går saken da?' }).click();
      await page.getByRole('option', { name: step }).click();
      await page.getByText('Alt er lagret').waitFor();
    };
    const publish = async () => {
      await page.getByRole('button', { name: 'Publiser', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Hvorfor publiseres den?').fill('En vei er endret');
      await dialog.getByRole('button', { name: 'Publiser', exact: true }).click();
      return dialog;
    };
    const otherwise = /^Forløpet «Etter samtalen kartlegger vi», punkt \d+: saken skulle stå på «Kartlegg, og lag en plan», men står på «Flere hjelper til»\./;
    await goal('Flere hjelper til (Flere hjelper)');
    await page.goto(home);
    await page.getByText(otherwise).waitFor({ timeout: 60_000 });
    const refused = await publish();
    await refused.getByText(otherwise).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await refused.getByRole('button', { name: 'Avbryt' }).click();
    // The place leads to the course itself, where it can be changed when it is the course that was wrong.
    await page.getByRole('listitem').filter({ hasText: otherwise }).getByRole('link').click();
    await page.getByRole('button', { name: 'Etter samtalen kartlegger vi', exact: true }).waitFor({ timeout: 60_000 });

    await goal('Kartlegg, og lag en plan (Skolen og hjemmet)');
    await page.goto(home);
    await page.getByText('Ingenting står i veien for å publisere.').waitFor({ timeout: 60_000 });
    await publish();
    await page.getByText('Utgave 1 er publisert.').waitFor();
    await page.context().close();
  }, 180_000);
});
