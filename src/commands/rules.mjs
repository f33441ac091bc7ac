import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileServer } from './compile.mjs';
import { giveUp, root } from './progress.mjs';

/** Writes plugins/trapp/core/rules/RULES.md from the fact catalogue. `--check` writes nothing and fails when the page is out of date. */
const folder = 'plugins/trapp/core/rules';
const page = join(root, folder, 'RULES.md');

await compileServer();
const { rulesPage } = createRequire(import.meta.url)(join(root, 'dist', folder, 'rules-page.js'));
const text = rulesPage();
if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (readFileSync(page, 'utf8') !== text) giveUp(`${folder}/RULES.md is out of date. Run: npm run rules`);
