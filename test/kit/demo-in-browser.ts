import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, openPage } from './browser';
import { isDeep } from './evidence';
import { DEMO_AUDIT_KEY, keepDemo, layOutDemo } from './made-demo';
import { startServer, type RunningServer } from './server';
import { StaffAtWork } from './staff-at-work';

const PASSWORD = 'Fjordvik-demo-1';

/** The demo municipality on Friday 20 November 2026, with a browser before it. Its server stands from the first test to the last. */
export interface DemoInBrowser {
  readonly url: string;
  readonly browser: Browser;
  /** What axe found on each page that was looked at, by the page's name. */
  readonly seen: Map<string, string[]>;
  /** Somebody of the staff, logged in. */
  login(username: string): Promise<StaffAtWork>;
  /** The admin's page of a coordinator who is logged in. */
  coordinator(): Promise<Page>;
  /** The admin's page of somebody else who may go in there. */
  admin(email: string): Promise<Page>;
}

/** A walk that takes many minutes: by `npm run test:deep` only, and named as skipped in every other run. */
export function describeLongWalk(name: string, walks: (demo: DemoInBrowser) => void): void {
  if (isDeep) describeDemo(name, walks);
  else describe.skip(name, () => it('is walked by npm run test:deep', () => undefined));
}

/** `describe` for walks through the demo, where there is a Chromium. */
export function describeDemo(name: string, walks: (demo: DemoInBrowser) => void): void {
  // How busy the machine is, is not what is asked.
  jest.setTimeout(180_000);
  describeInBrowser(name, () => {
    const seen = new Map<string, string[]>();
    let server: RunningServer;
    let browser: Browser;

    beforeAll(async () => {
      server = await startServer({ environment: { TRAPP_TODAY: '2026-11-20', TRAPP_AUDIT_KEY: DEMO_AUDIT_KEY }, before: layOutDemo, once: keepDemo });
      browser = await openBrowser();
    }, 240_000);

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    const admin = async (email: string) => {
      const page = await openPage(browser);
      await page.goto(`${server.url}/admin`);
      await page.locator('input[name=email]').fill(email, { timeout: 60_000 });
      await page.locator('input[name=password]').fill(PASSWORD);
      await page.locator('button[type=submit]').click();
      await page.waitForURL((address) => !address.pathname.includes('/auth/'));
      return page;
    };

    walks({
      get url() {
        return server.url;
      },
      get browser() {
        return browser;
      },
      seen,
      login: (username) => StaffAtWork.login(browser, server.url, username, PASSWORD, seen),
      admin,
      coordinator: () => admin('koordinator@fjordvik.example'),
    });
  });
}
