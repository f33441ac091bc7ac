import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { giveUp, root } from './progress.mjs';

/** What the product promises about security, by number. A number that is not here is promised by nobody yet. */
const promises = {
  'sec-1': 'Every operation is asked by at least 14 kinds of people about at least 6 kinds of subjects: at least 2,500 questions, all answered rightly',
  'sec-2': 'On PostgreSQL the database itself gives no row to somebody whom it does not concern: 10,000 reads at once, none foreign; none at all to one who does not say who asks',
  'sec-3': 'Filters, sorting, searching and counting tell nothing of what one may not read: answers are the same, byte for byte',
  'sec-4': 'Killed 100 times while importing, evaluating, writing a plan, making a PDF and publishing: nothing partial, nothing doubled, nothing acknowledged and lost',
  'sec-5': '20,000 requests of any kind: no fault, none that hangs for two seconds',
  'sec-6': 'Each read and write of personal data is one row of the audit log: 2,000 reads at once make 2,000 rows, and each of 1,000 changes to the log is found',
  'sec-7': 'Ten who evaluate the same hundred pupils a hundred times make a hundred findings, and ten who open their cases at once a hundred cases; the same file 20 times at once counts once; whoever saves second is told, and loses nothing; a baton, a case and a version are handed over, closed and numbered once',
  'sec-8': '10,000 hostile and random rules: no code run, each judged or stopped within 250 ms',
  'sec-9': 'Hostile text in every field runs nowhere, and 200 real names come out as they went in, on pages, in PDF and in CSV',
  'sec-10': '1,000 random courses of importing, correcting, merging and moving lose no protection, and nothing of a protected pupil gets out',
  'sec-12': 'Sessions are dead within a second of logout, blocking, a new role or a new password; an account is locked, not a school; a hundred log in from one address within a minute',
  'sec-13': 'Without an account nobody is answered but by what is meant for all',
  'sec-14': 'What is told in confidence is in no log and no error',
  'sec-15': 'A backup that is taken while people work can be put back: the same rows, papers and audit log, and it is worked on as if nothing had happened',
};
const results = join(root, 'test/deep/results');
const page = join(root, 'docs/security-evidence.md');

/** What the tests have put on record in a file. */
export function gathered(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [];
  const unknown = lines.find(({ promise }) => !(promise in promises));
  if (unknown) giveUp(`Nobody has promised ${unknown.promise}: say what it is in src/commands/evidence.mjs.`);
  return lines;
}

/** Lines that are about the same, as one each: counts are added up, and the longest time holds. */
function added(lines, aboutOf) {
  const all = new Map();
  for (const { figures, ...about } of lines) {
    const sum = all.get(aboutOf(about)) ?? { ...about, figures: {} };
    for (const [name, value] of Object.entries(figures)) sum.figures[name] = name.endsWith('Ms') ? Math.max(sum.figures[name] ?? 0, value) : (sum.figures[name] ?? 0) + value;
    all.set(aboutOf(about), sum);
  }
  return [...all.values()].sort((a, b) => number(a.promise) - number(b.promise) || (a.database < b.database ? 1 : -1));
}

const number = (promise) => Number(promise.slice('sec-'.length));
const inWords = (figures) => Object.entries(figures).map(([name, value]) => `${value.toLocaleString('en-GB')} ${words(name)}`).join(', ');
/** `slowestMs` is "ms at the slowest", `rowsChanged` is "rows changed". */
const words = (name) => (name.endsWith('Ms') ? `ms, ${words(name.slice(0, -2))}` : name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

/** The closing lines of a run. */
export function told(lines) {
  return added(lines, ({ promise, database }) => `${promise} ${database}`).map(({ promise, database, figures }) => `${promise} ${database}: ${inWords(figures)}\n`).join('');
}

const kept = (database) => join(results, `${database.toLowerCase()}.json`);
const readKept = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { found: [] });

/**
 * Keeps what a deep run on a database has found out, for the page: of each test that passed. What one of those that were run found out before is forgotten;
 * the others' stays. So it is for a test that starts another database of its own, on that.
 */
export function keep(database, commit, lines, { run, passed }) {
  const on = new Date().toISOString().slice(0, 10);
  mkdirSync(results, { recursive: true });
  for (const each of new Set([database, ...lines.map((line) => line.database)])) {
    const own = lines.filter((line) => line.database === each && run.has(line.test));
    const renewed = each === database ? run : new Set(own.map(({ test }) => test));
    const before = readKept(kept(each)).found.filter(({ test }) => !renewed.has(test));
    const now = added(own.filter(({ test }) => passed.has(test)), ({ promise, test }) => `${promise} ${test}`).map(({ promise, test, figures }) => ({ promise, test, on, commit, figures }));
    const found = [...before, ...now].sort((a, b) => number(a.promise) - number(b.promise) || (a.test < b.test ? -1 : 1));
    writeFileSync(kept(each), `${JSON.stringify({ database: each, found }, null, 2)}\n`);
  }
}

function pageInWords() {
  const runs = existsSync(results) ? readdirSync(results).sort().reverse().map((name) => readKept(join(results, name))) : [];
  const foundOn = ({ database, found }, promise) => {
    const own = found.filter((line) => line.promise === promise);
    const when = [...new Set(own.map(({ on, commit }) => `${on}, ${commit}`))].join('; ');
    return added(own.map((line) => ({ ...line, database })), () => promise).map(({ figures }) => `${database} (${when}): ${inWords(figures)}`);
  };
  return `# What has been tried, and what came of it

Made by \`npm run evidence\` from what \`npm run test:deep\` found out; do not edit it by hand. Each promise is a test that has its number in the title (\`grep -rn "sec-5" test plugins\`). Beside the figures stands when they were found, and at which commit.

| | Promise | Found |
|---|---|---|
${Object.entries(promises).map(([promise, text]) => `| ${promise} | ${text} | ${runs.flatMap((run) => foundOn(run, promise)).join('<br>') || 'no figures kept yet'} |`).join('\n')}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(page, pageInWords());
