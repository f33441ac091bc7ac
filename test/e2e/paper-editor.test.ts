import type { Page, Request } from 'playwright-core';
import { accessibilityViolations } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';
import { pointsInColour, textOfPdf } from '../kit/pdf';

const isPreview = (response: { url(): string }) => response.url().endsWith('/paper-preview');
/** One in the language before may be on its way still. */
const isIn = (language: string, request: Request) => isPreview(request) && (request.postDataJSON() as { language: string }).language === language;
/** A crest of 40 by 30 pixels, all in one red. */
const CREST = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAAK0lEQVR42u3NMQ0AAAgDsGlBA8pRiAw4mvRvpvpExGKxWCwWi8VisVj8N14NpNW9KRVbrwAAAABJRU5ErkJggg==', 'base64');

/** The drawing that the page has asked for, asked for once more: the page keeps its own where no test may read it. */
async function drawnAgain(page: Page, request: Request): Promise<Buffer> {
  return (await page.request.fetch(request)).body();
}

describeDemo('a coordinator words a letter and reads a new kind of file', (demo) => {
  it('B76, pain 16: an invitation with fields and parts in their order, with the paper beside it as it is drawn', async () => {
    const page = await demo.coordinator();
    await page.goto(`${demo.url}/admin/plugins/trapp/routines/sondre-land`);
    await page.getByRole('button', { name: 'Ny under Papirer og brev' }).click({ timeout: 60_000 });
    await page.getByLabel('Hva skal den hete?').fill('Invitasjon fra Fjordvik');
    await page.getByRole('button', { name: 'Lag den' }).click();
    await page.getByRole('heading', { name: 'Hva skal du lage?' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    const first = page.waitForResponse(isPreview);
    await page.getByRole('button', { name: 'Innkalling, varm', exact: true }).click();
    expect([(await first).status(), (await first).headers()['content-type']]).toEqual([200, 'application/pdf']);
    await page.getByText(/Oppdatert på/).waitFor();
    expect(await page.locator('iframe').getAttribute('src')).toMatch(/^blob:/);

    // A field by its name is put where one writes, and the paper follows.
    await page.getByRole('button', { name: /^Skriv i Avsnitt/ }).first().click();
    const text = page.getByLabel(/^Tekst\*?$/).first();
    await text.fill('Hei! Vi inviterer dere til {finnes ikke} på ');
    await text.press('End');
    await page.getByRole('button', { name: 'Sett inn felt' }).last().click();
    const drawn = page.waitForResponse(isPreview);
    await page.getByRole('menuitem', { name: 'Skole', exact: true }).click();
    expect(await text.inputValue()).toBe('Hei! Vi inviterer dere til {finnes ikke} på {skole}');
    expect((await drawn).status()).toBe(200);

    // What is no field is refused in words, with a way to it.
    await page.getByText('Alt er lagret').waitFor();
    await page.getByText('«{finnes ikke}» er ikke et felt som finnes.').first().waitFor();
    await text.fill('Hei! Vi inviterer dere til møte på {skole}.');
    await page.getByText('«{finnes ikke}» er ikke et felt som finnes.').first().waitFor({ state: 'detached' });

    // Moved with the keyboard, and back again.
    const order = () => page.getByRole('list', { name: 'Innhold' }).getByRole('button', { name: /^(Skriv i|Lukk) / }).evaluateAll((all) => all.map((one) => one.textContent ?? ''));
    const before = await order();
    await page.getByRole('button', { name: /^Flytt «Avsnitt: .+» ned$/ }).first().press('Enter');
    expect(await order()).toEqual([before[1], before[0], ...before.slice(2)]);
    await page.getByRole('button', { name: 'Angre' }).click();
    expect(await order()).toEqual(before);

    // In the other languages, with what lacks told.
    await page.getByText(/tekst(er)? mangler på engelsk/).first().waitFor();
    const inEnglish = page.waitForResponse((answer) => isIn('en', answer.request()));
    await page.getByRole('combobox', { name: 'Språk' }).click();
    await page.getByRole('option', { name: 'engelsk' }).click();
    expect((await inEnglish).status()).toBe(200);
    // The list has closed and the draft is saved: half-faded buttons have too little contrast to be judged by.
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('B62, B63: a profile is begun from another and tried on a pasted file, that is sent nowhere', async () => {
    const page = await demo.coordinator();
    await page.goto(`${demo.url}/admin/plugins/trapp/import-profiles`);
    await page.getByRole('combobox', { name: 'Begynn fra' }).click({ timeout: 60_000 });
    await page.getByRole('option', { name: 'IST: dager og timer' }).click();
    await page.getByRole('button', { name: 'Lag den' }).click();
    await page.getByLabel('Hva skal profilen hete?').fill('Fjordviks nye system');
    await page.getByRole('button', { name: 'Legg til', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Fjordviks nye system' }).waitFor();

    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.getByLabel('Innholdet i filen').fill('Elev-ID;Navn;Dato;Kode;Antall timer;Minutter;Time;Fag;Merknad;Dokumentert;Meldt\nE1;Kim;16.11.2026;DU;;;;;;;\nE2;Ada;17.11.2026;XX;;;;;;;\nE2;Ada;32.11.2026;DU;;;;;;;');
    await page.getByText('3 rader: 1 forstått, 0 hoppet over, 2 avvist.').waitFor();
    await page.getByText('Rad 4, Dato: «32.11.2026» er ikke en dato på formen DD.MM.YYYY.').waitFor();
    await page.getByText('Navn: Brukes ikke').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Legg til koden XX' }).click();
    await page.getByText('3 rader: 2 forstått, 0 hoppet over, 1 avvist.').waitFor();
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Lagret. Gjelder fra neste import.').waitFor();
    await page.reload();
    await page.getByRole('combobox', { name: 'Slag for XX' }).waitFor();
  });

  it('B76: logo and colour are chosen once, and stand on the paper beside its editor in each language', async () => {
    const page = await demo.coordinator();
    await page.goto(`${demo.url}/admin/plugins/trapp/appearance`);
    const colour = page.getByRole('textbox', { name: 'Farge på overskrifter og linjer' });
    await colour.fill('#ffee88', { timeout: 60_000 });
    await page.getByText('Fargen er for lys til å leses på hvitt papir.').waitFor();
    await colour.fill('#7a1f1f');
    await page.getByLabel('Logo', { exact: true }).setInputFiles({ name: 'vaapen.png', mimeType: 'image/png', buffer: CREST });
    await page.getByRole('img', { name: 'Logo', exact: true }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Lagret.').waitFor();

    const inBokmal = page.waitForRequest((request) => isIn('nb', request));
    await page.goto(`${demo.url}/admin/plugins/trapp/routines/sondre-land/papers/innkalling-varm`);
    const says = [['bokmål', 'nb', 'Vi inviterer til et møte'], ['nynorsk', 'nn', 'Vi inviterer til eit møte'], ['engelsk', 'en', 'We invite you to a meeting']] as const;
    for (const [language, code, words] of says) {
      const asked = code === 'nb' ? inBokmal : page.waitForRequest((request) => isIn(code, request));
      if (code !== 'nb') {
        await page.getByRole('combobox', { name: 'Språk' }).click();
        await page.getByRole('option', { name: language }).click();
      }
      const pdf = await drawnAgain(page, await asked);
      expect(textOfPdf(pdf)).toContain(words);
      // The crest is a field of its own red; headings and lines are in the municipality's.
      expect([language, pointsInColour(pdf, '#b22234') > 300, pointsInColour(pdf, '#7a1f1f') > 300]).toEqual([language, true, true]);
    }
    await page.getByText(/Oppdatert på/).waitFor();
    await page.getByRole('link', { name: 'Åpne i ny fane' }).waitFor();

    await page.goto(`${demo.url}/admin/plugins/trapp/appearance`);
    await page.getByRole('button', { name: 'Ta bort logoen' }).click({ timeout: 60_000 });
    await page.getByText('Ingen logo ennå.').waitFor();
    await page.getByRole('button', { name: 'Bruk den vanlige fargen' }).click();
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Lagret.').waitFor();
    await page.context().close();
  }, 120_000);
});
