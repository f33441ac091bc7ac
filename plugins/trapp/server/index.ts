import type { Core } from '@strapi/strapi';
import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types/index';
import { runMainJob, type MainJobFiles } from './demo/main-job';
import { firstRun } from './first-run';
import type { Premises } from './premises';
import { premises, register } from './register';

/** The main job from files to papers, for the command `npm run main-job`. */
const mainJob = ({ strapi }: { strapi: Core.Strapi }) => ({
  run: (baseUrl: string, files: MainJobFiles) => runMainJob(strapi.plugin('trapp').service('premises') as Premises, baseUrl, files),
});

/** The plugin's server, as Strapi loads it. Routes are mounted in `register`, because they follow from the table of operations. */
export default {
  register,
  bootstrap,
  contentTypes,
  services: { firstRun, mainJob, premises },
};
