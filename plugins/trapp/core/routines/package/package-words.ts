import { inEachLanguage } from '../../language/index';

/** What is said of a package that cannot be taken in. */
const nb = {
  notAPackage: 'Dette er ikke en rutinepakke fra Trapp. Velg en fil som er lastet ned med «Last ned pakke».',
  newer: (schema: number, known: number) => `Pakken er laget med en nyere Trapp (skjema ${schema}). Denne kan lese til og med skjema ${known}. Oppdater Trapp først.`,
};

const nn: typeof nb = {
  notAPackage: 'Dette er ikkje ein rutinepakke frå Trapp. Vel ei fil som er lasta ned med «Last ned pakke».',
  newer: (schema, known) => `Pakken er laga med ein nyare Trapp (skjema ${schema}). Denne kan lese til og med skjema ${known}. Oppdater Trapp først.`,
};

const en: typeof nb = {
  notAPackage: 'This is not a routine package from Trapp. Choose a file that was downloaded with “Download package”.',
  newer: (schema, known) => `The package is made with a newer Trapp (schema ${schema}). This one reads up to schema ${known}. Update Trapp first.`,
};

export const words = /* @__PURE__ */ inEachLanguage({ nb, nn, en });
