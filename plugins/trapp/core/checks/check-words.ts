import { inEachLanguage } from '../language/index';

/** What the check of a routine says about its run lists. */
const nb = {
  sameKey: (key: string) => `Sjekken «${key}» står mer enn én gang. Gi hver sin egen nøkkel.`,
  noRule: (check: string, rule: string) => `Sjekken «${check}» ser på regelen «${rule}», som ikke finnes i rutinen.`,
};

const nn: typeof nb = {
  sameKey: (key) => `Sjekken «${key}» står meir enn éin gong. Gi kvar sin eigen nøkkel.`,
  noRule: (check, rule) => `Sjekken «${check}» ser på regelen «${rule}», som ikkje finst i rutinen.`,
};

const en: typeof nb = {
  sameKey: (key) => `The check “${key}” stands there more than once. Give each a key of its own.`,
  noRule: (check, rule) => `The check “${check}” looks at the rule “${rule}”, which is not in the routine.`,
};

export const words = /* @__PURE__ */ inEachLanguage({ nb, nn, en });
