import { inEachLanguage } from '../language/index';
import { en } from './messages.en';
import { nb } from './messages.nb';
import { nn } from './messages.nn';

/** What the check of a staircase says to the one who draws it, in each language. */
export const words = /* @__PURE__ */ inEachLanguage({ nb, nn, en });
