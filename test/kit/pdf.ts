import { execFileSync } from 'node:child_process';

/** What a paper says, with one space wherever there is room between words. */
export function textOfPdf(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, ' ');
}

/** How many points of the first page, as it is drawn, have this colour ("#rrggbb") or one that no eye tells from it. */
export function pointsInColour(pdf: Buffer, colour: string): number {
  const drawn = execFileSync('pdftoppm', ['-r', '72', '-singlefile', '-aa', 'no', '-aaVector', 'no', '-'], { input: pdf, maxBuffer: 16_000_000 });
  const wanted = Buffer.from(colour.slice(1), 'hex');
  // A PPM: three lines of head ("P6", size, 255), and then three bytes for each point.
  let at = 0;
  for (let lines = 0; lines < 3; lines += 1) at = drawn.indexOf('\n', at) + 1;
  let points = 0;
  for (; at + 2 < drawn.length; at += 3) if (wanted.every((value, channel) => Math.abs(value - (drawn[at + channel] ?? 0)) <= 3)) points += 1;
  return points;
}
