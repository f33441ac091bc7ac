import type { Core } from '@strapi/strapi';

/** The application shell: everything about school absence is in the plugin. */
export default {
  register() {},

  /** Runs when the admin's own roles and tokens exist, which is after every plugin's bootstrap. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await strapi.plugin('trapp').service('firstRun').run();
  },
};
