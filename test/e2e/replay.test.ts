import { accessibilityViolations } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';

describeDemo('rules are tried on a past period', (demo) => {
  it('pain 11: a leader tries them on the own school, and sees what they would have raised', async () => {
    const leader = await demo.login('rektor');
    const { page } = leader;
    await leader.goTo('/import');
    await page.getByRole('link', { name: 'Prøv reglene på i fjor' }).click();
    await page.getByRole('button', { name: 'Prøv reglene' }).click();
    await page.getByRole('heading', { name: 'Resultat' }).waitFor();
    await page.getByText(/ville blitt tatt opp/).waitFor();
    await leader.look('replay');
    expect(Object.fromEntries(demo.seen)).toEqual({ replay: [] });
    await leader.leave();
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
