import { createStrapi, type Core } from '@strapi/strapi';
import type { AddressInfo } from 'node:net';

/* One server in a process of its own, so that its processor time is its own. It says on which port it listens, and when asked, how long it has worked. */

/** What the measuring process asks. */
export type ServerOrder =
  | { readonly do: 'start'; readonly folder: string; readonly sources: string }
  /** Of a Strapi of its own: an entry with this text, and a token that may read it. */
  | { readonly do: 'write note'; readonly text: string }
  | { readonly do: 'processor time' }
  | { readonly do: 'stop' };

export type ServerAnswer = { readonly port: number } | { readonly documentId: string; readonly token: string } | { readonly cpuMs: number } | { readonly failed: string };

let strapi: Core.Strapi | null = null;

async function obey(order: ServerOrder): Promise<ServerAnswer> {
  switch (order.do) {
    case 'start': {
      strapi = await createStrapi({ appDir: order.folder, distDir: order.sources }).load();
      strapi.server.mount();
      const { httpServer } = strapi.server;
      await new Promise<void>((resolve) => void httpServer.listen(0, '127.0.0.1', resolve));
      return { port: (httpServer.address() as AddressInfo).port };
    }
    case 'write note': {
      if (strapi === null) throw new Error('The server has not been started');
      const note = await strapi.documents('api::note.note' as 'plugin::upload.file').create({ data: { title: 'Note', text: order.text } as never });
      const { accessKey } = (await strapi.service('admin::api-token')?.['create']?.({ name: 'bench', description: '', type: 'read-only', lifespan: null })) as { accessKey: string };
      return { documentId: note.documentId, token: accessKey };
    }
    case 'processor time': {
      const { user, system } = process.cpuUsage();
      return { cpuMs: (user + system) / 1000 };
    }
    case 'stop':
      process.exit(0);
  }
}

process.on('message', (order: ServerOrder) => {
  obey(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
