import { createStrapi, type Core } from '@strapi/strapi';

/** The application without its jobs and its demo, on the database that the settings name, for as long as `work` lasts. */
export async function withApplication<T>(work: (strapi: Core.Strapi) => Promise<T>, settings: Readonly<Record<string, string>> = {}): Promise<T> {
  Object.assign(process.env, { NODE_ENV: process.env['NODE_ENV'] ?? 'production', CRON: 'false', TRAPP_DEMO: 'false', LOG_LEVEL: 'error', ...settings });
  const strapi = await createStrapi({ appDir: process.cwd(), distDir: `${process.cwd()}/dist` }).load();
  try {
    return await work(strapi);
  } finally {
    await strapi.destroy();
  }
}

/** Runs a command to its end. `false` is a bad end that it has told of itself; what it throws is told in a sentence. */
export function runCommand(main: () => Promise<boolean | void>): void {
  main().then(
    (isWell) => process.exit(isWell === false ? 1 : 0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
}
