import type { Page } from 'playwright-core';
import { accessibilityViolations } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';

const ROLES = '/admin/plugins/trapp/roles';

describeDemo('roles, as the coordinator writes them', (demo) => {
  let page: Page;

  beforeAll(async () => {
    page = await demo.coordinator();
  }, 120_000);

  it('F1: a role of the municipality’s own, within its limits', async () => {
    await page.goto(`${demo.url}${ROLES}`);
    await page.getByText('sosiallærer', { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByText('Den som skriver rutinen her, ser aldri en elev eller en sak.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.goto(`${demo.url}${ROLES}/new`);
    await page.getByRole('textbox').first().fill('inspektør');
    await page.getByText('En inspektør på Tindelia skole', { exact: false }).waitFor();
    // Writing takes reading, and reading takes following up: they come with it.
    await page.getByRole('checkbox', { name: 'Skrive i saker' }).click();
    expect(await page.getByRole('checkbox', { name: 'Lese saker' }).getAttribute('aria-checked')).toBe('true');
    await page.getByText('se elever og fravær, melde bekymring, se og vurdere funn og bekymringer').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lagre rollen' }).click();
    await page.getByText('inspektør: laget').waitFor({ timeout: 60_000 });
  }, 240_000);
});
