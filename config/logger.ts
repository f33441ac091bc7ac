import type { Env } from '../src/env';

/** `LOG_LEVEL=http` shows each request. What is logged never holds a query string, a body or a value of the database. */
export default ({ env }: { env: Env }) => ({ level: env('LOG_LEVEL', 'warn') });
