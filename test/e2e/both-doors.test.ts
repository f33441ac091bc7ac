import type { Browser } from 'playwright-core';
import { accessibilityViolations, describeInBrowser, openBrowser, openPage } from '../kit/browser';
import { startServer, type RunningServer } from '../kit/server';

describeInBrowser('both doors open in a browser', () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer({ demo: false });
    browser = await openBrowser();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(['/app', '/admin'])('sec-13: %s shows itself, under its content policy, without a complaint and without calling anybody else', async (path) => {
    const page = await openPage(browser);
    const complaints: string[] = [];
    const elsewhere: string[] = [];
    page.on('console', (message) => {
      // Not being logged in is told by 401, which the browser also writes down.
      if (message.type() === 'error' && !/status of 401/.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) elsewhere.push(request.url());
    });

    await page.goto(`${server.url}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 30_000 });

    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('the first staff page has no WCAG A or AA violation', async () => {
    const page = await openPage(browser);
    await page.goto(`${server.url}/app`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});
