import { createStrapi, type Core } from '@strapi/strapi';
import type { Premises } from '../../plugins/trapp/server/premises';
import { throwAway } from '../kit/throw-away';
import { openSqlite, type Sqlite } from './plain-sqlite';

export type { Sqlite };

export interface BenchApp {
  readonly strapi: Core.Strapi;
  readonly premises: Premises;
  /** The app's database file, opened once more with the app's own settings: SQLite alone, for the floor and the plain ways. */
  readonly sqlite: Sqlite;
  readonly stop: () => Promise<void>;
}

/** A really booted application on the SQLite file, as it stands on `today`. Its secrets live in a folder that goes with it. */
export async function startBenchApp(databaseFile: string, today: string): Promise<BenchApp> {
  const place = throwAway();
  Object.assign(process.env, place.environment, { DATABASE_FILE: databaseFile, TRAPP_DEMO: 'false', TRAPP_TODAY: today });
  for (const name of ['DATABASE_URL', 'CORS_ORIGINS']) delete process.env[name];
  const strapi = await createStrapi({ appDir: process.cwd(), distDir: `${process.cwd()}/dist` }).load();
  const sqlite = openSqlite(databaseFile);
  return {
    strapi,
    premises: strapi.plugin('trapp').service('premises') as Premises,
    sqlite,
    stop: async () => {
      sqlite.close();
      await strapi.destroy();
      place.remove();
    },
  };
}
