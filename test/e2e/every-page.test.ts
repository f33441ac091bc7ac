import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityViolations, openPage } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';
import { isDeep } from '../kit/evidence';
import type { StaffAtWork } from '../kit/staff-at-work';

const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 900 };
/** Whoever sees most of the daily work first, then those who have pages that nobody else has. The last two have none of their own, and are walked with by `npm run test:deep`. */
const USERS = ['avdelingsleder', 'rektor', 'helsesykepleier', 'ppt', 'omradeleder', ...(isDeep ? ['larer.tindelia.8a', 'styrer.lyngmo'] : [])];
/** Where pages lead on from that differ with who reads them. In every run these only are gone to again by the next user; a deep run goes again to all. */
const LEADS_ON = ['/', '/moter', '/saker', '/saker/:caseId', '/elever/:pupilId'];
/** So many cases are opened, at most, to find what leads on from one: not every case has come as far as the other. */
const CASES_EACH = 3;

/** Pages that no other walk reads with axe. In every run it is these that are read so here, on a phone; a deep run reads all, on a desk too. */
const READ_HERE = [
  ...['/logg-inn', '/tilgjengelighet', '/personvern', '/apen/plan/:schoolId/:routineKey', '/funn', '/lister', '/saker', '/skolens-plan', '/konto', '*'],
  ...['/saker/:caseId/forlop', '/elever/:pupilId/hvem-har-sett', '/import/oppbevaring/:schoolId', '/import/regler/:schoolId'],
];

const written = readFileSync(join(__dirname, '../../plugins/trapp/web/routes.tsx'), 'utf8');
const routes = [...written.matchAll(/\bpage\('([^']+)'/g)].map(([, path]) => path ?? '');
/** What no link leads to before something has happened, and the walk where it has, with axe. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '/forhandsvisning/samtaleguide': 'guide-builder: it stands in a frame of the admin’s page',
  '/saker/:caseId/ny-utgave': 'case-moves: once a newer version is published',
  '/nodtilgang/bruk/:accessId': 'emergency: once a case has been opened so',
};

const shapes = routes.map((route) => ({ route, shape: new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}/?$`) }));
/** The route that a path belongs to. One with nothing in it that varies goes before. */
const routeOf = (path: string): string | undefined => {
  const fitting = shapes.filter(({ shape }) => shape.test(path.replace(/\?.*$/, ''))).map(({ route }) => route);
  return fitting.find((route) => !route.includes(':')) ?? fitting[0];
};

/** Unfolds why one sees a case or a pupil: the link to who has seen it stands there. */
async function unfoldWhy(page: Page): Promise<void> {
  const why = page.getByText('Hvorfor ser jeg dette?');
  if ((await why.count()) === 0) return;
  await why.first().click();
  await page.locator('.trapp-help').getByRole('link', { name: 'Min tilgang' }).waitFor();
}

/** Where the links of the page lead within the staff pages, also those that are folded away. */
async function linksOn(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([download])')].map((link) => new URL(link.href)).filter(({ origin, pathname }) => origin === location.origin && /^\/app(\/|$)/.test(pathname)).map(({ pathname, search }) => `${pathname.replace(/^\/app\/?/, '/')}${search}`));
  return [...new Set(found)];
}

/** Words with which a page says that it could not be shown: a link that leads to one is a fault of the link. */
async function refusalsOn(page: Page): Promise<string[]> {
  const heading = await page.getByRole('heading', { level: 1 }).first().innerText();
  const alerts = await page.locator('main [role=alert]').allInnerTexts();
  return [...['Siden finnes ikke', 'Siden stoppet', 'Vi fikk ikke hentet siden'].filter((title) => heading === title), ...alerts];
}

/** Calls the team together, so that there is a meeting to come to and to prepare for. */
async function callTheTeam(staff: StaffAtWork): Promise<void> {
  const { page } = staff;
  await staff.goTo('/moter');
  await page.getByLabel('Hva slags møte?').selectOption({ label: 'Fraværsteam' });
  await page.getByLabel('Når?').fill('2026-11-24');
  await page.getByRole('button', { name: 'Kall sammen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Fraværsteam' }).waitFor();
}

describeDemo('every page of the staff', (demo) => {
  const wrong: Record<string, string[]> = {};
  const seen = new Set<string>();
  const isAllSeen = () => routes.every((route) => seen.has(route) || route in ELSEWHERE || route === '/logg-inn');

  /** Measures the page on a desk and on a phone, and reads it with axe where this walk is to. */
  async function look(page: Page, route: string): Promise<void> {
    for (const [name, size] of [['desk', DESK], ['phone', PHONE]] as const) {
      await page.setViewportSize(size);
      // A page that draws a list where a table was does so a moment after the width has changed.
      const fits = await page.waitForFunction((width) => document.documentElement.scrollWidth <= width, size.width, { timeout: 3000 }).then(() => true, () => false);
      const found = isDeep || (name === 'phone' && READ_HERE.includes(route)) ? await accessibilityViolations(page) : [];
      if (!fits) found.push(`it is ${await page.evaluate(() => document.documentElement.scrollWidth)} wide`);
      if (found.length > 0) wrong[`${route} (${name})`] = found;
    }
    await page.setViewportSize(DESK);
    seen.add(route);
  }

  /** Goes where the links lead, from their own day on, and looks at each page that nobody has looked at. */
  async function walk(staff: StaffAtWork, username: string): Promise<void> {
    const waiting = new Map([['/', '/']]);
    const visits = new Map<string, number>();
    const goesTo = (route: string) => {
      const isEnough = (visits.get(route) ?? 0) >= (route === '/saker/:caseId' ? CASES_EACH : 1);
      return !isEnough && (!seen.has(route) || isDeep || (LEADS_ON.includes(route) && !(isAllSeen() && visits.size > 0)));
    };
    const gone = new Set<string>();
    for (;;) {
      const next = [...waiting].filter(([path, route]) => !gone.has(path) && goesTo(route)).sort(([, one], [, other]) => Number(seen.has(one)) - Number(seen.has(other)))[0];
      if (!next) return;
      const [path, route] = next;
      gone.add(path);
      visits.set(route, (visits.get(route) ?? 0) + 1);
      await staff.goTo(path);
      await staff.page.waitForLoadState('networkidle');
      const refusals = await refusalsOn(staff.page);
      if (refusals.length > 0) wrong[`${route} (${username})`] = refusals;
      if (!seen.has(route)) await look(staff.page, route);
      await unfoldWhy(staff.page);
      for (const link of await linksOn(staff.page)) {
        const leadsTo = routeOf(link);
        if (leadsTo === undefined) wrong[`${route} (a link)`] = [`${link} is no page`];
        else waiting.set(link, leadsTo);
      }
    }
  }

  it.each(USERS)('%s comes by links from the own day to the pages that are for them', async (username) => {
    const staff = await demo.login(username);
    if (username === 'avdelingsleder') await callTheTeam(staff);
    await walk(staff, username);
    await staff.leave();
  }, 300_000);

  it('whoever is not logged in, or has a wrong address, gets a page that can be read', async () => {
    const page = await openPage(demo.browser);
    await page.goto(`${demo.url}/app/saker`);
    await page.getByLabel('Brukernavn').waitFor();
    await look(page, '/logg-inn');
    await page.context().close();
    const teacher = await demo.login('larer.tindelia.8a');
    await teacher.goTo('/finnes-ikke');
    await look(teacher.page, '*');
    await teacher.leave();
  }, 60_000);

  it('WCAG: each page that the web app has is reached by somebody, and none has an A or AA violation or is wider than a phone', () => {
    expect(routes.length).toBe(written.match(/import\('/g)?.length);
    expect(Object.keys(ELSEWHERE).filter((route) => !routes.includes(route) || seen.has(route))).toEqual([]);
    expect(routes.filter((route) => !seen.has(route) && !(route in ELSEWHERE))).toEqual([]);
    expect(wrong).toEqual({});
  });
});
