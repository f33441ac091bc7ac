import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';

const ROUTINE = '/admin/plugins/trapp/routines/sondre-land';
const NYVIK = '/admin/plugins/trapp/routines/rutinen-i-nyvik';

describeDemo('the life of versions, in the coordinator\'s browser', (demo) => {
  let page: Page;
  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor({ timeout: 30_000 });

  const pick = async (label: string, choice: string) => {
    await page.getByRole('combobox', { name: label, exact: true }).click();
    await page.getByRole('option', { name: choice, exact: true }).click();
  };
  /** From where the routine is written, back to its page, and on to somebody else. */
  const putForward = async (why: string) => {
    await page.getByRole('link', { name: 'Tilbake' }).click();
    await page.getByRole('button', { name: 'Send til godkjenning' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Hvorfor publiseres den?').fill(why);
    await dialog.getByRole('button', { name: 'Send til godkjenning' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const answer = async (approver: Page, how: string, question: string, why: string) => {
    await approver.getByRole('button', { name: how }).click({ timeout: 60_000 });
    const dialog = approver.getByRole('dialog');
    await dialog.getByLabel(question).fill(why);
    await dialog.getByRole('button', { name: how }).click();
    await dialog.waitFor({ state: 'detached' });
  };

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
    await page.getByText('Gjelder nå', { exact: true }).waitFor();

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
    await page.getByRole('option', { name: 'Oppfølging av bekymringsfullt skolefravær (Bergen)' }).click();
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

  it('S13: what begins from the library is put forward, sent back with a reason, and approved by a second person', async () => {
    await page.goto(`${demo.url}/admin/plugins/trapp`);
    await page.getByRole('button', { name: 'Lag en ny rutine' }).click({ timeout: 60_000 });
    await page.getByLabel('Hva skal rutinen hete?').fill('Rutinen i Nyvik');
    await pick('Begynn med', 'Eksempel: Kom i gang: en enkel rutine');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lag rutinen' }).click();
    await page.waitForURL((address) => address.pathname === NYVIK);
    await page.getByText('Ingenting står i veien for å publisere.').waitFor();
    await page.getByRole('link', { name: 'Rutinens egne opplysninger' }).click();
    await pick('Godkjenning før publisering', 'En annen person godkjenner først');
    await page.getByText('Alt er lagret').waitFor();

    await putForward('Første utgave for Nyvik');
    await page.getByText('Du har sendt dette selv.', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: /^(Godkjenn og publiser|Publiser)$/ }).count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);

    const grete = await demo.admin('godkjenner@fjordvik.example');
    await grete.goto(`${demo.url}${NYVIK}`);
    await grete.getByText('Sendt av Kari Koordinator', { exact: false }).waitFor({ timeout: 60_000 });
    // Nothing has been published yet, so what she is asked about is all of it.
    await grete.getByRole('link', { name: 'Les forslaget' }).click();
    await grete.getByRole('heading', { level: 1, name: 'Forslaget, slik det ble sendt' }).waitFor();
    await grete.getByText('Fem fraværsdager på fire uker').first().waitFor();
    await grete.getByText('Snakk sammen', { exact: true }).first().waitFor();
    expect(await accessibilityViolations(grete)).toEqual([]);
    await grete.getByRole('link', { name: 'Tilbake' }).click();
    await answer(grete, 'Send tilbake', 'Hva må endres?', 'Skriv at det er kommunen som eier den.');
    await grete.getByRole('heading', { name: 'Venter på godkjenning' }).waitFor({ state: 'detached' });

    await page.reload();
    await page.getByText(/^Grete Godkjenner sendte forslaget tilbake .*: Skriv at det er kommunen som eier den\.$/).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Rutinens egne opplysninger' }).click();
    await page.getByLabel(/^Hvem eier rutinen\?/).first().fill('Nyvik kommune');
    await page.getByText('Alt er lagret').waitFor();
    await putForward('Med riktig eier');
    await page.getByText('Du har sendt dette selv.', { exact: false }).waitFor();

    await grete.reload();
    await answer(grete, 'Godkjenn og publiser', 'Hva har du sett på?', 'Eier og regler.');
    await grete.getByText('Utgave 1 er publisert.').first().waitFor();
    const row = grete.getByRole('row', { name: /Med riktig eier/ });
    await row.getByText('Gjelder nå').waitFor();
    await row.getByText('Grete Godkjenner').waitFor();
    expect(await accessibilityViolations(grete)).toEqual([]);
    await grete.context().close();
  }, 180_000);

  it('S13: it is shared under a licence with notes, and taken in where things have other names', async () => {
    await page.goto(`${demo.url}${NYVIK}`);
    await page.getByRole('button', { name: 'Last ned pakke' }).click({ timeout: 60_000 });
    await pick('Lisens', 'NLOD 2.0: norsk lisens for offentlige data');
    await page.getByLabel('Kilder og råd').fill('Skrevet av Nyvik. Bytt ut telefonnumrene.');
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Last ned' }).click();
    const file = await (await download).path();

    await page.goto(`${demo.url}/admin/plugins/trapp/packages`);
    await page.getByLabel('Pakke (JSON-fil)').setInputFiles({ name: 'nyvik.trapp.json', mimeType: 'application/json', buffer: readFileSync(file) });
    await page.getByText(/^«Rutinen i Nyvik» fra .+ Lisens: NLOD-2\.0\.$/).waitFor();
    await page.getByText('Skrevet av Nyvik. Bytt ut telefonnumrene.').waitFor();
    await pick('Hent inn i', 'Oppfølging av fravær');
    await heading('Hva heter dette hos dere?');
    // What has the same name is taken to be the same; the rest is said by whoever knows.
    await page.getByText(/^\d+ navn kjente vi igjen/).click();
    await page.getByRole('combobox', { name: 'Møtemal «Nærværsmøte»' }).getByText('Hos oss: Nærværsmøte').waitFor();
    await pick('Samtaleguide «En prat med eleven»', 'Hos oss: En første prat med eleven');
    await pick('Samtaleguide «Kartlegging»', 'Hos oss: Kartleggingssamtale');
    await pick('Planmal «Tiltaksplan»', 'Hos oss: Tiltaksplan for mer nærvær');
    await page.getByRole('button', { name: 'Velg ingenting' }).click();
    await page.getByRole('checkbox', { name: 'Trapp', exact: true }).check();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hent inn 1 del' }).click();
    await page.waitForURL((address) => address.pathname === ROUTINE);

    await page.goto(`${demo.url}${ROUTINE}/staircase`);
    await page.getByRole('region', { name: 'Trappa, nivå for nivå' }).getByRole('button', { name: /^Snakk sammen/ }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: /^Snakk med eleven/ }).click();
    await page.getByRole('combobox', { name: 'Hvilken guide?' }).getByText('En første prat med eleven').waitFor();
  }, 120_000);
});
