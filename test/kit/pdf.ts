import { execFileSync } from 'node:child_process';

/** What a paper says, with one space wherever there is room between words. */
export function textOfPdf(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, ' ');
}
