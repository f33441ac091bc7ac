import type { Page } from 'playwright-core';
import type { OutputOf } from '../../plugins/trapp/core/contracts/index';
import { accessibilityViolations } from '../kit/browser';
import { describeLongWalk } from '../kit/demo-in-browser';
import { largeRoutine } from '../kit/large-routine';

const KEY = 'en-stor-rutine';
const TYPED = 'Skrevet fort, uten at en bokstav blir borte.';

describeLongWalk('a routine of sixty rules, thirty steps and 1,500 questions, in the pages that it is written in', (demo) => {
  const routine = largeRoutine(KEY);
  const home = () => `${demo.url}/admin/plugins/trapp/routines/${KEY}`;
  let page: Page;

  beforeAll(async () => {
    page = await demo.coordinator();
    page.setDefaultTimeout(60_000);
    const login = await page.request.post(`${demo.url}/admin/login`, { data: { email: 'koordinator@fjordvik.example', password: 'Fjordvik-demo-1' } });
    const { data: { token } } = (await login.json()) as { data: { token: string } };
    const send = async <T>(path: string, data: object) => (await (await page.request.post(`${demo.url}/trapp/routines/${KEY}/package${path}`, { data, headers: { authorization: `Bearer ${token}` } })).json()) as T;
    const shared = { format: 'trapp-routine', schema: 1, madeBy: 'Prøve', madeOn: '2026-11-20', version: null, licence: 'CC-BY-4.0', notes: '', routine };
    const { items } = await send<OutputOf<'previewPackage'>>('/preview', { package: shared, language: 'nb' });
    await send('', { package: shared, chosen: items.map(({ id }) => id) });
  }, 180_000);

  /** Writes as fast as keys can come, and finds every letter again once the page is opened anew. */
  async function write(address: string, open: () => Promise<void>, field: () => ReturnType<Page['locator']>): Promise<void> {
    await page.goto(address);
    await open();
    await field().fill('');
    await field().pressSequentially(TYPED);
    expect(await field().inputValue()).toBe(TYPED);
    await page.getByText('Lagret', { exact: false }).first().waitFor();
    await page.goto(address);
    await open();
    expect(await field().inputValue()).toBe(TYPED);
  }

  it('S13: it is opened, checked, and its forms, rules and steps are written in without losing a letter', async () => {
    await page.goto(home());
    await page.getByText('Ingenting står i veien for å publisere.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const rule = routine.rules[10]?.key ?? '';
    const first = () => page.locator('main').getByRole('textbox').first();
    await write(`${home()}/rules/${rule}`, () => first().waitFor(), first);
    await page.goto(`${home()}/guides/skjema-3`);
    await page.getByText('Spørsmål s-3-0-0', { exact: false }).first().waitFor();
    await page.goto(`${home()}/staircase`);
    await page.getByText('Trinn 29').first().waitFor();
  }, 400_000);

  it('S13: it is taken out as a file, published, read and compared', async () => {
    await page.goto(home());
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Last ned pakke' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Last ned' }).click();
    expect((await download).suggestedFilename()).toBe(`${KEY}.trapp.json`);
    await page.getByRole('button', { name: 'Publiser' }).first().click();
    await page.getByLabel('Hvorfor publiseres den?').fill('En stor rutine');
    await page.getByRole('dialog').getByRole('button', { name: 'Publiser' }).click();
    await page.getByText('Utgave 1 er publisert.').waitFor();
    await page.goto(`${home()}/versions/1`);
    await page.getByText('Kontrollsum', { exact: false }).waitFor();
    await page.getByText('Hele dokumentet').click();
    await page.getByRole('region', { name: 'Hele dokumentet' }).getByText('"schema": 1', { exact: false }).waitFor();
    await page.goto(`${home()}/compare?from=1&to=draft`);
    await page.locator('main').getByRole('heading', { level: 1 }).waitFor();
  }, 400_000);
});
