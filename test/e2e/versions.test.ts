import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';

const ROUTINE = '/admin/plugins/trapp/routines/sondre-land';

describeDemo('the life of versions, in the coordinator\'s browser', (demo) => {
  let page: Page;
  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor({ timeout: 30_000 });

  beforeAll(async () => {
    page = await demo.coordinator();
  }, 120_000);

  it('B108: what is new is told before it is published, and afterwards between versions', async () => {
    await page.goto(`${demo.url}${ROUTINE}/parts/routine/sondre-land`);
    const owner = page.getByLabel(/^Hvem eier/).first();
    await owner.waitFor({ timeout: 30_000 });
    await owner.fill('Fjordvik kommune, oppvekst');
    await page.getByText('Lagret', { exact: false }).first().waitFor();

    await page.goto(`${demo.url}${ROUTINE}`);
    await page.getByRole('button', { name: 'Publiser' }).click();
    await heading('Dette er endret siden utgave 1');
    await page.getByText(/^Eier: .* → Fjordvik kommune, oppvekst$/).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Publiser' }).click();
    await dialog.getByText('Skriv en grunn.', { exact: false }).waitFor();
    await dialog.getByLabel('Hvorfor publiseres den?').fill('Ny eier');
    await dialog.getByRole('button', { name: 'Publiser' }).click();
    await page.getByText('Utgave 2 er publisert.').waitFor();
    await page.getByText('Gjelder nå').waitFor();

    await page.goto(`${demo.url}${ROUTINE}/compare?from=1&to=2`);
    await page.getByText(/^Eier: .* → Fjordvik kommune, oppvekst$/).waitFor({ timeout: 30_000 });
    expect(await accessibilityViolations(page)).toEqual([]);
  }, 120_000);

  it('C3, B108, sec-17: which version running cases follow, without small numbers, and how the school is offered the newer one', async () => {
    await page.goto(`${demo.url}${ROUTINE}`);
    await heading('Hvilken utgave sakene følger');
    const panel = page.getByRole('region', { name: 'Hvilken utgave sakene følger' });
    await panel.getByRole('row', { name: /Utgave 2 \(gjelder nå\)\s+Vises ikke/ }).waitFor();
    await page.getByText('Skolene flytter sakene; herfra kan ingen sak flyttes eller åpnes.', { exact: false }).waitFor();
    await page.getByText('Tall som færre enn fem barn står bak, vises ikke', { exact: false }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  }, 60_000);

  it('C3: a version is taken back as the draft, and withdrawn with a reason', async () => {
    await page.goto(`${demo.url}${ROUTINE}/versions/2`);
    await page.getByRole('button', { name: 'Trekk tilbake' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Hvorfor trekkes den tilbake?').fill('Feil eier');
    await dialog.getByRole('button', { name: 'Trekk tilbake' }).click();
    await page.getByText(/^Trukket tilbake .*Feil eier$/).waitFor();

    await page.goto(`${demo.url}${ROUTINE}/versions/1`);
    await page.getByRole('button', { name: /^Hent tilbake som kladd/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: /^Hent tilbake som kladd/ }).click();
    await page.waitForURL((address) => address.pathname === ROUTINE);
    await page.getByText('Kladden er nå lik', { exact: false }).first().waitFor();
  }, 120_000);

  it('S13: a whole pack is read by its parts: groups folded, each taken or left at once', async () => {
    await page.goto(`${demo.url}/admin/plugins/trapp/packages`);
    await page.getByRole('combobox', { name: 'Eller noe fra biblioteket' }).click();
    await page.getByRole('option', { name: /Bergen/ }).click();
    // The demo has it as a draft already: taken into another routine, there is much to choose from.
    await page.getByRole('combobox', { name: 'Hent inn i' }).click();
    await page.getByRole('option', { name: 'Oppfølging av fravær', exact: true }).click();
    for (const name of ['Regler og faste gjennomganger', 'Trapp, trinn og frister', 'Om rutinen']) await page.getByRole('region', { name, exact: true }).waitFor();
    const measures = page.getByRole('region', { name: 'Tiltak', exact: true });
    await measures.getByRole('checkbox', { name: /^Tiltak: (\d+) av \1 valgt$/ }).click();
    await measures.getByRole('checkbox', { name: /^Tiltak: 0 av \d+ valgt$/ }).waitFor();
    expect(await measures.getByRole('checkbox').count()).toBe(1);
    await measures.getByText('Vis delene i «Tiltak»').click();
    expect(await measures.getByRole('checkbox').count()).toBeGreaterThan(5);
    expect(await accessibilityViolations(page)).toEqual([]);
  }, 120_000);

  it('S13: a package is downloaded, and what it would change is chosen part by part', async () => {
    await page.goto(`${demo.url}${ROUTINE}`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Last ned pakke' }).click();
    await page.getByLabel('Kilder og råd').fill('Laget for prøven');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Last ned' }).click();
    const file = await (await download).path();
    const shared = JSON.parse(readFileSync(file, 'utf8')) as { format: string; notes: string; licence: string; routine: { rules: { enabled: boolean }[] } };
    expect(shared).toMatchObject({ format: 'trapp-routine', notes: 'Laget for prøven', licence: 'CC-BY-4.0' });
    const [rule] = shared.routine.rules;
    if (rule !== undefined) rule.enabled = false;

    await page.goto(`${demo.url}/admin/plugins/trapp/packages`);
    await page.getByLabel('Pakke (JSON-fil)').setInputFiles({ name: 'pakke.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(shared)) });
    await page.getByText('I bruk: ja → nei').waitFor();
    await page.getByText('Laget for prøven').waitFor();
    // What is changed is to be seen; what the package and we call the same is folded away.
    const rules = page.getByRole('region', { name: 'Regler og faste gjennomganger' });
    await rules.getByRole('checkbox', { name: 'Regler og faste gjennomganger: 1 av 1 valgt' }).click();
    await page.getByRole('button', { name: 'Hent inn', exact: true }).waitFor();
    await rules.getByRole('checkbox', { name: 'Regler og faste gjennomganger: 0 av 1 valgt' }).click();
    await page.getByText('Alt pakken viser til, har dere fra før under samme navn.', { exact: false }).waitFor();
    await page.getByText(/^\d+ navn kjente vi igjen/).click();
    expect(await page.getByRole('combobox').count()).toBeGreaterThan(3);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hent inn 1 del' }).click();
    await page.waitForURL((address) => address.pathname === ROUTINE);
    await page.getByText('Endret siden utgave 1', { exact: false }).first().waitFor();

    await page.goto(`${demo.url}/admin/plugins/trapp/packages`);
    await page.getByLabel('Pakke (JSON-fil)').setInputFiles({ name: 'feil.json', mimeType: 'application/json', buffer: Buffer.from('{"rules": [') });
    await page.getByText('Filen kan ikke leses som JSON.', { exact: false }).waitFor();
  }, 120_000);
});
