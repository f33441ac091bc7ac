import { parentPort } from 'node:worker_threads';
import { drawPdf, type PdfJob } from './pdf';

/** What the worker answers; `ready` once, before the first job is begun. A failure names its kind only: messages may repeat what somebody has written. */
export type Drawn = { readonly ready: true } | { readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number } | { readonly failed: string };

const port = parentPort;

port?.postMessage({ ready: true } satisfies Drawn);

port?.on('message', (job: PdfJob) => {
  drawPdf(job).then(
    ({ bytes, pages }) => {
      // A copy of its own, so that the memory can be handed over instead of copied once more.
      const own = new Uint8Array(bytes);
      port.postMessage({ bytes: own, pages } satisfies Drawn, [own.buffer]);
    },
    (error: unknown) => port.postMessage({ failed: error instanceof Error ? error.name : typeof error } satisfies Drawn),
  );
});
