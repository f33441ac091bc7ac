import type { Problem } from '../refusals';
import { joinPath, tellFaults, type Fault, type Language } from '../language/index';
import { checkBlock, checkText } from './check';
import { words } from './messages';
import { paperKindSchema } from './paper-template';
import { readBlock, textIn } from './read-draft';

/** What is wrong with a paper while it is written, each with its place, whatever else in the routine is half-done meanwhile. Told in the reader's language. */
export function checkDraftPaper(paper: Readonly<Record<string, unknown>>, reader: Language = 'nb'): Problem[] {
  return tellFaults(faultsOfDraft(paper), reader);
}

function faultsOfDraft(paper: Readonly<Record<string, unknown>>): Fault[] {
  const kind = paperKindSchema.safeParse(paper['kind']);
  if (!kind.success) return [];
  const blocks: readonly unknown[] = Array.isArray(paper['blocks']) ? paper['blocks'] : [];
  return [
    ...checkText(textIn(paper['heading']), kind.data, 'heading'),
    ...blocks.flatMap((written, index) => {
      const path = joinPath('blocks', index);
      const block = readBlock(written, index);
      return block === null ? [{ path, message: words.unfinished }] : checkBlock(block, kind.data, path);
    }),
  ];
}
