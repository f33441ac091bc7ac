import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** `describe`, where there is a Chromium; else the same, skipped by name. `npm test` sets CHROMIUM_PATH, empty when it found none. */
export const describeInBrowser: typeof describe.skip = executablePath === '' ? describe.skip : describe;

/** A browser without a window. The sandbox is off because tests may run as root in a container; they visit our own pages only. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=nb-NO'] });
}

/** A page of a fresh visitor from Norway, with cookies of its own, who has asked for little motion: what unfolds stands at once, and no click lands beside it. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo', reducedMotion: 'reduce' });
  return context.newPage();
}

/** What axe finds against WCAG 2.1 A and AA on the page as it is now: one line for each violation and place. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await stands(page);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}

/** Waits until what moves in has come to rest: the colours of a dialog that is half there are nobody's colours. What moves for ever, as a spinner, is not waited for. */
async function stands(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity));
}
