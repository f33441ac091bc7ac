import type { Core } from '@strapi/strapi';
import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types/index';
import { runMainJob, type MainJobFiles } from './demo/main-job';
import { firstRun } from './first-run';
import { foundMunicipality, readMunicipalityFile } from './municipality/found-municipality';
import type { Premises } from './premises';
import { premises, register } from './register';

/** The main job from files to papers, for the command `npm run main-job`. */
const mainJob = ({ strapi }: { strapi: Core.Strapi }) => ({
  run: (baseUrl: string, files: MainJobFiles) => runMainJob(strapi.plugin('trapp').service('premises') as Premises, baseUrl, files),
});

/** Schools and staff from a file, for the command `npm run municipality`. */
const municipality = ({ strapi }: { strapi: Core.Strapi }) => ({
  found: (file: unknown, passwordOf: (username: string) => string) =>
    foundMunicipality(strapi.plugin('trapp').service('premises') as Premises, readMunicipalityFile(file), passwordOf),
});

/** The plugin's server, as Strapi loads it. Routes are mounted in `register`, because they follow from the table of operations. */
export default {
  register,
  bootstrap,
  contentTypes,
  services: { firstRun, mainJob, municipality, premises },
};
