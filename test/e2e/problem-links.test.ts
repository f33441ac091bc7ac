import type { Page } from 'playwright-core';
import type { DraftView, OutputOf } from '../../plugins/trapp/core/contracts/index';
import { describeDemo } from '../kit/demo-in-browser';

const KEY = 'kom-i-gang';
type Json = Record<string, unknown>;

/** One thing wrong in each part of a routine, deep enough to be hidden until somebody is led to it. */
const wrongs: readonly [part: string, wrong: (value: Json) => void][] = [
  ['rules', (rule) => { at(rule, 'explanation')['nb'] = ''; }],
  ['guides', (guide) => { at(guide, 'parts', 1, 'item', 1, 'text')['nb'] = ''; }],
  ['staircase', (stairs) => { at(stairs, 'levels', 0, 'steps', 1, 'tasks', 0, 'title')['nb'] = ''; }],
  ['planTemplates', (plan) => { at(plan, 'guidance', 'planB')['nb'] = ''; }],
  ['meetingTemplates', (meeting) => { at(meeting, 'agenda', 1, 'title')['nb'] = ''; }],
  ['papers', (paper) => { at(paper, 'heading')['nb'] = ''; }],
  ['measures', (measure) => { at(measure, 'title')['nb'] = ''; }],
  ['routine', (routine) => { at(routine, 'legalReferences', 1)['url'] = 'ikke en adresse'; }],
  ['calendar', (calendar) => { at(calendar, 'schoolYears', 0)['to'] = 'i juni'; }],
];

function at(value: unknown, ...path: (string | number)[]): Json {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value) as Json;
}

describeDemo('what the check points to', (demo) => {
  let page: Page;
  const ask = async <T>(method: string, path: string, body?: object) =>
    (await page.evaluate(
      async ([how, where, what, bearer]) => (await fetch(`/trapp${where}`, { method: how ?? '', headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` }, ...(what && { body: what }) })).json() as Promise<unknown>,
      [method, path, body && JSON.stringify(body), token] as const,
    )) as T;
  let token = '';

  beforeAll(async () => {
    page = await demo.coordinator();
    const answer = await page.request.post(`${demo.url}/admin/login`, { data: { email: 'koordinator@fjordvik.example', password: 'Fjordvik-demo-1' } });
    token = ((await answer.json()) as { data: { token: string } }).data.token;
  }, 120_000);

  it('pain 10: each thing that is wrong, in whatever part, leads to its own field, unfolded and in focus', async () => {
    const { parts, document: draft } = await ask<DraftView>('GET', `/routines/${KEY}/draft`);
    for (const [part, wrong] of wrongs) {
      const row = parts.find((one) => one.part === part);
      const held = part === 'routine' ? Object.fromEntries(Object.entries(draft).filter(([name]) => name !== 'schema' && wrongs.every(([other]) => other !== name))) : draft[part];
      const { key: _key, ...value } = structuredClone((Array.isArray(held) ? held[0] : held) as Json);
      wrong(value);
      await ask('PUT', `/routines/${KEY}/draft/${part}/${row?.key ?? ''}`, { stamp: row?.stamp, value });
    }
    const { errors } = await ask<OutputOf<'checkRoutine'>>('GET', `/routines/${KEY}/check`);
    expect(new Set(errors.map(({ path }) => (path.startsWith('legalReferences') ? 'routine' : path.split('.')[0])))).toEqual(new Set(wrongs.map(([part]) => part)));
    const routine = `${demo.url}/admin/plugins/trapp/routines/${KEY}`;
    const led: string[] = [];
    for (const [index, { message }] of errors.entries()) {
      await page.goto(routine);
      const link = page.getByRole('listitem').filter({ hasText: message }).getByRole('link').first();
      await link.waitFor({ timeout: 60_000 });
      await page.getByRole('listitem').filter({ hasText: message }).nth(errors.slice(0, index).filter((one) => one.message === message).length).getByRole('link').first().click();
      await page.waitForURL(/#at-/);
      const hash = new URL(page.url()).hash.slice(1);
      // The nearest place there is: the field itself, or the row it stands in.
      const found = await page.waitForFunction((wanted) => {
        const place = document.activeElement?.closest('[id^="at-"]') ?? null;
        return place !== null && wanted.startsWith(place.id) ? place.id : null;
      }, hash, { timeout: 30_000 }).then((held) => held.jsonValue(), () => null);
      led.push(`${hash}: ${String(found)}`);
    }
    expect(led.filter((one) => one.endsWith('null'))).toEqual([]);
  }, 400_000);
});
