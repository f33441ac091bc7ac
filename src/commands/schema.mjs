import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileServer } from './compile.mjs';
import { root } from './progress.mjs';

/** Writes docs/routine-package.schema.json, the JSON Schema of routine packages, from the schema that reads them. A test tells when it is out of date. */
await compileServer();
const { packageJsonSchema } = createRequire(import.meta.url)(join(root, 'dist/plugins/trapp/core/routines/index.js'));
writeFileSync(join(root, 'docs/routine-package.schema.json'), packageJsonSchema());
