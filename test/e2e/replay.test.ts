import type { Browser } from 'playwright-core';
import { accessibilityViolations, describeInBrowser, openBrowser, openPage } from '../kit/browser';
import { startServer, type RunningServer } from '../kit/server';
import { StaffAtWork } from '../kit/staff-at-work';

const PASSWORD = 'Fjordvik-demo-1';

describeInBrowser('rules are tried on a past period', () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer({ environment: { TRAPP_TODAY: '2026-11-20' } });
    browser = await openBrowser();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('pain 11: a leader tries them on the own school, and sees what they would have raised', async () => {
    const seen = new Map<string, string[]>();
    const leader = await StaffAtWork.login(browser, server.url, 'rektor', PASSWORD, seen);
    const { page } = leader;
    await leader.goTo('/import');
    await page.getByRole('link', { name: 'Prøv reglene på i fjor' }).click();
    await page.getByRole('button', { name: 'Prøv reglene' }).click();
    await page.getByRole('heading', { name: 'Resultat' }).waitFor();
    await page.getByText(/ville blitt tatt opp/).waitFor();
    await leader.look('replay');
    expect(Object.fromEntries(seen)).toEqual({ replay: [] });
    await leader.leave();
  }, 90_000);

  it('pain 11: a coordinator tries the draft on the municipality, and sees no name', async () => {
    const page = await openPage(browser);
    await page.goto(`${server.url}/admin`);
    await page.locator('input[name=email]').fill('koordinator@fjordvik.example');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('button[type=submit]').click();
    await page.waitForURL((address) => !address.pathname.includes('/auth/'));
    await page.goto(`${server.url}/admin/plugins/trapp/routines/sondre-land/replay`);
    await page.getByRole('radio', { name: /Alle regler som er slått på/ }).waitFor({ timeout: 30_000 });
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Prøv reglene' }).click();
    await page.getByRole('heading', { name: 'Skole for skole' }).waitFor({ timeout: 30_000 });
    expect(await page.getByRole('grid').count()).toBe(3);
    await page.context().close();
  }, 90_000);
});
