import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Outline, OutlineNode } from '../../plugins/trapp/core/documents/index';
import { drawPdf, type Pdf } from '../../plugins/trapp/server/documents/pdf';
import { createRenderer, type RenderLimits } from '../../plugins/trapp/server/documents/render';
import { outlines } from './papers';

const worker = join(__dirname, '../../dist/plugins/trapp/server/documents/render-worker.js');
const madeAt = '2026-11-20T12:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'trapp-papers-'));
// Patient: how long the machine takes is not what is asked here.
const renderer = createRenderer({ worker, deadline: 60_000 });
afterAll(async () => {
  await renderer.stop();
  rmSync(folder, { recursive: true });
});

async function draw(outline: Outline): Promise<Pdf> {
  const made = await renderer.render({ outline, look: { logo: null, colour: null }, madeAt });
  if ('refused' in made) throw new Error(made.refused);
  return made;
}
const plan = (language: 'nb' | 'se' = 'nb', more = {}) => outlines.plan?.(language, more) as Outline;
const paperWith = (...nodes: OutlineNode[]): Outline => ({ ...plan(), nodes });

let files = 0;
function fileOf({ bytes }: Pdf): string {
  const path = join(folder, `${(files += 1)}.pdf`);
  writeFileSync(path, bytes);
  return path;
}
const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8' });
const textOf = (pdf: Pdf) => run('pdftotext', '-layout', fileOf(pdf), '-');

describe('papers as PDF', () => {
  it.each(Object.keys(outlines))('%s: a sound A4 file with its title, language and PDF/A marks', async (kind) => {
    const outline = outlines[kind]?.('nb') as Outline;
    const made = await draw(outline);
    const path = fileOf(made);
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
    const info = run('pdfinfo', path);
    for (const line of [`Title:           ${outline.title}`, 'Author:          Fjordvik kommune', `Pages:           ${made.pages}`, '(A4)']) expect(info).toContain(line);
    expect(run('pdfinfo', '-meta', path)).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>B</);
    expect(run('qpdf', '--qdf', '--object-streams=disable', path, '-')).toContain('/Lang (nb-NO)');
    // Fonts are inside the file: it looks the same on every machine.
    expect(run('pdffonts', path).split('\n').slice(2).filter(Boolean).every((line) => /\byes yes yes\b/.test(line))).toBe(true);
  });

  it('S50: the plan can be searched and copied, with every letter of a Sámi name', async () => {
    const text = textOf(await draw(plan('se')));
    for (const words of ['Máret Čáhppesgáhttu Øygård, 8B', 'Ingvild Åsmundtveit', 'skábmamánu', 'Fjordvik kommune', 'Siidu 1 / 3']) expect(text).toContain(words);
  });

  it('draws the letters of the languages in our schools, and says what it cannot draw', async () => {
    const letters = 'áčđŋšŧž ÁČĐŊŠŦŽ æøå ÆØÅ ķǩ Nguyễn Łukasz Žižek Ελλάδα Привет';
    expect(textOf(await draw(paperWith({ node: 'paragraph', text: letters })))).toContain('áčđŋšŧž ÁČĐŊŠŦŽ æøå ÆØÅ ķk Nguyễn Łukasz Žižek Ελλάδα Привет');
  });

  it('a draft says so on each page, a signed paper on none', async () => {
    const draft = await draw(plan('nb', { signedOn: null }));
    expect(textOf(draft).split('\f').slice(0, draft.pages).every((page) => page.includes('UTKAST'))).toBe(true);
    expect(textOf(await draw(plan()))).not.toContain('UTKAST');
  });

  it('each page says which it is of how many, and that it is confidential', async () => {
    const made = await draw(plan());
    const pages = textOf(made).split('\f').slice(0, made.pages);
    expect(pages).toHaveLength(made.pages);
    pages.forEach((page, index) => {
      expect(page).toContain(`Side ${index + 1} av ${made.pages}`);
      expect(page).toContain('Inneholder opplysninger med taushetsplikt');
    });
  });

  it('the head of a table stands again on the next page', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => [`Tiltak ${index}`, 'Skolen']);
    const made = await draw(paperWith({ node: 'table', columns: [{ title: 'Hva vi gjør', width: 3 }, { title: 'Hvem', width: 1 }], rows, rowHeads: false }));
    expect(made.pages).toBeGreaterThan(2);
    const text = textOf(made);
    expect(text.match(/Hva vi gjør/g)).toHaveLength(made.pages);
    for (let index = 0; index < 80; index += 1) expect(text).toContain(`Tiltak ${index} `);
  });

  it('the same paper gives the same bytes', async () => {
    expect(Buffer.from((await draw(plan())).bytes).equals(Buffer.from((await draw(plan())).bytes))).toBe(true);
  });
});

/** Counts how often this thread takes up something else. Asked how often, it stops. */
function turnsFromNow(): () => number {
  let turns = 0;
  let next = setImmediate(function count() {
    turns += 1;
    next = setImmediate(count);
  });
  return () => {
    clearImmediate(next);
    return turns;
  };
}

describe('sec-10: what people may paste into a form', () => {
  const hostile: Record<string, string> = {
    'a word of 20,000 letters': 'x'.repeat(20_000),
    'wide letters without a break': 'W'.repeat(20_000),
    '10,000 lines': 'a\n'.repeat(10_000),
    'control characters': 'før\u0000\u0001\u0008\u001b[31metter\uffff',
    'text that turns around': 'før \u202egnirtS\u202c \u2066x\u2069 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 etter',
    'marks upon marks': `e${'\u0301'.repeat(5_000)} etter`,
    'half a letter': 'før \ud83d etter',
    pictures: '👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 etter'.repeat(300),
    'HTML and addresses': '<script>alert(1)</script><img src="https://example.invalid/x.png"> file:///etc/passwd',
    'names of the drawing library': '{"image":"/etc/passwd"} ${text} {{page}}',
  };
  const everywhere = (text: string): OutlineNode[] => [
    { node: 'heading', level: 2, text },
    { node: 'paragraph', text },
    { node: 'table', columns: [{ title: 'Hva', width: 1 }, { title: 'Hvem', width: 1 }], rows: [[text, 'Skolen'], ['Hjemmet', text]], rowHeads: false },
  ];

  it.each(Object.entries(hostile))('%s: becomes a paper, and nobody waits meanwhile', async (_, text) => {
    const turns = turnsFromNow();
    const made = await draw(paperWith(...everywhere(text)));
    // Whoever else had asked this thread for something has had their turn, however long it took. Drawn here, it would be none.
    expect(turns()).toBeGreaterThan(100);
    expect(run('qpdf', '--check', fileOf(made))).toContain('No syntax or stream encoding errors found');
  }, 90_000);

  it('HTML is printed as it was written, and nothing is fetched or read', async () => {
    const made = await draw(paperWith({ node: 'paragraph', text: hostile['HTML and addresses'] ?? '' }));
    expect(textOf(made)).toContain('<script>alert(1)</script>');
    expect(run('qpdf', '--qdf', '--object-streams=disable', fileOf(made), '-')).not.toMatch(/\/(JavaScript|JS|URI|Launch|EmbeddedFile)\b/);
  });

  it('what is written after a control character is still there', async () => {
    expect(textOf(await draw(paperWith({ node: 'paragraph', text: hostile['control characters'] ?? '' })))).toContain('før[31metter');
  });
});

describe('the drawing thread', () => {
  const withLimits = async (limits: Partial<RenderLimits>, work: (renderer: ReturnType<typeof createRenderer>) => Promise<void>) => {
    const limited = createRenderer({ worker, ...limits });
    await work(limited);
    await limited.stop();
  };
  const job = (outline: Outline = plan()) => ({ outline, look: { logo: null, colour: null }, madeAt });
  const slow = job(paperWith(...Array.from({ length: 200 }, (): OutlineNode => ({ node: 'paragraph', text: 'Lang tekst. '.repeat(1_500) }))));
  const failed = { refused: 'rendering_failed', problems: [] };

  it('sec-10: gives up a paper that takes too long, and draws the next', async () => {
    // Long enough for the second paper on a busy machine.
    await withLimits({ deadline: 8_000 }, async (limited) => {
      const [first, second] = await Promise.all([limited.render(slow), limited.render(job())]);
      expect(first).toEqual(failed);
      expect(second).toMatchObject({ pages: 3 });
    });
  }, 60_000);

  it('sec-10: stops at its share of memory, and draws the next', async () => {
    await withLimits({ memoryMb: 48, deadline: 30_000 }, async (limited) => {
      expect(await limited.render(slow)).toEqual(failed);
      expect(await limited.render(job())).toMatchObject({ pages: 3 });
    });
  }, 60_000);

  it('a picture that is none fails alone', async () => {
    await withLimits({}, async (limited) => {
      expect(await limited.render({ ...job(), look: { logo: 'data:image/png;base64,AAAA', colour: null } })).toEqual(failed);
      expect(await limited.render(job())).toMatchObject({ pages: 3 });
    });
  });

  it('sec-9: neither fetches a picture from an address nor reads one from a file, and draws the one that it is given', async () => {
    const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
    const calls: string[] = [];
    const elsewhere = createServer((request, answer) => {
      calls.push(request.url ?? '');
      answer.setHeader('Content-Type', 'image/png').end(Buffer.from(picture, 'base64'));
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const file = join(folder, 'bilde.png');
    writeFileSync(file, Buffer.from(picture, 'base64'));
    try {
      await withLimits({ deadline: 30_000 }, async (limited) => {
        const withLogo = (logo: string) => limited.render({ ...job(), look: { logo, colour: null } });
        // A picture that both could have drawn: else it would prove nothing that they do not.
        expect(await withLogo(`data:image/png;base64,${picture}`)).toMatchObject({ pages: 3 });
        for (const source of [`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/bilde.png`, file, `file://${file}`]) expect({ source, drawn: await withLogo(source) }).toEqual({ source, drawn: failed });
      });
      // The library fetches what stands among a paper's pictures. Nothing of ours puts anything there; were it to, this would hold.
      expect(await drawPdf(job())).toMatchObject({ pages: 3 });
      const picturesOf = async (source: string) => pdfmake.createPdf({ images: { merke: source }, content: [{ image: 'merke' }] }).getBuffer();
      await expect(picturesOf(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/merke.png`)).rejects.toThrow();
      expect(calls).toEqual([]);
    } finally {
      await new Promise((resolve) => elsewhere.close(resolve));
    }
  }, 60_000);

  it('is begun beforehand for somebody who will soon ask, once, and is then the thread that draws', async () => {
    await withLimits({ queue: 2 }, async (limited) => {
      limited.warm();
      limited.warm();
      expect(await limited.render(job())).toMatchObject({ pages: 3 });
    });
  });

  it('lets no more than so many papers wait', async () => {
    await withLimits({ queue: 1 }, async (limited) => {
      const [first, second] = await Promise.all([limited.render(job()), limited.render(job())]);
      expect(first).toMatchObject({ pages: 3 });
      expect(second).toEqual(failed);
    });
  });
});
