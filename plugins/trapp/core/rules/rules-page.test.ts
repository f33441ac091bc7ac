import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from './rules-page';
import { semantics } from './semantics';

const numbers = semantics.flatMap(({ meanings }) => meanings.map(({ number }) => number));

describe('B13: RULES.md is the one account of what rules mean', () => {
  test('it says what the catalogue and the numbered meanings say (else run: npm run rules)', () => {
    expect(readFileSync(join(__dirname, 'RULES.md'), 'utf8')).toBe(rulesPage());
  });

  test('no number stands for two meanings', () => expect(new Set(numbers).size).toBe(numbers.length));
  test('no row of a table is broken', () => {
    const rows = rulesPage().split('\n').filter((line) => line.startsWith('|'));
    rows.forEach((row) => expect(row).toMatch(/^(?!.*(undefined|NaN|\[object)).+\|$/));
  });
});
