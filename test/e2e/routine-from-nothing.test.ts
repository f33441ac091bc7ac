import type { Page } from 'playwright-core';
import { nbRun } from '../../plugins/trapp/admin/messages/nb-run';
import { routineSchema, type Routine } from '../../plugins/trapp/core/routines/index';
import { asTold } from '../kit/as-told';
import { AuthorAtWork, say } from '../kit/author-at-work';
import { accessibilityViolations } from '../kit/browser';
import { climbs, firstStepUp } from '../kit/climbing';
import { describeLongWalk } from '../kit/demo-in-browser';
import { RoutineAuthor } from '../kit/routine-author';
import { firstOfNovember, friday } from '../routines/as-skole/schools';
import { saidByRules } from '../routines/made-up-school';
import { packNamed } from '../routines/packs';

const NAME = 'Rutinen i Sydvik';
const KEY = 'rutinen-i-sydvik';
/** Its courses are kept from the run-through of a staircase that is there, not written. */
const { courses: _courses, ...wanted } = packNamed('as-skole');
const listed = ['rules', 'guides', 'planTemplates', 'meetingTemplates', 'measures', 'papers'] as const;

/** What the page asks the server for, when it is opened; the page itself has an address that ends alike. */
async function answered<T>(page: Page, address: string, asked: RegExp): Promise<T> {
  const [answer] = await Promise.all([page.waitForResponse((response) => asked.test(response.url()) && !response.url().includes('/admin/') && response.request().method() === 'GET'), page.goto(address)]);
  return (await answer.json()) as T;
}

describeLongWalk('a coordinator writes a whole routine', (demo) => {
  let page: Page;
  let built: Routine;
  const violations: Record<string, string[]> = {};
  const address = () => `${demo.url}/admin/plugins/trapp/routines/${KEY}`;

  beforeAll(async () => {
    page = await demo.coordinator();
  }, 120_000);

  it('S13, A1-A36, B22, B28: Ås’ school track is written from an empty routine through the pages alone', async () => {
    await page.goto(`${demo.url}/admin/plugins/trapp`);
    await page.getByRole('button', { name: say('newRoutine.open') }).click({ timeout: 60_000 });
    await page.getByLabel(say('newRoutine.name')).fill(NAME);
    await page.getByRole('button', { name: say('newRoutine.make') }).click();
    await page.waitForURL(address());
    const author = new RoutineAuthor(new AuthorAtWork(page, address()), wanted, async (where, name) => {
      violations[name] = await accessibilityViolations(where);
    });
    await author.build();
  }, 1_200_000);

  it('pain 4: no page on the way is closed to those who hear it', () => {
    expect(Object.entries(violations).filter(([, found]) => found.length > 0)).toEqual([]);
  });

  it('S13: it is checked and published', async () => {
    await page.goto(address());
    await page.getByText(say('routine.check.fine')).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: say('publish'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('publish.reason')).fill('Første utgave');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: say('publish'), exact: true }).click();
    await page.getByText(say('publish.done', { number: 1 })).waitFor({ timeout: 60_000 });
    const { document } = await answered<{ document: unknown }>(page, `${address()}/versions/1`, /\/versions\/1$/);
    built = routineSchema.parse(document);
  }, 180_000);

  it.each(Object.keys(asTold(wanted)))('S13, B13: its %s say what the shipped pack says', (part) => {
    expect(asTold({ ...built, title: wanted.title })[part]).toEqual(asTold(wanted)[part]);
  });

  it.each(listed)('S13: its %s are found by the same keys', (part) => {
    expect(built[part]?.map(({ key }) => key)).toEqual(wanted[part]?.map(({ key }) => key));
  });

  it.each([friday, firstOfNovember])('A8-A11, U9: the same made-up pupils give the same findings on $today', async (school) => {
    expect(await saidByRules(school, built)).toEqual(await saidByRules(school));
  });

  it('A25-A36, S13: the same made-up cases climb the same steps', async () => {
    expect(await climbs(built, '2026-10-05')).toEqual(await climbs(wanted, '2026-10-05'));
  });

  it('pain 11: a case is played through what was written, from its first step to the next', async () => {
    await page.goto(`${address()}/staircase`);
    await page.getByRole('tab', { name: say('stairs.tab.run') }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: nbRun['run.start'] }).click();
    const { from, chosen, to } = await firstStepUp(wanted, '2026-10-05');
    await page.getByText(`«${from}»`).first().waitFor();
    await page.getByRole('button', { name: nbRun['run.required'] }).click();
    await page.getByRole('button', { name: nbRun['run.hear'] }).click();
    await page.getByRole('button', { name: say('run.way.open', { title: chosen }), exact: true }).click();
    await page.getByText(`«${to}»`).first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.context().close();
  }, 120_000);
});
