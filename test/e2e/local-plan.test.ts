import { readFileSync } from 'node:fs';
import { accessibilityViolations, openPage } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';
import { textOfPdf } from '../kit/pdf';

/** What a plan is called in each language, by the name of the language where it is chosen. */
const TITLES = { Bokmål: 'Slik følger vi opp fravær på Tindelia skole', Nynorsk: 'Slik følgjer vi opp fråvær på Tindelia skole', English: 'How we follow up absence at Tindelia skole' };

describeDemo('a school\'s own plan', (demo) => {
  it('B50, B52, B55, pain 15: a head teacher fills in what lacks, and sends it; what was typed is kept', async () => {
    const head = await demo.login('rektor.havnesund');
    await head.page.getByRole('link', { name: 'Skriv planen for Havnesund skole' }).first().click();
    await head.page.getByRole('heading', { level: 1, name: 'Plan for Havnesund skole' }).waitFor();
    await head.look('the plan that is being written');
    await head.page.locator('#people-leder-fravaer').getByLabel('Navn').fill('Berit Orrespillmo');
    const forum = head.page.locator('#fora-fast-mote');
    await forum.getByLabel('Navn på møtet').fill('Trivselsmøtet');
    await forum.getByLabel('Når').fill('Hver onsdag klokka 13');
    await head.page.locator('#contacts-ppt').getByLabel('Navn').fill('Rune Torskeviknes');
    await head.page.locator('#texts-ansvar').getByRole('textbox').fill('Kontaktlærer ringer hjem samme dag.');
    await head.page.locator('#texts-tidlig').getByRole('textbox').fill('Vi ser på lista hver fredag.');
    await head.page.getByText('Alt som må være med, er på plass.').waitFor();
    await head.page.getByRole('link', { name: 'Skolens plan' }).first().click();
    await head.page.getByRole('link', { name: 'Skriv planen for Havnesund skole' }).click();
    await head.page.locator('#fora-fast-mote').getByLabel('Navn på møtet').waitFor();
    expect(await head.page.locator('#fora-fast-mote').getByLabel('Navn på møtet').inputValue()).toBe('Trivselsmøtet');
    await head.page.getByLabel('Hva er nytt i denne utgaven?').fill('Første plan.');
    await head.page.getByRole('button', { name: 'Send til en annen leder på skolen' }).click();
    await head.page.getByText('Planen er sendt til godkjenning.').waitFor();
    await head.page.setViewportSize({ width: 360, height: 740 });
    await head.look('a plan that waits, on a phone');
    await head.leave();
  }, 180_000);

  it('B50: the one above the school approves it from their day', async () => {
    const above = await demo.login('omradeleder');
    await above.page.getByRole('link', { name: 'Godkjenn planen for Havnesund skole' }).click();
    await above.page.getByText('Trivselsmøtet').waitFor();
    await above.look('a plan to approve');
    await above.page.getByRole('button', { name: 'Godkjenn planen' }).click();
    await above.page.getByText('Planen er godkjent og gjelder fra i dag.').waitFor();
    await above.leave();
  }, 120_000);

  it('B54, B74: staff read it, homes read it without logging in, and see no more names than the school has chosen', async () => {
    const teacher = await demo.login('larer.tindelia.8a');
    await teacher.goTo('/skolens-plan');
    await teacher.page.getByRole('link', { name: 'Les planen for Tindelia skole' }).click();
    await teacher.page.getByText('Hilde Rimfrostdal').waitFor();
    await teacher.look('the plan as staff read it');
    await teacher.page.getByText('For foresatte', { exact: true }).click();
    await teacher.page.getByText('Hilde Rimfrostdal').waitFor({ state: 'detached' });
    for (const [language, title] of Object.entries(TITLES)) {
      await teacher.page.getByText(language, { exact: true }).click();
      await teacher.page.getByRole('heading', { level: 1, name: title }).waitFor();
      const [paper] = await Promise.all([teacher.page.waitForEvent('download'), teacher.page.getByRole('link', { name: 'Last ned på papir (PDF)' }).click()]);
      const text = textOfPdf(readFileSync(await paper.path()));
      expect(text).toContain(title);
      expect([text.includes('Samira Kveldsolbakk'), text.includes('Hilde Rimfrostdal')]).toEqual([true, false]);
      await teacher.look(`the plan as homes get it, ${language}`);
    }
    const address = teacher.page.url().replace('/skolens-plan/', '/apen/plan/');
    await teacher.leave();
    const home = await openPage(demo.browser);
    await home.goto(address);
    for (const [language, title] of Object.entries(TITLES)) {
      await home.getByText(language, { exact: true }).click();
      await home.getByRole('heading', { level: 1, name: title }).waitFor();
      await home.getByText('Samira Kveldsolbakk').waitFor();
      expect(await home.getByText('Hilde Rimfrostdal').count()).toBe(0);
      demo.seen.set(`the open page, ${language}`, await accessibilityViolations(home));
    }
    await home.context().close();
  }, 120_000);

  it('WCAG: axe finds nothing on any of these pages', () => {
    expect([...demo.seen].filter(([, found]) => found.length > 0)).toEqual([]);
  });
});
