import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { httpDesk, type HttpDesk } from '../../plugins/trapp/server/demo/http-desk';
import { evidence } from '../kit/evidence';
import { describeInBrowser, openBrowser } from '../kit/browser';
import { startServer, type RunningServer } from '../kit/server';
import { drawnNames, notDrawnNames } from '../deep/real-names';
import { hostileTexts, MARK } from '../deep/hostile-texts';
import { meeting, plan } from '../documents/papers';

const TODAY = '2026-11-20';
const PASSWORD = 'Fjordvik-demo-1';
const html = hostileTexts['HTML that runs something'];
const endless = `${html} ${'W'.repeat(1000)}`;
const long = (most: number, text = endless) => text.slice(0, most);

/** What would be there if a text had been taken for something else. */
const looked = { pages: 0, active: 0, tooWide: 0 };

describeInBrowser('what somebody hostile has written', () => {
  let server: RunningServer;
  let browser: Browser;
  let desk: HttpDesk;
  let paths: string[];
  const folder = mkdtempSync(join(tmpdir(), 'trapp-snubletrad-'));
  const tripwire = join(folder, 'reached.txt');

  beforeAll(async () => {
    server = await startServer({ environment: { TRAPP_TODAY: TODAY, TRAPP_TRIPWIRE: tripwire, NODE_OPTIONS: `--require ${join(__dirname, '../kit/tripwire.cjs')}` } });
    browser = await openBrowser();
    desk = await httpDesk(server.url, { username: 'avdelingsleder', password: PASSWORD }, TODAY);
    paths = await writeInACase();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
    evidence('sec-9', { pages: looked.pages, activeOnPages: looked.active, pagesTooWide: looked.tooWide });
  });

  /** Fills a pupil's case with it, and gives the pages on which it can be read. */
  async function writeInACase(): Promise<string[]> {
    const { groups } = await desk.ask('listGroups', {}, {});
    const [group] = groups;
    if (group === undefined) throw new Error('The demo has no class');
    const { pupils } = await desk.ask('viewGroup', { groupId: group.id }, {});
    const [pupil, other] = pupils.filter(({ openCaseId }) => openCaseId === null).map(({ pupil: one }) => one);
    if (pupil === undefined || other === undefined) throw new Error('The demo has no pupil without a case');
    await desk.ask('raiseConcern', { pupilId: other.id }, { source: 'teacher', text: long(4000), since: null });
    const { caseId } = await desk.ask('startCase', { pupilId: pupil.id }, { concern: long(4000), source: 'teacher', since: null, routineKey: null });
    const at = { caseId };
    await desk.ask('recordContact', at, { on: TODAY, with: 'guardian', how: 'phone', reached: true, summary: long(4000) });
    await desk.ask('recordChildHeard', at, { heard: true, byWhom: long(160), how: long(500), what: long(4000), whyNot: '', on: TODAY });
    const records: string[] = [];
    for (const [kind, template] of [['conversation', 'forste-samtale-elev'], ['plan', 'tiltaksplan'], ['meeting', 'naervaersmote']] as const) {
      const { recordId } = await desk.ask('startRecord', at, { kind, template, taskId: null, revises: null, planRecordId: null });
      const { record, content, form } = await desk.ask('viewRecord', { recordId }, {});
      const written =
        content.kind === 'plan' ? { kind: 'plan' as const, plan: { ...plan, longTermGoal: long(1000), planB: long(2000), contactPerson: long(160), measures: plan.measures.map((one) => ({ ...one, area: form.kind === 'plan' ? (form.template.areas[0]?.key ?? '') : '', what: long(1000), who: long(200) })) } }
        : content.kind === 'meeting' ? { kind: 'meeting' as const, meeting: { ...meeting, agenda: content.meeting.agenda.map((point) => ({ ...point, notes: long(5000) })), place: long(160), attendees: [{ id: 'a', name: long(160), role: long(120), present: true }] } }
        : { kind: 'conversation' as const, answers: Object.fromEntries((form.kind === 'conversation' ? form.guide.parts : []).flatMap(({ item }) => item).filter(({ type }) => type === 'text').map(({ linkId }) => [linkId, long(4000)])) };
      await desk.ask('saveRecord', { recordId }, { version: record.version, content: written });
      records.push(`/notater/${recordId}`);
    }
    return ['/', `/klasser/${group.id}`, `/elever/${pupil.id}`, `/elever/${other.id}/vurdering`, '/bekymringer', '/mine-bekymringer', '/saker', `/saker/${caseId}`, `/saker/${caseId}/forlop`, `/saker/${caseId}/samarbeid`, `/saker/${caseId}/moter`, `/saker/${caseId}/virkning`, ...records];
  }

  async function open(width: number): Promise<{ page: Page; active: string[] }> {
    const context = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo', reducedMotion: 'reduce', viewport: { width, height: 800 } });
    const page = await context.newPage();
    const active: string[] = [];
    page.on('dialog', (dialog) => {
      // What is being saved when one leaves a form is asked about.
      if (dialog.type() === 'beforeunload') return void dialog.accept();
      active.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) active.push(`request ${request.url()}`);
    });
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) active.push(message.text());
    });
    await page.goto(`${server.url}/app`);
    await page.getByLabel('Brukernavn').fill('avdelingsleder');
    await page.getByLabel('Passord').fill(PASSWORD);
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await page.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor();
    return { page, active };
  }

  it('security sec-9: runs nothing, asks nobody and breaks no page, on a telephone', async () => {
    const { page, active } = await open(360);
    const wide: string[] = [];
    let seen = 0;
    for (const path of paths) {
      await page.goto(`${server.url}/app${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      looked.pages += 1;
      const found = await page.evaluate((mark) => ({
        ran: '__vond' in window,
        strange: document.querySelectorAll('script:not([src]), img[src="x"], iframe, [onerror], [onload], a[href^="javascript" i]').length,
        width: document.documentElement.scrollWidth,
        widest: [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1 && one.closest('.trapp-scroll') === null).slice(0, 3).map((one) => `${one.tagName}.${String(one.className).slice(0, 60)}`),
        says: (document.body.innerText + [...document.querySelectorAll('textarea, input')].map((one) => (one as HTMLInputElement).value).join(' ')).includes(mark),
      }), MARK);
      if (found.ran || found.strange > 0) active.push(`${path}: ${JSON.stringify(found)}`);
      if (found.width > 360) wide.push(`${path}: ${found.width} ${found.widest.join(', ')}`);
      if (found.says) seen += 1;
    }
    looked.active += active.length;
    looked.tooWide += wide.length;
    expect(active).toEqual([]);
    expect(wide).toEqual([]);
    expect(seen).toBeGreaterThanOrEqual(7);
    await page.context().close();
  }, 180_000);

  it('security sec-9: a concern is read word for word, and so are names of many kinds', async () => {
    const { page, active } = await open(1280);
    const names = [...drawnNames, ...notDrawnNames].map(({ given, family }) => `${given} ${family}`.normalize('NFC'));
    const caseId = (paths.find((path) => /^\/saker\/[^/]+$/.test(path)) ?? '').replace('/saker/', '');
    const AT_A_TIME = 60;
    for (let from = 0; from < names.length; from += AT_A_TIME) await desk.ask('recordContact', { caseId }, { on: TODAY, with: 'guardian', how: 'phone', reached: true, summary: names.slice(from, from + AT_A_TIME).join(' · ') });
    await page.goto(`${server.url}/app/saker/${caseId}/forlop`);
    await page.getByText(names[0] ?? '').first().waitFor();
    const shown = await page.evaluate(() => document.body.innerText);
    expect(names.length).toBeGreaterThanOrEqual(200);
    expect(names.filter((name) => !shown.includes(name))).toEqual([]);
    expect(shown).toContain(html);
    expect(active).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('security sec-13: the server itself has reached nobody: no telemetry, no update, no fetched font', () => {
    expect(existsSync(tripwire) ? readFileSync(tripwire, 'utf8') : '').toBe('');
  });
});
