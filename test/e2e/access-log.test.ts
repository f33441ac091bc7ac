import { describeDemo } from '../kit/demo-in-browser';

describeDemo('why one sees, and who has seen', (demo) => {
  it('sec-1: a teacher asks why they see a case, and finds all that is theirs', async () => {
    const teacher = await demo.login('larer.tindelia.8a');
    await teacher.goTo('/saker');
    await teacher.page.locator('main a[href*="/saker/"]').first().click();
    await teacher.page.getByText('Hvorfor ser jeg dette?').click();
    await teacher.page.getByText('Du er kontaktlærer for 8A ved Tindelia skole.').waitFor();
    await teacher.look('why a case is seen');
    await teacher.page.getByRole('link', { name: 'Min tilgang' }).click();
    await teacher.page.getByRole('heading', { level: 1, name: 'Min tilgang' }).waitFor();
    await teacher.look('own access');
    await teacher.page.setViewportSize({ width: 360, height: 740 });
    await teacher.look('own access on a phone');
    await teacher.leave();
  }, 120_000);

  it('sec-6: a leader reads who has seen a pupil, for one person and period, and hands it out on paper', async () => {
    const leader = await demo.login('rektor');
    await leader.goTo('/saker');
    await leader.page.locator('main a[href*="/saker/"]').first().click();
    await leader.page.getByRole('heading', { level: 1 }).waitFor();
    await leader.page.getByText('Hvorfor ser jeg dette?').click();
    await leader.page.getByRole('link', { name: 'Hvem har sett dette?' }).click();
    await leader.page.getByRole('heading', { level: 1, name: /^Hvem har sett saken/ }).waitFor();
    await leader.page.getByText('Leste saken').first().waitFor();
    await leader.look('who has seen a case');
    await leader.page.setViewportSize({ width: 360, height: 740 });
    await leader.look('who has seen a case, on a phone');
    await leader.page.setViewportSize({ width: 1280, height: 900 });
    const own = await leader.page.locator('.trapp-log__person strong').first().innerText();
    await leader.page.getByLabel('Person', { exact: true }).selectOption({ label: own });
    await leader.page.getByLabel('Fra og med').fill('2026-11-01');
    await leader.page.getByRole('button', { name: 'Vis', exact: true }).click();
    await leader.page.waitForURL(/staffId=/);
    await leader.page.getByText(own, { exact: true }).last().waitFor();
    const [paper] = await Promise.all([leader.page.waitForEvent('download'), leader.page.getByRole('link', { name: 'Skriv ut det som vises, bokmål' }).click()]);
    expect(paper.suggestedFilename()).toBe('hvem-har-sett.pdf');
    await leader.leave();
  }, 120_000);

  it('WCAG: no page of it has an A or AA violation', () => {
    expect(Object.fromEntries(demo.seen)).toEqual(Object.fromEntries([...demo.seen.keys()].map((name) => [name, []])));
    expect(demo.seen.size).toBe(5);
  });
});
