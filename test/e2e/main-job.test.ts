import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { fjordvik } from '../../plugins/trapp/server/demo/world';
import { describeDemo } from '../kit/demo-in-browser';

const PUPIL = 'FJV-S1-8A-15';
/** Nine days without a message in the last weeks, as the school system writes them. */
const days = ['20.10.2026', '22.10.2026', '27.10.2026', '29.10.2026', '03.11.2026', '05.11.2026', '10.11.2026', '12.11.2026', '17.11.2026'];

describeDemo('the main job, from an absence file to a plan in the guardians’ hands', (demo) => {
  const folder = mkdtempSync(join(tmpdir(), 'trapp-e2e-'));
  const pupil = fjordvik(2026).pupils.find((held) => held.sourceId === PUPIL);
  const name = `${pupil?.givenName} ${pupil?.familyName}`;
  let caseAddress = '';

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('S31 S39: the department head imports an absence file, sees first what it would do, and the rules find the pupil', async () => {
    const file = join(folder, 'fravaer.csv');
    const rows = days.map((day) => `${PUPIL};${day};DU;;;;;;Nei;Nei`);
    writeFileSync(file, ['Elev-ID;Dato;Kode;Antall timer;Minutter;Time;Fag;Merknad;Dokumentert;Meldt', ...rows, `finnes-ikke;${days[0]};DU;;;;;;Nei;Nei`].join('\r\n'));
    const leader = await demo.login('avdelingsleder');
    const { page } = leader;
    await leader.goTo('/import');
    await leader.look('import');
    await page.getByRole('radio', { name: /Fravær/ }).check();
    await page.getByLabel(/Hvilket skolesystem/).selectOption({ label: 'IST: dager og timer' });
    await page.getByLabel(/^Fil/).setInputFiles(file);
    await page.getByRole('button', { name: 'Se gjennom filen' }).click();
    await page.getByText('1 rad kan ikke brukes.').waitFor();
    await leader.look('import preview');
    await page.getByRole('button', { name: 'Importer', exact: true }).click();
    await page.getByText(/nye? funn å vurdere/).waitFor({ timeout: 30_000 });
    await leader.look('import done');
    await leader.leave();
  }, 120_000);

  it('S43 S45 S67: the contact teacher reads why, opens a case, calls home, and talks with the pupil by the guide', async () => {
    const teacher = await demo.login('larer.tindelia.8a');
    const { page } = teacher;
    await teacher.look('my day');
    await teacher.goTo('/klasser');
    await teacher.look('classes');
    await page.getByRole('link', { name: /8A/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /8A/ }).waitFor();
    await teacher.look('class');
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await teacher.look('pupil');
    await page.getByRole('link', { name: /Udokumentert/i }).first().click();
    await page.getByRole('heading', { name: new RegExp(`Hvorfor .*${pupil?.givenName}`) }).waitFor();
    await teacher.look('finding');
    await page.getByRole('radio', { name: 'Åpne sak' }).check();
    await page.getByLabel(/Hva er du bekymret for/).fill('Mange dager borte uten melding, og trøtt når han er her.');
    await page.getByRole('button', { name: 'Åpne sak' }).click();
    await page.waitForURL(/\/saker\//);
    caseAddress = new URL(page.url()).pathname.replace('/app', '');
    await page.getByRole('heading', { name: 'Neste steg' }).waitFor();
    await teacher.look('case');

    await page.getByRole('button', { name: 'Skriv i kontaktloggen' }).first().click();
    await page.getByLabel('Hva ble sagt eller avtalt?').fill('Snakket med far. De synes også det er blitt vanskelig om morgenen.');
    await page.getByRole('button', { name: 'Lagre i kontaktloggen' }).click();
    await page.getByText('Kontakten er skrevet inn.').waitFor();

    await startTask(page, /snakk|samtale/i);
    await teacher.look('conversation');
    const blank = await read(page, folder, 'tomt.pdf', page.getByRole('link', { name: /tomt skjema/ }));
    expect(blank).toContain('Tindelia skole');
    expect(blank).not.toContain(name);
    await teacher.fillInGuide('Vi snakket om dette, og fant ut av det sammen.');
    await page.getByText(/^Lagret /).waitFor();
    await page.reload();
    await page.getByRole('navigation', { name: 'Deler i guiden' }).waitFor();
    expect(await page.locator('form.trapp-record textarea, form.trapp-record input[type=text]').first().inputValue()).not.toBe('');
    await teacher.sign();
    await teacher.look('conversation signed');

    await teacher.goTo(caseAddress);
    await teacher.chooseOutcome(/kartlegging/i, 'Vi er fortsatt bekymret, og vil forstå mer.');
    await teacher.leave();
  }, 240_000);

  it('S46 S50 S56 S76: the department head maps, meets and plans with the family, and the papers are made', async () => {
    const leader = await demo.login('avdelingsleder');
    const { page } = leader;
    await leader.goTo(caseAddress);
    await startTask(page, /kartleggingssamtale/i);
    await leader.fillInGuide('Vi gikk gjennom dette sammen med eleven og hjemmet.');
    await leader.sign();
    await leader.goTo(caseAddress);
    await doRequiredTasks(page);
    await leader.chooseOutcome(/tiltaksplan|plan/i, 'Vi vet nok til å lage en plan sammen.');

    await startTask(page, /møte/i);
    for (const present of await page.getByRole('checkbox', { name: 'Var til stede' }).all()) await present.check();
    await page.getByRole('button', { name: 'Legg til punkt' }).click();
    await page.getByRole('button', { name: 'Legg til oppgave' }).click();
    await leader.fillIn('Vi ble enige om å møtes ved porten kvart over åtte.');
    await leader.look('meeting');
    await leader.sign();
    await makeAndRead(page, folder, 'referat.pdf', [name, 'møtes ved porten', 'Fjordvik kommune']);

    await leader.goTo(caseAddress);
    await startTask(page, /plan/i);
    await page.getByRole('button', { name: 'Legg til delmål' }).click();
    await page.getByRole('button', { name: 'Legg til tiltak' }).click();
    await page.getByRole('button', { name: 'Legg til uke' }).click();
    await leader.fillIn('Samira møter ved porten kvart over åtte.');
    await leader.look('plan');
    await leader.sign();
    await makeAndRead(page, folder, 'plan.pdf', [name, 'Samira møter ved porten', 'Fjordvik kommune', 'Hvis dette ikke hjelper (plan B)']);

    await leader.goTo(caseAddress);
    await doRequiredTasks(page);
    await leader.chooseOutcome(/sett den i gang/, 'Planen er klar, og alle har fått den.');
    await leader.leave();
  }, 240_000);

  it('S57 S61 S62 S63: the plan is evaluated with presence before and after, and the ways on are there', async () => {
    const leader = await demo.login('avdelingsleder');
    const { page } = leader;
    await leader.goTo('/saker');
    await page.getByRole('link', { name: /Amin/ }).first().click();
    await page.getByRole('heading', { name: 'Neste steg' }).waitFor();
    const amin = new URL(page.url()).pathname.replace('/app', '');
    await startTask(page, /evalueringsmøte/i);
    for (const present of await page.getByRole('checkbox', { name: 'Var til stede' }).all()) await present.check();
    await leader.fillIn('Vi så på hva som har hjulpet.');
    await leader.sign();
    await leader.goTo(amin);
    await startTask(page, /evaluering av|skriv|evaluer planen/i);
    await page.getByText(/Nærværet er (det samme|.+ prosentpoeng (høyere|lavere))|for få skoledager/).first().waitFor();
    await leader.fillIn('Det har gått bedre når Samira har møtt ham.');
    await leader.look('evaluation');
    await leader.sign();
    await leader.goTo(amin);
    await leader.chooseOutcome(/Evalueringen er skrevet/, 'Vi ser på veien videre sammen.');
    await doRequiredTasks(page);
    await page.getByText(/valg til når mer er på plass/).click();
    for (const way of [/avslutt oppfølgingen/, /fortsett med planen/, /prøv andre tiltak/, /gå til nivå 2/]) await page.getByText(way).first().waitFor();
    await leader.look('decision');
    await leader.leave();
  }, 150_000);

  it('pain 15: two who write in the same plan at once lose nothing', async () => {
    const head = await demo.login('rektor.havnesund');
    await head.page.getByRole('link', { name: 'Skriv videre' }).first().click();
    await head.page.locator('form.trapp-record').waitFor();
    const address = new URL(head.page.url()).pathname.replace('/app', '');
    const teacher = await demo.login('larer.havnesund.6a');
    await teacher.goTo(address);

    await head.page.getByLabel('Plan B', { exact: true }).fill('Da spør vi helsesykepleier.');
    await head.page.getByText(/^Lagret /).waitFor();
    await teacher.page.getByLabel('Langsiktig mål').fill('Celine er trygg på skolen.');
    await teacher.page.getByText(/Noen andre skrev her samtidig/).waitFor();
    expect(await teacher.page.getByLabel('Plan B', { exact: true }).inputValue()).toBe('Da spør vi helsesykepleier.');

    await head.page.getByLabel('Langsiktig mål').fill('Et annet mål.');
    await head.page.getByText('Dere endret de samme feltene.', { exact: false }).waitFor();
    await head.look('two writers');
    expect(await head.page.getByLabel('Langsiktig mål').inputValue()).toBe('Celine er trygg på skolen.');
    expect(await head.page.getByText('Et annet mål.').count()).toBe(1);
    await head.leave();
    await teacher.leave();
  }, 90_000);

  it('every page on the way is free of WCAG A and AA violations', () => {
    expect(Object.fromEntries([...demo.seen].filter(([, violations]) => violations.length > 0))).toEqual({});
    expect(demo.seen.size).toBeGreaterThanOrEqual(13);
  });
});

/** Goes to the form of the task with this name: begins it, or goes on. */
async function startTask(page: Page, task: RegExp): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: task }).filter({ has: page.getByRole('button', { name: 'Start' }) });
  await row.first().getByRole('button', { name: 'Start' }).click();
  await page.waitForURL(/\/notater\//);
  await page.locator('form.trapp-record').waitFor();
}

/** Ticks off the tasks of the step that must be done and are only to be done. */
async function doRequiredTasks(page: Page): Promise<void> {
  const rows = page.getByRole('listitem').filter({ hasText: 'Må gjøres' }).filter({ has: page.getByRole('button', { name: /^Marker/ }) });
  while ((await rows.count()) > 0) {
    const before = await rows.count();
    await rows.first().getByRole('button', { name: /^Marker/ }).click();
    await page.waitForFunction(
      ({ count }) => [...document.querySelectorAll('li')].filter((row) => row.textContent?.includes('Må gjøres') && row.textContent.includes('Marker som gjort')).length < count,
      { count: before },
    );
  }
}

async function makeAndRead(page: Page, folder: string, fileName: string, expected: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Lag PDF' }).click();
  const link = page.locator('.trapp-document a[download]').first();
  await link.waitFor({ timeout: 30_000 });
  const text = await read(page, folder, fileName, link);
  for (const words of expected) expect(text).toContain(words);
}

/** Downloads what the link leads to, and answers with its text in one line. */
async function read(page: Page, folder: string, fileName: string, link: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const path = join(folder, fileName);
  await download.saveAs(path);
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}
