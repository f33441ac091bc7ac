import { describeDemo } from '../kit/demo-in-browser';

describeDemo('what is not for everybody who sees a case', (demo) => {
  it('sec-1: a teacher says whom a contact is for; a colleague is told that it is there, and the leaders read it', async () => {
    const teacher = await demo.login('larer.tindelia.8a');
    const { page } = teacher;
    await teacher.goTo('/saker');
    await page.getByRole('link', { name: /Amin/ }).first().click();
    await page.waitForURL(/\/saker\/[0-9a-f-]{36}/);
    const path = new URL(page.url()).pathname.replace(/^\/app/, '');
    const log = page.locator('#contact-log');
    await log.getByText('Skriv inn kontakt').click();
    await log.getByLabel('Hva ble sagt eller avtalt?').fill('Mor fortalte noe hun ikke vil at alle skal vite.');
    await log.getByText('Hvem er dette for? Alle som ser saken').click();
    await log.getByLabel('Bare noen jeg velger').check();
    await log.getByRole('checkbox').first().waitFor();
    await log.getByRole('button', { name: 'Lagre i kontaktloggen' }).click();
    await log.getByText('Velg minst én.').waitFor();
    await teacher.look('whom a contact is for');
    await log.getByLabel('Skolens ledelse og saksansvarlig').check();
    await log.getByRole('button', { name: 'Lagre i kontaktloggen' }).click();
    await log.getByText('Bare skolens ledelse og saksansvarlig').first().waitFor();
    await teacher.look('a limited contact');

    const colleague = await demo.login('fravarsteam');
    await colleague.goTo(path);
    await colleague.page.getByRole('heading', { name: 'Noe er skrevet som ikke er for deg' }).waitFor();
    expect(await colleague.page.getByText('Mor fortalte noe').count()).toBe(0);
    await colleague.look('something is withheld');

    const leader = await demo.login('rektor');
    await leader.goTo(path);
    await leader.page.getByText('Mor fortalte noe').waitFor();
    const shown = leader.page.locator('#contact-log');
    await shown.getByText('Endre hvem som ser dette').first().click();
    await shown.getByLabel('Alle som ser saken').check();
    await shown.getByRole('button', { name: 'Lagre hvem som ser det' }).click();
    await shown.getByText('Skriv kort hvorfor.').first().waitFor();
    await shown.getByLabel('Hvorfor?').fill('Mor har sagt at teamet kan vite det.');
    await shown.getByRole('button', { name: 'Lagre hvem som ser det' }).click();
    await shown.getByText('Bare skolens ledelse og saksansvarlig').first().waitFor({ state: 'detached' });
    await colleague.goTo(path);
    await colleague.page.getByText('Mor fortalte noe').waitFor();
  }, 240_000);

  it('no page has an accessibility violation', () => {
    expect([...demo.seen].filter(([, violations]) => violations.length > 0)).toEqual([]);
    expect(demo.seen.size).toBeGreaterThanOrEqual(3);
  });
});
