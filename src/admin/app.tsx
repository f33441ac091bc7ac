import type { StrapiApp } from '@strapi/strapi/admin';

/** Strapi advertises its media library above every page until each person closes it. We have none to offer. */
function withoutMediaLibraryBanner(): void {
  for (const instance of ['undefined', 'false', 'null']) localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${instance}`, 'true');
}

export default {
  config: {
    locales: ['no'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(_app: StrapiApp) {
    withoutMediaLibraryBanner();
  },
};
