/** What the check of a routine says about its run lists. */
export const words = {
  sameKey: (key: string) => `Sjekken «${key}» står mer enn én gang. Gi hver sin egen nøkkel.`,
  noRule: (check: string, rule: string) => `Sjekken «${check}» ser på regelen «${rule}», som ikke finnes i rutinen.`,
};
