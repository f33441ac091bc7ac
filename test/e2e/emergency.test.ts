import { describeDemo } from '../kit/demo-in-browser';

describeDemo('a case that is opened in an emergency', (demo) => {
  let pupil = '';

  it('sec-1: somebody who has no access asks, reads the case with the time left before them, and gives it back', async () => {
    const leader = await demo.login('avdelingsleder');
    await leader.goTo('/saker');
    const link = leader.page.locator('main a[href*="/saker/"]').first();
    await link.click();
    await leader.page.getByRole('heading', { name: 'Om saken' }).waitFor();
    pupil = (await leader.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const path = new URL(leader.page.url()).pathname.replace('/app', '');
    await leader.leave();

    const nurse = await demo.login('helsesykepleier');
    const { page } = nurse;
    await nurse.goTo(path);
    await page.getByText('Trenger du en sak du ikke har tilgang til, og det haster?').waitFor();
    await nurse.look('a case that is shut');
    await page.getByRole('link', { name: 'Nødtilgang', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Nødtilgang til en sak' }).waitFor();
    await nurse.look('asking for it');
    await page.getByRole('button', { name: 'Åpne saken i tre timer' }).click();
    await page.getByText('Skriv minst 20 tegn.').first().waitFor();
    await nurse.look('asking, with what lacks');
    await page.getByLabel('Skole', { exact: true }).selectOption({ label: 'Tindelia skole' });
    await page.getByLabel('Eleven er borte, og ingen vet hvor').check();
    await page.getByLabel('Hva har skjedd, og hva må du vite?').fill('Hen gikk fra skolen i formiddag, og vi må vite hva som er avtalt.');
    await page.getByRole('textbox', { name: /^Elevens navn/ }).fill('Finnes Ikke');
    await page.getByRole('button', { name: 'Åpne saken i tre timer' }).click();
    await page.getByText('Vi fant ikke én sak som kan åpnes slik.', { exact: false }).waitFor();
    await page.getByRole('textbox', { name: /^Elevens navn/ }).fill(pupil);
    await page.setViewportSize({ width: 360, height: 740 });
    await nurse.look('asking for it on a phone');
    await page.getByRole('button', { name: 'Åpne saken i tre timer' }).click();
    await page.getByText('Du leser denne saken med nødtilgang').waitFor();
    await page.getByText('3 timer og 0 minutter igjen', { exact: false }).waitFor();
    await nurse.look('a case opened so, on a phone');
    await page.setViewportSize({ width: 1280, height: 900 });
    await nurse.look('a case opened so');
    await page.getByRole('button', { name: 'Jeg er ferdig, gi tilbake tilgangen' }).click();
    await page.getByText('Tilgangen er gitt tilbake.').waitFor();
    await nurse.goTo(path);
    await page.getByText('Trenger du en sak du ikke har tilgang til, og det haster?').waitFor();
    await nurse.leave();
  }, 240_000);

  it('the leader is told on their day, sees what was read, and says what they found', async () => {
    const leader = await demo.login('avdelingsleder');
    const { page } = leader;
    await page.getByText('Det er brukt nødtilgang i én sak, som du skal gå gjennom.').waitFor();
    await leader.look('the day of whoever looks at it');
    await page.getByRole('link', { name: 'Se hvem og hvorfor' }).click();
    await page.getByText(pupil, { exact: false }).first().waitFor();
    await leader.look('what was opened');
    await page.setViewportSize({ width: 360, height: 740 });
    await leader.look('what was opened, on a phone');
    await page.getByRole('link', { name: /^Gå gjennom/ }).click();
    await page.getByRole('heading', { name: 'Dette ble lest' }).waitFor();
    await leader.look('one use, on a phone');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByLabel('Det var grunn til det').check();
    await page.getByLabel('Merknad').fill('Eleven ble funnet. Riktig å slå opp det som er avtalt.');
    await leader.look('one use');
    await page.getByRole('button', { name: 'Bekreft at det er gjennomgått' }).click();
    await page.getByText('Bruken er gjennomgått.').waitFor();
    await page.getByRole('heading', { name: /^Gjennomgått av/ }).waitFor();
    await leader.look('one use that has been looked at');
    await leader.leave();
  }, 240_000);

  it('WCAG: no page of it has an A or AA violation', () => {
    expect(Object.fromEntries(demo.seen)).toEqual(Object.fromEntries([...demo.seen.keys()].map((name) => [name, []])));
    expect(demo.seen.size).toBe(12);
  });
});
