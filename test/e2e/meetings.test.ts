import type { Page } from 'playwright-core';
import { describeDemo } from '../kit/demo-in-browser';

/** Opens what is folded under these words. */
async function fold(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).first().click();
}

describeDemo('meetings: a team takes several cases, people prepare, and the minutes reach all', (demo) => {
  let address = '';

  it('S8, S21, B48, B49: calls the team together, brings a case up, and writes what it came to into the case', async () => {
    const leader = await demo.login('avdelingsleder');
    const { page } = leader;
    await page.getByRole('link', { name: 'Møter', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Møter' }).waitFor();
    await page.getByLabel('Hva slags møte?').selectOption({ label: 'Fraværsteam' });
    await page.getByLabel('Når?').fill('2026-11-20');
    await page.getByLabel('Sted').fill('Møterom 1');
    await leader.look('meetings');
    await page.getByRole('button', { name: 'Kall sammen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fraværsteam' }).waitFor();
    address = new URL(page.url()).pathname.replace('/app', '');

    await fold(page, 'Sett en sak på lista');
    const cases = page.getByLabel('Hvilken sak?');
    const amin = await cases.locator('option', { hasText: 'Amin' }).first().getAttribute('value');
    await cases.selectOption(amin);
    await page.getByLabel('Hva spør dere møtet om?').fill('Amin vil ikke inn om morgenen. Hva kan vi gjøre?');
    await page.getByRole('button', { name: 'Sett på lista' }).click();
    await page.getByText(/Ta bort det som viser hvem det er: «Amin»/).first().waitFor();
    await page.getByLabel('Hva spør dere møtet om?').fill('Eleven vil ikke inn om morgenen. Hva kan vi gjøre?');
    await page.getByRole('button', { name: 'Sett på lista' }).click();
    await page.getByRole('heading', { level: 3, name: /^Sak 1/ }).waitFor();
    await page.getByText('Uten navn', { exact: true }).waitFor();
    await leader.look('team meeting');

    await fold(page, 'Endre når, hvor og hvem');
    await page.getByRole('button', { name: 'Alle er her' }).click();
    await page.locator('form').filter({ has: page.getByRole('button', { name: 'Alle er her' }) }).getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Møtet er lagret.').waitFor();
    await fold(page, 'Skriv i saken');
    await page.getByLabel('Hva kom møtet fram til?').fill('En voksen møter eleven ved porten.');
    await page.getByRole('button', { name: 'Legg til oppgave' }).click();
    await page.getByLabel('Hva', { exact: true }).fill('Møte eleven ved porten');
    await page.getByLabel('Hvem', { exact: true }).fill('Kontaktlærer');
    await page.getByLabel('Frist', { exact: true }).fill('2026-11-27');
    await page.locator('form').filter({ has: page.getByLabel('Hva kom møtet fram til?') }).getByRole('button', { name: 'Lagre' }).click();
    await page.getByRole('button', { name: 'Ferdig: før inn i saken' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Før inn' }).click();
    await page.getByText(/Ført inn i saken 20\. november/).waitFor();

    await fold(page, 'Hvem saken gjelder (bare du ser dette)');
    await page.getByRole('link', { name: 'Åpne saken' }).click();
    await page.getByRole('link', { name: 'Møter, team og utsending' }).click();
    await page.getByText('En voksen møter eleven ved porten.').waitFor();
    await leader.look('meetings of a case');
    await page.setViewportSize({ width: 360, height: 800 });
    await leader.goTo(address);
    await leader.look('team meeting on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await leader.leave();
  }, 180_000);

  it('B23, B48: who is asked sees the meeting on their own day, prepares, and learns no name without consent', async () => {
    const nurse = await demo.login('helsesykepleier');
    const { page } = nurse;
    await page.getByRole('link', { name: 'Fraværsteam' }).waitFor();
    await page.getByRole('link', { name: 'Forbered deg' }).first().click();
    await page.getByLabel('Hva vil du ta med til møtet?').fill('Jeg kan snakke med elever om søvn.');
    await page.getByLabel('Del med de andre i møtet').check();
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Forberedelsen er lagret.').waitFor();
    await nurse.look('preparation');
    await page.getByRole('link', { name: 'Åpne møtet' }).click();
    await page.getByRole('heading', { level: 3, name: /^Sak 1/ }).waitFor();
    const seen = await page.locator('main').innerText();
    expect(seen).not.toContain('Amin');
    expect(seen).toContain('En voksen møter eleven ved porten.');
    await nurse.look('team meeting for a guest');
    await nurse.leave();
  }, 120_000);

  it('S76: writes down whom signed minutes have reached, and how', async () => {
    const leader = await demo.login('avdelingsleder');
    const { page } = leader;
    await leader.goTo('/saker');
    await page.getByRole('link', { name: /Amin/ }).first().click();
    await page.getByRole('link', { name: 'Møter, team og utsending' }).click();
    await page.getByRole('heading', { name: 'Referater som ikke har nådd alle' }).waitFor();
    await page.getByRole('link', { name: /^Nærværsmøte, Amin/ }).click();
    await page.getByRole('heading', { name: 'Utsending' }).waitFor();
    await fold(page, 'Skriv inn en utsending');
    await page.getByLabel(/^Amin .* \(eleven\)$/).check();
    await page.getByLabel('Ikke levert').check();
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Skriv hvorfor det ikke er levert.').first().waitFor();
    await page.getByLabel('Lest opp').check();
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Utsendingen er skrevet inn.').waitFor();
    await page.getByText(/^Eleven · Lest opp, 20\. november/).waitFor();
    await leader.look('deliveries');
    await page.setViewportSize({ width: 360, height: 800 });
    await leader.look('deliveries on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await leader.leave();
  }, 120_000);

  it('U15, S64, B23: notes what the pupil wants of a meeting, and asks one of the staff to it', async () => {
    const leader = await demo.login('avdelingsleder');
    const { page } = leader;
    await leader.goTo('/saker');
    await page.getByRole('link', { name: /Sofie/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /Sofie/ }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Hold samarbeidsmøtet' }).getByRole('button').first().click();
    await page.getByRole('heading', { level: 1, name: 'Samarbeidsmøte' }).waitFor();
    await page.getByRole('button', { name: 'Legg til et ønske' }).click();
    await page.getByLabel('Eleven', { exact: true }).check();
    await page.getByLabel('Hva ønsker de?').fill('Vil at bestevennen blir med.');
    await page.getByLabel('Legg til en fra skolen').selectOption({ label: 'Hilde Rimfrostdal' });
    await page.getByText(/Lagret/).first().waitFor();
    await leader.look('a meeting that is prepared');
    await leader.leave();
  }, 120_000);

  it('WCAG: no page of it has an A or AA violation', () => {
    expect(Object.fromEntries(demo.seen)).toEqual(Object.fromEntries([...demo.seen.keys()].map((name) => [name, []])));
    expect(demo.seen.size).toBe(9);
  });
});
