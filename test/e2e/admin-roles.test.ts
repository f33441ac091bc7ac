import type { Page } from 'playwright-core';
import { accessibilityViolations } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';

const HOME = '/admin/plugins/trapp';

describeDemo('what each role of the admin comes to', (demo) => {
  const looked = async (page: Page, name: string) => demo.seen.set(name, await accessibilityViolations(page));
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor({ timeout: 60_000 });

  it('B50, B51: a coordinator sees which schools lack what and since when, reads a plan, and reminds', async () => {
    const page = await demo.coordinator();
    await page.goto(`${demo.url}${HOME}/local-plans`);
    await heading(page, 'Oppfølging av fravær');
    const row = page.getByRole('row', { name: /Havnesund skole/ });
    await row.getByText('Utkast').waitFor();
    await row.getByText('Hvem leder arbeidet med fravær').waitFor();
    await looked(page, 'schools’ plans, to a coordinator');
    await page.getByRole('button', { name: 'Minn Havnesund skole om planen' }).click();
    await page.getByText('1 skole er påminnet.').first().waitFor();
    await row.getByText(/^Påminnet 20\.11\.2026$/).waitFor();
    await page.getByRole('link', { name: 'Les planen for Tindelia skole' }).click();
    await heading(page, 'Slik følger vi opp fravær på Tindelia skole');
    await page.getByText('Samira Kveldsolbakk', { exact: false }).waitFor();
    await looked(page, 'a school’s plan, in the admin');
    await page.getByRole('combobox', { name: 'Språk' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await heading(page, 'How we follow up absence at Tindelia skole');

    await page.goto(`${demo.url}${HOME}/finnes/ikke`);
    await heading(page, 'Siden finnes ikke');
    await looked(page, 'an address that leads nowhere');
    for (const gone of ['rules/finnes-ikke', 'guides/finnes-ikke', 'papers/finnes-ikke', 'parts/measures/finnes-ikke']) {
      await page.goto(`${demo.url}${HOME}/routines/sondre-land/${gone}`);
      await page.getByText('Dette finnes ikke i utkastet.', { exact: false }).waitFor({ timeout: 60_000 });
    }
    await looked(page, 'a part that is gone');
    await page.context().close();
  }, 240_000);

  it('S13: a reader reads versions and compares them, and has nothing to write with', async () => {
    const page = await demo.admin('leser@fjordvik.example');
    await page.goto(`${demo.url}${HOME}`);
    await heading(page, 'Rutiner');
    await page.getByRole('link', { name: 'Oppfølging av fravær', exact: true }).or(page.getByRole('link', { name: 'Åpne Oppfølging av fravær', exact: true })).first().waitFor();
    expect(await page.getByRole('button', { name: /^(Ny|Publiser|Importer)/ }).count()).toBe(0);
    await looked(page, 'routines, to a reader');
    await page.goto(`${demo.url}${HOME}/routines/sondre-land`);
    await page.getByText('Rollen din kan ikke endre noe.', { exact: false }).waitFor();
    await looked(page, 'a routine, to a reader');
    await page.getByRole('link', { name: 'Vis utgave 1' }).click();
    await page.getByText('Kontrollsum', { exact: false }).waitFor();
    await looked(page, 'a version, to a reader');
    await page.goto(`${demo.url}${HOME}/local-plans`);
    await heading(page, 'Oppfølging av fravær');
    expect(await page.getByRole('button', { name: /^Minn/ }).count()).toBe(0);
    for (const closed of ['appearance', 'absence-overview', 'routines/sondre-land/staircase']) {
      await page.goto(`${demo.url}${HOME}/${closed}`);
      await page.getByRole('heading', { level: 1, name: 'Siden finnes ikke, eller er ikke for rollen din' }).waitFor({ timeout: 60_000 });
    }
    await looked(page, 'what is closed to a reader');
    await page.context().close();
  }, 300_000);

  it('B51: a school leader comes to the schools’ plans and nothing else', async () => {
    const page = await demo.admin('skoleleder@fjordvik.example');
    await page.goto(`${demo.url}${HOME}`);
    await heading(page, 'Skolenes lokale planer');
    await page.getByText('Havnesund skole').waitFor();
    await looked(page, 'schools’ plans, to a school leader');
    await page.getByRole('link', { name: 'Les planen for Tindelia skole' }).click();
    await heading(page, 'Slik følger vi opp fravær på Tindelia skole');
    await page.goto(`${demo.url}${HOME}/routines/sondre-land`);
    await page.getByRole('heading', { level: 1, name: 'Siden finnes ikke, eller er ikke for rollen din' }).waitFor({ timeout: 60_000 });
    const answers = await page.evaluate(async () => Promise.all(['/trapp/routines', '/trapp/overview', '/api/trapp/cases'].map(async (path) => (await fetch(path)).status)));
    expect(answers.every((status) => status >= 400)).toBe(true);
    await page.context().close();
  }, 240_000);

  it('WCAG: axe finds nothing on any of these pages', () => {
    expect([...demo.seen].filter(([, found]) => found.length > 0)).toEqual([]);
  });
});
