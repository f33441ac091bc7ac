import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';

/** Where profiles are to be left, or nowhere. Of the main thread only: a thread of its own has a time of its own. */
const folder = process.env['BENCH_PROFILE'];

/** Does the work, and leaves a CPU profile of it under this name where they are asked for; the latest one stays. */
export async function profiled(name: string, work: () => Promise<void>): Promise<void> {
  if (folder === undefined) return work();
  const session = new Session();
  session.connect();
  await new Promise<void>((resolve) => session.post('Profiler.enable', () => session.post('Profiler.start', () => resolve())));
  await work();
  await new Promise<void>((resolve) =>
    session.post('Profiler.stop', (error, stopped) => {
      if (error === null) writeFileSync(join(folder, `${name}.cpuprofile`), JSON.stringify(stopped.profile));
      resolve();
    }),
  );
  session.disconnect();
}
