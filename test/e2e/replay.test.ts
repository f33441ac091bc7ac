import { accessibilityViolations } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';

describeDemo('rules are tried on a past period', (demo) => {
  it('pain 11: a leader tries them on the own school, and sees what they would have raised', async () => {
    const leader = await demo.login('rektor');
    const { page } = leader;
    await leader.goTo('/import');
    await page.getByRole('link', { name: 'Prøv reglene' }).click();
    await page.getByRole('button', { name: 'Prøv reglene' }).click();
    await page.getByRole('heading', { name: 'Resultat' }).waitFor();
    await page.getByText(/ville blitt tatt opp/).waitFor();
    await leader.look('replay');
    expect(Object.fromEntries(demo.seen)).toEqual({ replay: [] });
    await leader.leave();
  }, 90_000);

  it('pain 11: a leader tries one rule on one pupil, and reads each condition with its value and limit', async () => {
    const leader = await demo.login('rektor');
    const { page } = leader;
    await leader.goTo('/import');
    await page.getByRole('link', { name: 'Prøv reglene' }).click();
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Prøv på eleven' }) });
    await form.getByLabel('Rutine').selectOption({ label: 'Oppfølging av fravær' });
    await form.getByLabel('Klasse').selectOption({ label: '8A' });
    await form.getByLabel('Elev', { exact: true }).waitFor();
    await form.getByRole('button', { name: 'Prøv på eleven' }).click();
    await page.getByRole('heading', { name: /» prøvd på / }).waitFor();
    await page.getByText('Ingenting er lagret på eleven.', { exact: false }).waitFor();
    await page.locator('label', { hasText: 'Tabell' }).click();
    await page.getByRole('columnheader', { name: 'Grense' }).waitFor();
    await leader.look('a rule on a pupil');
    expect(demo.seen.get('a rule on a pupil')).toEqual([]);
    await leader.leave();
  }, 90_000);

  it('pain 11: a coordinator who waits no longer calls it off, and nothing is shown', async () => {
    const page = await demo.coordinator();
    // The question is held on its way, so that it is still under way when it is called off.
    await page.route('**/trapp/routines/sondre-land/replays', (route) => (route.request().method() === 'POST' ? undefined : route.continue()));
    await page.goto(`${demo.url}/admin/plugins/trapp/routines/sondre-land/replay`);
    await page.getByRole('radio', { name: /Alle regler som er slått på/ }).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Prøv reglene' }).click();
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await page.getByText('Avbrutt. Ingenting er endret.').waitFor();
    expect(await page.getByRole('heading', { name: 'Skole for skole' }).count()).toBe(0);
    await page.context().close();
  }, 90_000);

  it('pain 11: a coordinator tries the draft on the municipality, and sees no name', async () => {
    const page = await demo.coordinator();
    await page.goto(`${demo.url}/admin/plugins/trapp/routines/sondre-land/replay`);
    await page.getByRole('radio', { name: /Alle regler som er slått på/ }).waitFor({ timeout: 30_000 });
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Prøv reglene' }).click();
    await page.getByRole('heading', { name: 'Skole for skole' }).waitFor({ timeout: 30_000 });
    expect(await page.getByRole('grid').count()).toBe(3);
    await page.context().close();
  }, 90_000);
});
