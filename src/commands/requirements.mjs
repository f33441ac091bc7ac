import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root } from './progress.mjs';

/**
 * Writes docs/requirements.md: where each requirement is met. `--check` writes nothing and fails when the page is out of date.
 * A requirement is met where a test has its id in the title, or where a pack names it as a source. Titles: docs/requirements.json.
 */
const page = join(root, 'docs/requirements.md');
const titles = JSON.parse(readFileSync(join(root, 'docs/requirements.json'), 'utf8'));
const packs = 'plugins/trapp/packs';
const testFolders = ['plugins', 'src', 'test'];

/** Files below a folder, in one order on every machine. */
function filesBelow(folder, isWanted) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path, isWanted);
      return isWanted(entry.name) ? [path] : [];
    });
}

const ID = String.raw`[A-Z]\d{1,3}`;
const idList = new RegExp(String.raw`^(${ID}(?:\s*[-–]\s*${ID})?(?:,?\s+|,|(?=:)))+`);

/** The ids that a title begins with: "S4, S61-S63: …" is four of them. */
function idsOfTitle(title) {
  const list = idList.exec(`${title} `)?.[0] ?? '';
  return [...list.matchAll(new RegExp(String.raw`([A-Z])(\d+)(?:\s*[-–]\s*\1(\d+))?`, 'g'))].flatMap(([, letter, from, to]) =>
    Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, more) => `${letter}${Number(from) + more}`),
  );
}

/** Titles of tests: the first argument of test, it, describe or each(…), and rows of tables that begin with "S39: ". */
function titlesOf(source) {
  const direct = /(?:\b(?:test|it|describe)(?:\.\w+)*(?:<[^()]*>)?|\])\s*\)?\s*\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
  const rows = new RegExp(String.raw`(['"\`])(${ID}[^'"\`\n]*?: [^\n]*?)\1`, 'g');
  return [direct, rows].flatMap((pattern) => [...source.matchAll(pattern)].map((found) => found[2]));
}

function metByTests() {
  const met = new Map();
  for (const folder of testFolders) {
    for (const path of filesBelow(folder, (name) => /\.test\.tsx?$/.test(name))) {
      for (const id of new Set(titlesOf(readFileSync(join(root, path), 'utf8')).flatMap(idsOfTitle))) add(met, id, path);
    }
  }
  return met;
}

/** Every `sources` in a pack, with the keys of what it belongs to: "guides: kartleggingssamtale / elev-g1". */
function metByContent() {
  const met = new Map();
  const walk = (value, where) => {
    if (Array.isArray(value)) value.forEach((one) => walk(one, where));
    else if (value !== null && typeof value === 'object') {
      const key = value.key ?? value.linkId;
      const here = key === undefined ? where : [...where, key];
      for (const id of value.sources ?? []) add(met, id, here);
      for (const [name, child] of Object.entries(value)) if (name !== 'sources') walk(child, here);
    }
  };
  for (const path of filesBelow(packs, (name) => name.endsWith('.json'))) {
    const part = path.slice(packs.length + 1).replace('.json', '');
    walk(JSON.parse(readFileSync(join(root, path), 'utf8')), [part]);
  }
  return met;
}

function add(met, id, where) {
  if (!met.has(id)) met.set(id, []);
  met.get(id).push(where);
}

/** "`sondre-land/guides`: kartleggingssamtale (elev-g1, elev-g2)": grouped twice, so that a line stays readable. */
function contentInWords(places) {
  const files = new Map();
  for (const [file, key, ...inside] of places) {
    if (!files.has(file)) files.set(file, new Map());
    add(files.get(file), key, inside.at(-1));
  }
  return [...files].map(([file, keys]) => `\`${file}\`: ${[...keys].map(([key, inside]) => withInside(key, inside)).join(', ')}`).join('<br>');
}

function withInside(key, inside) {
  const named = [...new Set(inside.filter((one) => one !== undefined))];
  return named.length === 0 ? key : `${key} (${named.join(', ')})`;
}

function row(id, content, tests) {
  const where = [contentInWords(content), tests.map((path) => `\`${path.replace('plugins/trapp/', '')}\``).join('<br>')];
  const state = tests.length > 0 ? 'tested' : content.length > 0 ? 'content' : '**not yet**';
  return `| ${id} | ${titles[id]} | ${state} | ${where[1]} | ${where[0]} |`;
}

function pageInWords() {
  const content = metByContent();
  const tests = metByTests();
  const ids = Object.keys(titles);
  const unknown = [...content.keys(), ...tests.keys()].filter((id) => /^S\d+$/.test(id) && !(id in titles));
  if (unknown.length > 0) giveUp(`There is no requirement ${unknown.join(', ')}. See docs/requirements.json for those that there are.`);
  const tested = ids.filter((id) => tests.has(id));
  const said = ids.filter((id) => content.has(id) && !tests.has(id));
  const open = ids.filter((id) => !content.has(id) && !tests.has(id));
  return `# Requirements: what is met, and where

Made by \`npm run requirements\` from the titles of tests and the \`sources\` of the packs. Do not edit it by hand; short titles stand in \`requirements.json\`.

- **tested** (${tested.length} of ${ids.length}): a test has the id in its title.
- **content** (${said.length}): a routine says it or a form asks it (\`${packs}\`), and no test has the id in its title.
- **not yet** (${open.length}): ${open.join(', ') || 'none'}.

| Id | Requirement | State | Tests | Content |
|---|---|---|---|---|
${ids.map((id) => row(id, content.get(id) ?? [], tests.get(id) ?? [])).join('\n')}
`;
}

const text = pageInWords();
if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (readFileSync(page, 'utf8') !== text) giveUp('docs/requirements.md is out of date. Run: npm run requirements');
