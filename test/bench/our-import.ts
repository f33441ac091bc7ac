import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { importProfileSchema, type ImportProfile } from '../../plugins/trapp/core/imports/index';
import { isRefusal } from '../../plugins/trapp/core/refusals';
import { importAbsenceStream } from '../../plugins/trapp/server/imports/import-absence-stream';
import type { Premises } from '../../plugins/trapp/server/premises';

/** The profile that the city's files follow, as it is shipped. */
function profile(): ImportProfile {
  const profiles: unknown[] = JSON.parse(readFileSync(join(process.cwd(), 'plugins/trapp/packs/import-profiles.json'), 'utf8'));
  const found = profiles.map((one) => importProfileSchema.parse(one)).find(({ key }) => key === 'ist-dager-og-timer');
  if (found === undefined) throw new Error('The profile ist-dager-og-timer is not shipped any more');
  return found;
}

/** The nightly file as the application takes it, for all schools at once and in one transaction. Answers what its summary counted. */
export async function importByApp({ stores, clock, newId, transaction }: Premises, file: string): Promise<Record<string, number>> {
  const call = { stores, today: clock.today(), now: clock.now(), newId, progress: () => undefined, signal: new AbortController().signal };
  const imported = await transaction(() =>
    importAbsenceStream(call, {
      profile: profile(), schoolIds: 'all', chunks: createReadStream(file), size: statSync(file).size, fileName: 'fravaer.csv', by: { id: 'bench', name: 'Bench' }, confirmedWithdrawals: true,
    }),
  );
  if (isRefusal(imported)) throw new Error(`The file was refused: ${JSON.stringify(imported).slice(0, 500)}`);
  const { added, changed, unchanged, ignored, rejected } = imported.summary;
  return { added, changed, unchanged, ignored, rejected };
}
