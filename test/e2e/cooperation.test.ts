import { describeDemo } from '../kit/demo-in-browser';

describeDemo('those outside the school: who can help, consent, referral, and what each side says', (demo) => {
  it('B67, B69: finds who can help with sleep, when and how', async () => {
    const teacher = await demo.login('avdelingsleder');
    const { page } = teacher;
    await page.getByRole('link', { name: 'Hjelp fra andre' }).click();
    await page.getByLabel('Finn en tjeneste').fill('søvn');
    await page.getByText('Skolehelsetjenesten (helsesykepleier)').waitFor();
    await page.getByText('Når og hvordan').first().click();
    await page.getByText(/ikke først når annet er prøvd/).waitFor();
    expect(await page.getByText('Kommunens familieteam').count()).toBe(0);
    await teacher.look('services');
    await teacher.leave();
  }, 120_000);

  it('S65, B29, B105, S54: from a yes to a letter that is sent, and a withdrawal that stops it at once', async () => {
    const leader = await demo.login('avdelingsleder');
    const { page } = leader;
    await leader.goTo('/saker');
    await page.getByRole('link', { name: /Amin/ }).first().click();
    await page.getByRole('link', { name: 'Samtykke og henvisninger' }).click();
    await page.getByRole('heading', { level: 1, name: 'Samarbeid med andre' }).waitFor();

    await page.getByText('Be en tjeneste om hjelp').click();
    await page.getByLabel('Hvem vil dere be om hjelp?').selectOption({ label: 'PP-tjenesten' });
    await page.getByLabel('Hva skal de hjelpe med?').fill('Råd om hvordan Amin kan få til matematikk.');
    await page.getByLabel('Hvorfor er det nødvendig å dele opplysninger?').fill('Vi har prøvd det vi kan selv.');
    await page.getByLabel('Fraværet i tall').check();
    await page.getByRole('button', { name: 'Lagre henvisningen' }).click();
    await page.getByText(/Kan ikke sendes ennå/).waitFor();

    const answer = async (label: string) => {
      await page.getByText('Skriv inn et svar').first().click();
      await page.getByLabel('Ibrahim Multemyrvoll').first().check();
      await page.getByLabel(label).first().check();
      await page.getByRole('button', { name: 'Lagre svaret' }).first().click();
    };
    await answer('Ja, samtykker');
    await page.getByText('Gitt', { exact: true }).waitFor();
    await leader.look('consent');

    await page.getByText('Skriv inn hva som har skjedd').click();
    await page.getByLabel('Henvisningen er sendt').check();
    await page.getByRole('button', { name: 'Lagre', exact: true }).first().click();
    await page.getByText(/Svar er ventet innen/).waitFor();
    await page.getByText('Gjelder nå').waitFor();
    await page.getByRole('button', { name: 'Lag brev til PP-tjenesten' }).click();
    await page.getByRole('link', { name: /Henvisning til PP-tjenesten, utgave 1/ }).waitFor();
    await leader.look('referral');

    await page.reload();
    await answer('Trekker samtykket');
    await page.getByText(/har trukket samtykket .* Det er helt i orden/).waitFor();
    await page.getByText(/Avsluttet 20\. november/).waitFor();
    await page.setViewportSize({ width: 360, height: 800 });
    await leader.look('cooperation on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await leader.leave();
  }, 180_000);

  it('B22, F12, F13: sees the sides of a mapping side by side, and finishes one of them', async () => {
    const leader = await demo.login('avdelingsleder');
    const { page } = leader;
    await leader.goTo('/saker');
    await page.getByRole('link', { name: /Amin/ }).first().click();
    await page.getByRole('link', { name: 'Se svarene side om side' }).click();
    await page.getByRole('table', { name: /Antall utsagn/ }).waitFor();
    await page.getByText(/^Venner og å høre til/).last().click();
    await page.getByRole('heading', { level: 3, name: 'Eleven', exact: true }).first().waitFor();
    await page.getByText('Skriv inn hvem som svarte').first().click();
    await page.getByRole('button', { name: 'Lagre', exact: true }).first().click();
    await page.getByText('Ferdig', { exact: true }).waitFor();
    await leader.look('mapping');
    await page.setViewportSize({ width: 360, height: 800 });
    await leader.look('mapping on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await leader.leave();
  }, 120_000);

  it('WCAG: no page of it has an A or AA violation', () => {
    expect(Object.fromEntries(demo.seen)).toEqual(Object.fromEntries([...demo.seen.keys()].map((name) => [name, []])));
    expect([...demo.seen.keys()]).toEqual(['services', 'consent', 'referral', 'cooperation on a phone', 'mapping', 'mapping on a phone']);
  });
});
