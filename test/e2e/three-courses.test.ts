import { describeDemo } from '../kit/demo-in-browser';
import type { StaffAtWork } from '../kit/staff-at-work';

const PHONE = { width: 360, height: 780 };

/** On a phone, and on a desk: nothing is wider than the screen. */
async function fitsOnAPhone(staff: StaffAtWork, name: string): Promise<void> {
  await staff.page.setViewportSize(PHONE);
  await staff.look(`${name}, on a phone`);
  expect(await staff.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await staff.page.setViewportSize({ width: 1280, height: 900 });
}

describeDemo('three courses as those who walk them see them', (demo) => {
  it('A17, A19: a kindergarten’s concern becomes a case, what was seen is written down, and the home is spoken with', async () => {
    const head = await demo.login('styrer.lyngmo');
    const { page } = head;
    await page.getByRole('link', { name: 'Vurder bekymringen', exact: true }).click();
    await page.getByRole('radio', { name: 'Åpne sak' }).check();
    await page.getByLabel('Hva er du bekymret for?').fill('Live gråter ved levering. Vi vil finne ut hva det er.');
    await page.getByRole('button', { name: 'Åpne sak', exact: true }).click();
    await page.getByRole('heading', { name: 'Neste steg' }).waitFor();
    await page.getByText('Skriv ned hva dere har sett').first().waitFor();
    await head.look('a kindergarten’s case');
    await fitsOnAPhone(head, 'a kindergarten’s case');
    const address = new URL(page.url()).pathname.replace('/app', '');

    await page.getByRole('button', { name: 'Start' }).first().click();
    await head.fillInGuide('Hun går inn når Kari møter henne i garderoben.');
    await head.look('what the kindergarten has seen');
    await head.sign();
    await head.goTo(address);
    await page.getByText('Skriv inn kontakt').click();
    await page.getByLabel('Hva ble sagt eller avtalt?').fill('Mor sier at det er verst på mandager. Vi møter dem i garderoben.');
    await page.getByRole('button', { name: 'Lagre i kontaktloggen' }).click();
    await page.getByText('Mor sier at det er verst på mandager.', { exact: false }).first().waitFor();
    await head.leave();
  }, 180_000);

  it('B32-B35: a pupil who has not come: the fourteen days, the situation, and the tasks that follow from it', async () => {
    const coordinator = await demo.coordinator();
    await coordinator.goto(`${demo.url}/admin/plugins/trapp/routines/bergen`);
    await coordinator.getByRole('button', { name: 'Publiser' }).click();
    const dialog = coordinator.getByRole('dialog');
    await dialog.getByLabel('Hvorfor publiseres den?').fill('Tas i bruk');
    await dialog.getByRole('button', { name: 'Publiser' }).click();
    await coordinator.getByText('Utgave 1 er publisert.').waitFor({ timeout: 60_000 });

    const leader = await demo.login('avdelingsleder');
    const { page } = leader;
    await leader.goTo('/klasser');
    await page.getByRole('link', { name: /^5A/ }).first().click();
    const pupil = page.locator('main a[href*="/elever/"]').first();
    await pupil.waitFor();
    const pupilId = (await pupil.getAttribute('href'))?.match(/\/elever\/([^/?]+)/)?.[1];
    await leader.goTo(`/elever/${pupilId}/bekymring`);
    await page.getByLabel('Hva er sett eller sagt?').fill('Kom ikke til skolen etter høstferien, og ingen har meldt fra.');
    await page.getByLabel('Åpne sak med en gang').check();
    await page.getByRole('radio', { name: 'Oppfølging av bekymringsfullt skolefravær' }).check();
    await page.getByRole('radio', { name: /^Eleven har ikke møtt/ }).check();
    await leader.look('opening a case of a pupil who has not come');
    await page.getByRole('button', { name: 'Åpne sak', exact: true }).click();
    await page.getByText('Dag 1 av 14').waitFor();
    await leader.look('a pupil who has not come');
    await fitsOnAPhone(leader, 'a pupil who has not come');

    await page.getByRole('button', { name: 'Lagre situasjonen' }).click();
    await page.locator('[aria-invalid=true], .ds-validation-message').first().waitFor();
    await page.getByRole('radio', { name: /^De foresatte svarer ikke/ }).check();
    await page.getByLabel('Hva vet dere, og fra hvem?').fill('Vi har ringt tre ganger. Ingen svarer.');
    await page.getByRole('button', { name: 'Lagre situasjonen' }).click();
    await page.getByText(/^Valgt av Marit Svaberglia/).or(page.getByText('Vi har ringt tre ganger. Ingen svarer.')).first().waitFor();
    await page.getByText('Oppsøk hjemmet').first().waitFor();
    await leader.look('nobody answers');
    await leader.leave();
  }, 240_000);

  it('U18: a pupil who is back: the case is taken there with a reason, and the step says whom to ask and when', async () => {
    const leader = await demo.login('avdelingsleder');
    const { page } = leader;
    await leader.goTo('/saker');
    await page.getByRole('link', { name: /^Ludvig/ }).first().click();
    await page.getByText('Ingen av disse passer: gå en annen vei').click();
    await page.getByLabel('Hvor skal saken?').selectOption({ label: 'Når eleven er tilbake' });
    await page.getByLabel('Fordi …').fill('Ludvig kom tilbake på mandag, og vil være her.');
    await leader.look('another way');
    await page.getByRole('button', { name: 'Gå denne veien' }).click();
    await page.getByText('Saken er flyttet, og begrunnelsen er lagret.').waitFor();
    await page.getByText('Saken står på trinnet «Når eleven er tilbake».').waitFor();
    await leader.look('a pupil who is back');
    await fitsOnAPhone(leader, 'a pupil who is back');
    await leader.goTo('/');
    await leader.look('the day of somebody who leads');
    await leader.leave();
  }, 120_000);

  it('B96: whoever is above the schools finds them in figures', async () => {
    const above = await demo.login('omradeleder');
    await above.page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Skolene i tall' }).click();
    await above.page.getByRole('heading', { name: 'Skole for skole' }).waitFor();
    await above.look('an area in figures');
    await fitsOnAPhone(above, 'an area in figures');
    await above.leave();
  }, 60_000);

  it('is walked without anything that axe finds', () => {
    expect([...demo.seen].filter(([, violations]) => violations.length > 0)).toEqual([]);
    expect(demo.seen.size).toBeGreaterThan(11);
  });
});
