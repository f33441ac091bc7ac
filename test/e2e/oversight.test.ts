import { describeDemo } from '../kit/demo-in-browser';

describeDemo('what is brought up, and what is referred', (demo) => {
  it('S54, B105: a service\'s own people have the referral on their day, read what was shared, and answer', async () => {
    const ppt = await demo.login('ppt');
    await ppt.page.setViewportSize({ width: 360, height: 740 });
    await ppt.page.getByRole('heading', { name: 'Henvist til dere' }).waitFor();
    await ppt.look('the day of a service');
    await ppt.page.getByRole('link', { name: /^Råd om lesing/ }).click();
    await ppt.page.getByRole('heading', { name: 'Hvorfor det er nødvendig å dele' }).waitFor();
    await ppt.look('a referral on a phone');
    await ppt.page.setViewportSize({ width: 1280, height: 900 });
    await ppt.page.getByLabel('Vi tar imot').check();
    await ppt.page.getByRole('button', { name: 'Send svaret' }).click();
    await ppt.page.getByText('Svaret er sendt til skolen.').waitFor();
    await ppt.page.getByText('Tatt imot', { exact: true }).waitFor();
    await ppt.leave();
  }, 120_000);

  it('B91, S39: a head teacher brings a case up with an insight, and the one above reads it and answers', async () => {
    const head = await demo.login('rektor');
    await head.goTo('/saker');
    await head.page.locator('main a[href*="/saker/"]').first().click();
    await head.page.getByText('Løft saken til nivået over skolen').click();
    await head.page.getByLabel('Hva trenger dere hjelp til?').fill('Skolen får ikke skyss til å gå opp. Kan kommunen hjelpe?');
    await head.page.getByLabel('Hvem kan lese saken?').selectOption({ label: 'Grete Utsiktsknaus' });
    await head.page.getByLabel('Hva skal innsynet brukes til?').fill('Råd om skyss.');
    await head.page.getByLabel('Til og med').fill('2026-12-04');
    await head.look('bringing a case up');
    await head.page.getByRole('button', { name: 'Løft saken' }).click();
    await head.page.getByText('Saken er løftet.').first().waitFor();
    await head.page.getByText('Grete Utsiktsknaus kan lese saken', { exact: false }).waitFor();
    await head.leave();

    const above = await demo.login('omradeleder');
    await above.page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Løftet fra skolene' }).click();
    await above.page.getByText('Skolen får ikke skyss til å gå opp.', { exact: false }).waitFor();
    await above.look('what is brought up');
    await above.page.setViewportSize({ width: 360, height: 740 });
    await above.look('what is brought up, on a phone');
    await above.page.getByRole('link', { name: 'Les saken' }).click();
    await above.page.getByRole('heading', { level: 1 }).waitFor();
    await above.look('a case by insight');
    await above.goTo('/loftet');
    await above.page.getByLabel('Svar til skolen').first().fill('Skyss er ordnet fra mandag.');
    await above.page.getByRole('button', { name: 'Send svaret' }).first().click();
    await above.page.getByText('Svaret er sendt til skolen.').waitFor();
    await above.leave();
  }, 120_000);

  it('U18: a leader opens a closed case again on the step that fits', async () => {
    const leader = await demo.login('avdelingsleder');
    await leader.goTo('/saker');
    await leader.page.locator('main a[href*="/saker/"]').last().click();
    await leader.page.getByText('Gi saken videre').waitFor();
    const path = new URL(leader.page.url()).pathname;
    const ended = await leader.page.evaluate(async (caseId) => {
      const answer = await fetch(`/api/trapp/cases/${caseId}/other-way`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Trapp': '1' }, body: JSON.stringify({ to: 'close', reason: 'Familien ville prøve selv.' }) });
      return answer.status;
    }, path.split('/').at(-1));
    expect(ended).toBe(200);
    await leader.goTo(path.replace('/app', ''));
    await leader.page.getByText('Åpne saken igjen').click();
    await leader.look('a closed case');
    await leader.page.setViewportSize({ width: 360, height: 740 });
    await leader.look('a closed case on a phone');
    await leader.page.getByLabel('Hvor skal saken stå?').selectOption({ index: 1 });
    await leader.page.getByLabel('Hvorfor', { exact: true }).fill('Borte igjen etter høsten.');
    await leader.page.getByRole('button', { name: /[Åå]pne/ }).click();
    await leader.page.getByText('Gi saken videre').waitFor();
    await leader.leave();
  }, 120_000);

  it('WCAG: no page of it has an A or AA violation', () => {
    expect(Object.fromEntries(demo.seen)).toEqual(Object.fromEntries([...demo.seen.keys()].map((name) => [name, []])));
    expect(demo.seen.size).toBe(8);
  });
});
