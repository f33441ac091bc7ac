import { inEachLanguage } from '../language/index';
import { en } from './check.en';
import { nb } from './check.nb';
import { nn } from './check.nn';

/** What the check of a guide says to the one who writes it, in each language. */
export const words = /* @__PURE__ */ inEachLanguage({ nb, nn, en });
