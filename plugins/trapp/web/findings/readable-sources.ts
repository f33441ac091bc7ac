/** Codes of the routine's own register of requirements ("S39"); laws and names of documents are words. */
const CODE = /^[A-Z]{1,3}\d+$/;

/** The sources that mean something to the reader: paragraphs of law and names of documents. */
export function readableSources(sources: readonly string[]): string[] {
  return sources.filter((source) => !CODE.test(source));
}
