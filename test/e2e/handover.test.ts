import { describeDemo } from '../kit/demo-in-browser';

describeDemo('the baton goes from hand to hand', (demo) => {
  let caseUrl = '';

  it('U20, S38: a contact teacher asks a leader, who takes the case over on a phone', async () => {
    const teacher = await demo.login('larer.tindelia.8a');
    await teacher.goTo('/saker');
    await teacher.page.locator('main a[href*="/saker/"]').first().click();
    await teacher.page.getByText('Gi saken videre').click();
    caseUrl = new URL(teacher.page.url()).pathname.replace('/app', '');
    const to = teacher.page.getByLabel('Hvem spør du?');
    const leaderName = 'Marit Svaberglia';
    await to.selectOption({ label: leaderName });
    await teacher.page.getByLabel('Overleveringsnotat').fill('Mor ringes mandager før ni.');
    await teacher.page.getByRole('button', { name: 'Spør', exact: true }).click();
    await teacher.page.getByText('Spørsmålet er sendt.', { exact: false }).first().waitFor();
    await teacher.look('a case that waits for an answer');
    await teacher.leave();

    const leader = await demo.login('avdelingsleder');
    await leader.page.setViewportSize({ width: 360, height: 740 });
    await leader.page.getByRole('heading', { name: 'Noen spør deg' }).waitFor();
    await leader.page.getByText('Mor ringes mandager før ni.').waitFor();
    await leader.look('my day with a question');
    await leader.page.getByRole('button', { name: 'Ja, jeg tar over' }).click();
    await leader.page.getByText('Du er saksansvarlig nå.').waitFor();
    await leader.page.getByText('Hvem som har hatt saken').click();
    await leader.page.getByText(`ga saken videre til ${leaderName}`, { exact: false }).waitFor();
    await leader.look('a case that has been handed over');
    await leader.goTo('/meg');
    await leader.page.getByLabel('Vikar').selectOption({ index: 1 });
    await leader.page.getByRole('button', { name: 'Lagre' }).first().click();
    await leader.page.getByText('Fraværet er lagret.').waitFor();
    await leader.look('absence and mail');
    await leader.leave();
  }, 120_000);

  it('B91, B97, S20: the head teacher sees whose case has nobody, what is late and who has what, and takes the case', async () => {
    const head = await demo.login('rektor');
    await head.goTo('/import');
    await head.page.getByRole('link', { name: 'Oppfølging på skolen' }).click();
    await head.page.getByText('Marit Svaberglia er borte lenge eller uten vikar').waitFor();
    await head.page.getByRole('heading', { name: 'Ikke gjort i tide' }).waitFor();
    await head.look('the school’s work');
    await head.page.setViewportSize({ width: 360, height: 740 });
    await head.look('the school’s work on a phone');
    await head.page.getByRole('button', { name: /^Ta over saken/ }).first().click();
    await head.page.getByText('Saken har fått ny saksansvarlig.').waitFor();
    await head.goTo(caseUrl);
    await head.page.getByText('Gi saken videre').waitFor();
    await head.leave();
  }, 120_000);

  it('WCAG: no page of it has an A or AA violation', () => {
    expect(Object.fromEntries(demo.seen)).toEqual(Object.fromEntries([...demo.seen.keys()].map((name) => [name, []])));
    expect(demo.seen.size).toBe(6);
  });
});
