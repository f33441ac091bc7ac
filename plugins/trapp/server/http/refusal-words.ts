import { inEachLanguage } from '../../core/language/index';
import * as en from './refusals.en';
import * as nb from './refusals.nb';
import * as nn from './refusals.nn';

/** What the server says when it refuses, in each language. */
export const refusalWords = inEachLanguage({ nb: nb.refusals, nn: nn.refusals, en: en.refusals });

/** What it says of a request that it cannot read, and of a fault of its own. */
export const words = inEachLanguage({ nb: nb.others, nn: nn.others, en: en.others });
