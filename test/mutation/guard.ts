import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/* All tests of the guard as one file: what they import is loaded once for each change, not once for each of them. */
const access = join(__dirname, '../../plugins/trapp/core/access');
for (const name of readdirSync(access).filter((file) => file.endsWith('.test.ts'))) describe(name, () => void require(join(access, name)));
