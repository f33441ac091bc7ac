import type { Page } from 'playwright-core';
import { accessibilityViolations } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';

const HEADER = 'Elev-ID;Dato;Kode;Antall timer;Minutter;Time;Fag;Merknad;Dokumentert;Meldt';
const awayOn = (pupil: string, ...days: string[]) => [HEADER, ...days.map((day) => `${pupil};${day};DU;;;;;;Nei;Nei`)].join('\r\n');

describeDemo('absence that comes by itself, from the coordinator’s set-up to the leader’s page', (demo) => {
  let admin: Page;
  let token: string;

  const deliver = (body: string, held = token) =>
    fetch(`${demo.url}/api/trapp/imports/deliver/natt`, { method: 'POST', headers: { Authorization: `Bearer ${held}`, 'Content-Type': 'text/csv' }, body });

  it('S31: the coordinator makes a source, and gets its token this once', async () => {
    admin = await demo.coordinator();
    await admin.goto(`${demo.url}/admin/plugins/trapp`);
    await admin.getByRole('link', { name: 'Importkilder' }).click();
    await admin.getByRole('heading', { level: 1, name: 'Importkilder' }).waitFor();
    await admin.getByRole('button', { name: 'Ny kilde' }).click();
    await admin.getByLabel(/^Navn/).fill('Nattfil fra IST');
    await admin.getByLabel(/^Kortnavn/).fill('natt');
    await admin.getByLabel(/^Importprofil/).click();
    await admin.getByRole('option', { name: 'IST: dager og timer' }).click();
    await admin.getByRole('button', { name: 'Lagre' }).click();
    await admin.getByRole('button', { name: 'Lag nøkkel' }).click();
    token = (await admin.getByRole('region', { name: 'Nøkkel', exact: true }).innerText()).trim();
    demo.seen.set('token', await accessibilityViolations(admin));
    await admin.getByRole('button', { name: /tatt vare på nøkkelen/ }).click();
    await admin.reload();
    await admin.getByRole('heading', { level: 2, name: 'Nattfil fra IST' }).waitFor();
    expect(await admin.content()).not.toContain(token);
  }, 120_000);

  it('S31 S78: a file comes in by its token, and the one that does not is told of', async () => {
    expect((await deliver(awayOn('FJV-S1-8A-15', '18.11.2026'), 'feil')).status).toBe(401);
    expect((await deliver(awayOn('FJV-S1-8A-15', '18.11.2026'))).status).toBe(200);
    expect((await deliver('Navn;Dag\r\nAda;i går')).status).toBe(422);
    await admin.reload();
    await admin.getByText('Filen kan ikke brukes slik den er.').first().waitFor();
    demo.seen.set('sources', await accessibilityViolations(admin));
  }, 60_000);

  it('S78: the leader reads on the day that a file did not come in, and how the absence stands', async () => {
    const leader = await demo.login('rektor');
    await leader.page.getByRole('link', { name: 'Se hva det er' }).click();
    await leader.page.getByRole('heading', { level: 1, name: 'Er fraværet oppdatert?' }).waitFor();
    await leader.page.getByRole('heading', { level: 2, name: 'Filer som ikke kom inn' }).waitFor();
    await leader.page.getByRole('heading', { level: 2, name: 'Filer som kommer av seg selv' }).waitFor();
    await leader.look('data health');
    await leader.leave();
  }, 60_000);

  it('WCAG: no page of it has an A or AA violation', () => {
    expect(Object.fromEntries(demo.seen)).toEqual(Object.fromEntries([...demo.seen.keys()].map((name) => [name, []])));
    expect([...demo.seen.keys()]).toEqual(['token', 'sources', 'data health']);
  });
});
