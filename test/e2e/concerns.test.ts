import { describeDemo } from '../kit/demo-in-browser';

describeDemo('what comes before a case', (demo) => {
  it('U11 U2 S11: the teacher raises a concern and is told who assesses it; the leader assesses all that waits as one', async () => {
    const teacher = await demo.login('larer.tindelia.8a');
    await teacher.page.getByRole('link', { name: /^Vurder/ }).first().waitFor();
    await teacher.look('my day');
    const [name = ''] = await teacher.page.locator('.trapp-concern .trapp-pupil a').allInnerTexts();
    await teacher.page.locator('.trapp-concern .trapp-pupil a').first().click();
    await teacher.page.getByRole('link', { name: 'Meld bekymring' }).click();
    await teacher.page.getByLabel(/Hva er sett eller sagt/).fill('Sitter alene, og svarer ikke når vi spør.');
    await teacher.look('raise');
    await teacher.page.getByRole('button', { name: 'Meld bekymring' }).click();
    await teacher.page.getByText(/Bekymringen vurderes av .+ innen/).waitFor();
    await teacher.look('received');
    await teacher.leave();

    const leader = await demo.login('avdelingsleder');
    await leader.goTo('/bekymringer');
    await leader.look('concerns');
    await leader.page.getByRole('link', { name: `Vurder bekymringen for ${name}` }).click();
    await leader.page.getByText('Sitter alene, og svarer ikke når vi spør.').waitFor();
    await leader.page.getByRole('radio', { name: /ingen tiltak nå/ }).check();
    await leader.page.getByLabel(/Hvorfor er det ikke grunn/).fill('Vi kjenner årsaken, og følger med.');
    await leader.page.getByLabel(/Se på nytt den/).fill('2026-12-04');
    await leader.look('assess');
    await leader.page.getByRole('button', { name: 'Lagre vurderingen' }).click();
    await leader.page.getByText('Ingenting venter på vurdering om eleven').waitFor();
    await leader.leave();

    const again = await demo.login('larer.tindelia.8a');
    await again.goTo('/mine-bekymringer');
    await again.page.getByText(/^Vurdert 20\. november/).waitFor();
    await again.look('my concerns');
    await again.leave();
  }, 120_000);

  it('S34 S36 S22 B101: the teacher goes through the day check and says that it is made', async () => {
    const teacher = await demo.login('larer.tindelia.8a');
    await teacher.goTo('/sjekker');
    await teacher.look('checks');
    await teacher.page.getByRole('link', { name: /^Dagsjekk/ }).first().click();
    await teacher.page.getByRole('heading', { name: 'Å gå gjennom' }).waitFor();
    await teacher.page.getByRole('button', { name: 'Ringt hjem' }).first().click();
    await teacher.page.getByLabel(/Hva ble sagt/).fill('Syk, kommer i morgen.');
    await teacher.look('check');
    await teacher.page.getByRole('button', { name: 'Lagre' }).click();
    await teacher.page.getByText(/Ringt hjem: Syk, kommer i morgen/).waitFor();
    await teacher.page.getByRole('button', { name: 'Sjekken er gjennomført' }).click();
    await teacher.page.getByText(/på listen:/).waitFor();
    await teacher.look('check made');
    await teacher.leave();
  }, 120_000);

  it('every page on the way is free of WCAG A and AA violations', () => {
    expect(Object.fromEntries([...demo.seen].filter(([, violations]) => violations.length > 0))).toEqual({});
    expect(demo.seen.size).toBe(9);
  });
});
