import type { StrapiApp } from '@strapi/strapi/admin';

export default {
  config: {
    locales: ['no'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(_app: StrapiApp) {},
};
