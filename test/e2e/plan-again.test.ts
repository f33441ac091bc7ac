import type { CaseRow, CaseView, RecordView } from '../../plugins/trapp/core/contracts/index';
import { describeDemo } from '../kit/demo-in-browser';
import type { StaffAtWork } from '../kit/staff-at-work';

async function ask<T>(staff: StaffAtWork, method: 'GET' | 'POST' | 'PUT', path: string, input: object = {}): Promise<T> {
  const answer = await staff.page.evaluate(
    async ([how, address, sent]) => {
      const got = await fetch(`/api/trapp${address}`, { method: how, headers: { 'Content-Type': 'application/json', 'X-Trapp': '1' }, ...(how === 'GET' ? {} : { body: sent }) });
      return { ok: got.ok, body: (await got.json()) as unknown };
    },
    [method, path, JSON.stringify(input)] as const,
  );
  expect([path, answer.ok]).toEqual([path, true]);
  return answer.body as T;
}

/** The plan has been weighed: the message each afternoon did nothing, meeting him at the door helped. */
async function evaluate(staff: StaffAtWork, caseId: string): Promise<void> {
  const { records } = await ask<CaseView>(staff, 'GET', `/cases/${caseId}`);
  const plan = records.find(({ kind, status }) => kind === 'plan' && status === 'signed');
  const { recordId } = await ask<{ recordId: string }>(staff, 'POST', `/cases/${caseId}/records`, { kind: 'evaluation', template: null, taskId: null, revises: null, planRecordId: plan?.id });
  const { content, record } = await ask<RecordView>(staff, 'GET', `/records/${recordId}`);
  if (content.kind !== 'evaluation') throw new Error(`Not an evaluation but a ${content.kind}`);
  const { evaluation } = content;
  const weighed = {
    ...evaluation,
    subGoals: evaluation.subGoals.map((goal) => ({ ...goal, reached: 'partly' })),
    measures: evaluation.measures.map((held) => ({ ...held, carriedOut: 'yes', effect: held.id === 't2' ? 'none' : 'good' })),
    planB: 'Ikke brukt.', childVoice: 'Det hjelper at noen venter.', guardiansView: 'Roligere morgener.', summary: 'Vi endrer planen.',
  };
  await ask(staff, 'PUT', `/records/${recordId}`, { version: record.version, content: { kind: 'evaluation', evaluation: weighed } });
  await ask(staff, 'POST', `/records/${recordId}/signature`, { version: record.version + 1 });
}

describeDemo('a plan that is made again', (demo) => {
  it('S58, B41, S57, B81: what did nothing is told before it is chosen again, and a home visit is made safe before the plan is signed', async () => {
    const leader = await demo.login('avdelingsleder');
    const { page } = leader;
    const caseId = (await ask<{ cases: CaseRow[] }>(leader, 'GET', '/cases')).cases.find(({ pupil }) => pupil.name.startsWith('Amin'))?.id ?? '';
    await evaluate(leader, caseId);
    await leader.goTo(`/saker/${caseId}/virkning`);
    await page.getByText(/^Samtidig begynte disse 8 tiltakene/).waitFor();
    await page.getByText('Dere vurderte at det ikke hadde virkning.').waitFor();
    await leader.look('effects');

    await leader.goTo(`/saker/${caseId}`);
    await page.getByRole('button', { name: 'Lag ny utgave av planen' }).click();
    await page.getByText('Dette er prøvd før', { exact: true }).waitFor();
    await page.getByRole('listitem').filter({ hasText: /^Kort melding til Amin.*ingen virkning/ }).first().waitFor();
    const second = page.getByRole('group', { name: 'Tiltak 2', exact: true });
    await second.getByText(/Dette er prøvd før: ingen virkning/).waitFor();
    await second.getByLabel('Hva skal gjøres?').fill('Besøke familien hjemme fredag for å avtale mandagen');
    await second.getByText(/Dette er prøvd før: ingen virkning/).waitFor({ state: 'detached' });
    await second.getByLabel('Tiltaket er et hjemmebesøk').check();
    await second.getByLabel('En foresatt er hjemme').check();
    await leader.look('a plan made again');
    await page.setViewportSize({ width: 360, height: 800 });
    await leader.look('a plan made again on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    await page.getByLabel('Hva sier barnet om planen?').fill('Amin vil gjerne at Samira blir med hjem.');
    await page.getByLabel('Hvorfor endrer dere planen?').fill('Meldingene hjalp ikke. Amin vil heller bli hentet.');
    await expect(leader.sign()).rejects.toThrow(/Et hjemmebesøk skal være avtalt/);
    await page.getByText(/Et hjemmebesøk skal være avtalt/).first().waitFor();
    for (const label of ['Besøket er avtalt på forhånd', 'Ingen er alene med eleven']) await second.getByLabel(label).check();
    await leader.sign();
    await page.getByText('Hjemmebesøk: avtalt på forhånd, en foresatt er hjemme, og ingen er alene med eleven.').waitFor();
    await page.getByText(/^Svar mangler fra: Amin/).waitFor();
    await leader.goTo(`/saker/${caseId}/forlop`);
    await page.getByText('Meldingene hjalp ikke. Amin vil heller bli hentet.').waitFor();
    await page.getByRole('heading', { name: 'Delmål' }).waitFor();
    await leader.look('the course of the case');
    await leader.leave();
  }, 240_000);

  it('pain 15: what is written in one row after the other is saved each time, also when the page is left without a word', async () => {
    const head = await demo.login('rektor.havnesund');
    await head.page.getByRole('link', { name: 'Skriv videre' }).first().click();
    await head.page.getByRole('button', { name: 'Legg til tiltak' }).click();
    const first = head.page.getByRole('group', { name: 'Tiltak 1', exact: true });
    const address = new URL(head.page.url()).pathname.replace('/app', '');
    for (const words of ['Kontaktlæreren møter Celine', 'Kontaktlæreren møter Celine i gangen', 'Kontaktlæreren møter Celine i gangen kl. 08.20']) {
      const saved = head.page.waitForResponse((answer) => answer.request().method() === 'PUT' && (answer.request().postData() ?? '').includes(`"${words}"`));
      await first.getByLabel('Hva skal gjøres?').fill(words);
      expect((await saved).status()).toBe(200);
    }
    await head.goTo(address);
    expect(await first.getByLabel('Hva skal gjøres?').inputValue()).toBe('Kontaktlæreren møter Celine i gangen kl. 08.20');
    await head.leave();
  }, 120_000);

  it('WCAG: no page of it has an A or AA violation', () => {
    expect(Object.fromEntries(demo.seen)).toEqual(Object.fromEntries([...demo.seen.keys()].map((name) => [name, []])));
    expect(demo.seen.size).toBe(4);
  });
});
