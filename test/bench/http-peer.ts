import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const secret = "'a-secret-for-this-folder-alone'";

/** A Strapi as its makers set it up, with one content type and nothing of ours: what "find one" costs in the very same version. */
const files: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'plain', version: '0.0.0', private: true, dependencies: {} }),
  'config/server.js': `module.exports = { host: '127.0.0.1', port: 0, app: { keys: [${secret}] }, logger: { updates: { enabled: false }, startup: { enabled: false } } };`,
  'config/admin.js': `module.exports = { auth: { secret: ${secret} }, apiToken: { salt: ${secret} }, transfer: { token: { salt: ${secret} } }, secrets: { encryptionKey: ${secret} }, autoOpen: false };`,
  'config/database.js': `module.exports = { connection: { client: 'sqlite', connection: { filename: require('node:path').join(__dirname, '..', 'data.db') }, useNullAsDefault: true } };`,
  'config/api.js': `module.exports = { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } };`,
  'config/logger.js': `module.exports = { level: 'error' };`,
  'config/middlewares.js': `module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'];`,
  'src/index.js': 'module.exports = { register() {}, bootstrap() {} };',
  'src/api/note/content-types/note/schema.json': JSON.stringify({
    kind: 'collectionType', collectionName: 'notes', info: { singularName: 'note', pluralName: 'notes', displayName: 'Note' }, options: { draftAndPublish: false },
    attributes: { title: { type: 'string' }, text: { type: 'text' } },
  }),
  'src/api/note/routes/note.js': "module.exports = require('@strapi/strapi').factories.createCoreRouter('api::note.note');",
  'src/api/note/controllers/note.js': "module.exports = require('@strapi/strapi').factories.createCoreController('api::note.note');",
  'src/api/note/services/note.js': "module.exports = require('@strapi/strapi').factories.createCoreService('api::note.note');",
  'public/uploads/.gitkeep': '',
};

/** Writes the plain Strapi into the folder, with this project's installed packages. */
export function makePeer(folder: string): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
}
