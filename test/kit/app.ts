import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import request from 'supertest';

/** The application under test. Only in the `app` project, whose environment starts it. */
export function theApp(): Core.Strapi {
  const { strapi } = globalThis as { strapi?: Core.Strapi };
  if (strapi === undefined) throw new Error('This test needs the app: put it under test/http, access, documents or routines.');
  return strapi;
}

/** Where it listens on this machine, for a connection that is made by hand. */
export function portOfApp(): number {
  return (theApp().server.httpServer.address() as AddressInfo).port;
}

/** Asks the application by HTTP, as anybody without a session: `await visitor().get('/app')`. */
export function visitor() {
  return request(theApp().server.httpServer);
}

/** Asks as one browser that keeps its cookies, so that a login lasts. */
export function browser() {
  return request.agent(theApp().server.httpServer);
}
