import { describeDemo } from '../kit/demo-in-browser';

describeDemo('what the routine proposes, and another way', (demo) => {
  let caseAddress = '';

  it('S38, S39: after eight days the routine proposes that management decides who follows up, on the case and on the leader’s day', async () => {
    const teacher = await demo.login('larer.tindelia.8a');
    const { page } = teacher;
    await page.getByRole('link', { name: 'Máret Nordlysbråten' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Máret Nordlysbråten' }).waitFor();
    const pupilId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const caseId = await page.evaluate(async (id) => {
      const answer = await fetch(`/api/trapp/pupils/${id}/cases`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ concern: 'Mye borte i høst.' }) });
      return ((await answer.json()) as { caseId: string }).caseId;
    }, pupilId);
    caseAddress = `/saker/${caseId}`;
    await teacher.goTo(caseAddress);
    await page.getByRole('button', { name: 'Skriv i kontaktloggen' }).first().click();
    await page.getByLabel('Hva ble sagt eller avtalt?').fill('Snakket med mor.');
    await page.getByRole('button', { name: 'Lagre i kontaktloggen' }).click();
    await page.getByRole('heading', { name: 'Rutinen foreslår' }).waitFor();
    await page.getByText(/Avgjør sammen med teamet/).first().waitFor();
    await teacher.look('proposal');
    await teacher.leave();

    const leader = await demo.login('avdelingsleder');
    await leader.page.getByRole('heading', { name: 'Rutinen foreslår' }).waitFor();
    await leader.look('my day with a proposal');
    await leader.page.locator(`a[href$="${caseAddress}"]`).filter({ hasText: 'Åtte dager: ledelsen kobler på teamet' }).click();
    await leader.page.getByRole('radio', { name: 'Følger forslaget' }).check();
    await leader.page.getByLabel('Skriv kort hvorfor').fill('Teamet tar det på torsdag.');
    await leader.page.getByRole('button', { name: /Svar på forslaget/ }).click();
    await leader.page.getByText('Forslaget er fulgt.').waitFor();
    await leader.page.getByRole('listitem').filter({ hasText: 'Avgjør sammen med teamet' }).first().waitFor();
    await leader.page.getByRole('heading', { name: 'Rutinen foreslår' }).waitFor({ state: 'detached' });
    await leader.leave();
  }, 120_000);

  it('U3: another way than the outcomes, because …, stays in the history with what was not in place', async () => {
    const teacher = await demo.login('larer.tindelia.8a');
    const { page } = teacher;
    await teacher.goTo(caseAddress);
    await page.getByText('Ingen av disse passer: gå en annen vei').click();
    await page.getByRole('button', { name: 'Gå denne veien' }).click();
    await page.getByText('Velg hvor saken skal.').first().waitFor();
    await teacher.look('another way');
    await page.getByLabel('Hvor skal saken?').selectOption({ label: 'Tiltaksplan' });
    await page.getByLabel('Fordi …').fill('Eleven har en plan fra i fjor som virket.');
    await page.getByRole('button', { name: 'Gå denne veien' }).click();
    await page.getByText('Annen vei: Eleven har en plan fra i fjor som virket.').waitFor();
    await page.getByText('Dette var ikke på plass:').click();
    await page.getByRole('region', { name: 'Slik har saken gått' }).getByText(/Snakk med barnet/).waitFor();
    await teacher.look('moved another way');
    await teacher.leave();
  }, 120_000);

  it('U19: every page that was walked is free of what axe finds', () => {
    expect([...demo.seen].filter(([, violations]) => violations.length > 0)).toEqual([]);
    expect(demo.seen.size).toBeGreaterThanOrEqual(4);
  });
});
