/** Where the repository stands, whatever folder the command was called from. */
export const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** Says what is being done, does it, and says how long it took. */
export async function step(title, work) {
  const begun = performance.now();
  process.stdout.write(`· ${title} …\n`);
  const result = await work();
  process.stdout.write(`✓ ${title} (${seconds(begun)})\n`);
  return result;
}

/** Stops the command with a sentence instead of a stack. */
export function giveUp(sentence) {
  process.stderr.write(`\n✗ ${sentence}\n`);
  process.exit(1);
}
