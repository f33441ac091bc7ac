import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types/index';
import { firstRun } from './first-run';
import { register } from './register';

/** The plugin's server, as Strapi loads it. Routes are mounted in `register`, because they follow from the table of operations. */
export default {
  register,
  bootstrap,
  contentTypes,
  services: { firstRun },
};
