import type { Page } from 'playwright-core';
import { accessibilityViolations } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';

const HOME = '/admin/plugins/trapp';
const pages = [
  { at: 'absence-names', nb: 'Ord for fravær', en: 'Words for absence' },
  { at: 'retention', nb: 'Oppbevaringstider', en: 'Retention times' },
  { at: 'import-profiles', nb: 'Importprofiler', en: 'Import profiles' },
  { at: 'import-sources', nb: 'Importkilder', en: 'Import sources' },
] as const;

describeDemo('what the coordinator keeps for every routine', (demo) => {
  const look = async (page: Page, language: 'nb' | 'en') => {
    for (const { at, ...title } of pages) {
      await page.goto(`${demo.url}${HOME}/${at}`);
      await page.getByRole('heading', { level: 1, name: title[language] }).waitFor({ timeout: 60_000 });
      demo.seen.set(`${at}, ${language}`, await accessibilityViolations(page));
    }
  };

  it('S31, S13: the pages of words, retention and imports have no violation, in Norwegian and in English', async () => {
    const page = await demo.coordinator();
    await look(page, 'nb');
    await page.context().close();
    await inEnglish(demo.url);
    const english = await demo.coordinator();
    await look(english, 'en');
    await english.context().close();
    expect(Object.fromEntries(demo.seen)).toEqual(Object.fromEntries(pages.flatMap(({ at }) => [[`${at}, nb`, []], [`${at}, en`, []]])));
  }, 240_000);
});

/** The coordinator chooses English for the admin, as on the page of one's own account. */
async function inEnglish(url: string): Promise<void> {
  const post = { 'Content-Type': 'application/json' };
  const login = await fetch(`${url}/admin/login`, { method: 'POST', headers: post, body: JSON.stringify({ email: 'koordinator@fjordvik.example', password: 'Fjordvik-demo-1' }) });
  const { data } = (await login.json()) as { data: { token: string } };
  const changed = await fetch(`${url}/admin/users/me`, { method: 'PUT', headers: { ...post, Authorization: `Bearer ${data.token}` }, body: JSON.stringify({ preferedLanguage: 'en' }) });
  expect(changed.status).toBe(200);
}
