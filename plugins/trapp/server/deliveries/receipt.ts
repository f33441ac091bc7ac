import type { ImportSummary } from '../../core/imports/index';
import type { Refusal } from '../../core/refusals';
import { refusalWords } from '../http/refusal-words';

const SHOWN = 200;

/** What stands beside a file that came in. */
export function receiptOf({ rows, added, changed, unchanged, withdrawn, rejected, problems }: ImportSummary): string {
  const lines = [`Filen er hentet inn. Rader: ${rows}. Nye: ${added}. Endret: ${changed}. Uendret: ${unchanged}. Trukket tilbake: ${withdrawn}. Kan ikke brukes: ${rejected}.`];
  if (problems.length > 0) lines.push('', 'Rader å se på:', ...problems.map(({ row, path, message }) => `Rad ${row}, ${path}: ${message}`));
  return lines.join('\n');
}

/** What stands beside a file that did not. */
export function explanationOf({ refused, problems }: Refusal): string {
  return [`Ingenting fra filen er lagret. ${refusalWords[refused].nb}`, ...problems.slice(0, SHOWN).map(({ message }) => `- ${message}`), '', 'Rett det som er galt, og legg filen i mappen på nytt.'].join('\n');
}
