import { inEachLanguage } from '../language/index';

/** What the check says of what is left to schools. */
const nb = {
  sameKey: (key: string) => `«${key}» står mer enn én gang i det som overlates til skolene. Gi hver sin egen nøkkel.`,
  noMeeting: (title: string, key: string) => `«${title}» viser til møtemalen «${key}», som ikke finnes i rutinen.`,
  noService: (title: string, key: string) => `«${title}» viser til tjenesten «${key}», som ikke finnes i oversikten.`,
  noStep: (key: string) => `Skolene kan legge oppgaver til trinnet «${key}», som ikke finnes i trappa.`,
  noRule: (key: string) => `Skolene kan stramme inn regelen «${key}», som ikke finnes i rutinen.`,
  noCondition: (rule: string, number: number) => `Regelen «${rule}» har ikke noe vilkår nummer ${number}.`,
  noWay: (rule: string, number: number) => `Vilkår ${number} i regelen «${rule}» er et bestemt tall. Det kan ikke gjøres strengere.`,
  notStricter: (rule: string, way: 'lower' | 'higher', limit: number) => `Grensen i regelen «${rule}» er ${limit}. Det strengeste en skole kan velge, må være ${way === 'lower' ? 'lavere' : 'høyere'}.`,
};

const nn: typeof nb = {
  sameKey: (key) => `«${key}» står meir enn éin gong i det som blir overlate til skulane. Gi kvar sin eigen nøkkel.`,
  noMeeting: (title, key) => `«${title}» viser til møtemalen «${key}», som ikkje finst i rutinen.`,
  noService: (title, key) => `«${title}» viser til tenesta «${key}», som ikkje finst i oversikta.`,
  noStep: (key) => `Skulane kan leggje oppgåver til trinnet «${key}», som ikkje finst i trappa.`,
  noRule: (key) => `Skulane kan stramme inn regelen «${key}», som ikkje finst i rutinen.`,
  noCondition: (rule, number) => `Regelen «${rule}» har ikkje noko vilkår nummer ${number}.`,
  noWay: (rule, number) => `Vilkår ${number} i regelen «${rule}» er eit bestemt tal. Det kan ikkje gjerast strengare.`,
  notStricter: (rule, way, limit) => `Grensa i regelen «${rule}» er ${limit}. Det strengaste ein skule kan velje, må vere ${way === 'lower' ? 'lågare' : 'høgare'}.`,
};

const en: typeof nb = {
  sameKey: (key) => `“${key}” stands there more than once in what is left to the schools. Give each a key of its own.`,
  noMeeting: (title, key) => `“${title}” refers to the meeting template “${key}”, which is not in the routine.`,
  noService: (title, key) => `“${title}” refers to the service “${key}”, which is not in the directory.`,
  noStep: (key) => `Schools may add tasks to the step “${key}”, which is not on the staircase.`,
  noRule: (key) => `Schools may make the rule “${key}” stricter, which is not in the routine.`,
  noCondition: (rule, number) => `The rule “${rule}” has no condition number ${number}.`,
  noWay: (rule, number) => `Condition ${number} of the rule “${rule}” is an exact number. It cannot be made stricter.`,
  notStricter: (rule, way, limit) => `The limit of the rule “${rule}” is ${limit}. The strictest that a school may choose must be ${way === 'lower' ? 'lower' : 'higher'}.`,
};

export const words = /* @__PURE__ */ inEachLanguage({ nb, nn, en });
