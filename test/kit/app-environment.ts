import NodeEnvironment from 'jest-environment-node';
import { startApp } from './boot';

/** Gives every test file the same real Strapi as `global.strapi`. Its values come from another realm: compare with `toEqual`. */
export default class AppEnvironment extends NodeEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { strapi: await startApp() });
  }
}
