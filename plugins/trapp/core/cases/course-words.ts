import { inEachLanguage } from '../language/index';

/** What is said of a course that goes otherwise than the routine's author wrote. */
const nb = {
  noStep: (course: string, step: string) => `Forløpet «${course}» begynner på trinnet «${step}», som ikke finnes i trappa.`,
  notDone: (course: string, number: string) => `Forløpet «${course}», punkt ${number}: dette kan ikke gjøres der saken står.`,
  why: (course: string, number: string, reason: string) => `Forløpet «${course}», punkt ${number}: dette kan ikke gjøres der saken står. ${reason}`,
  tooLong: (course: string) => `Forløpet «${course}» er for langt. Del det i flere.`,
  otherStep: (course: string, number: string, step: string, is: string) => `Forløpet «${course}», punkt ${number}: saken skulle stå på «${step}», men står på «${is}».`,
  shouldBeClosed: (course: string, number: string) => `Forløpet «${course}», punkt ${number}: saken skulle være avsluttet, men er åpen.`,
  shouldBeOpen: (course: string, number: string) => `Forløpet «${course}», punkt ${number}: saken skulle være åpen, men er avsluttet.`,
  noTask: (course: string, number: string, task: string) => `Forløpet «${course}», punkt ${number}: oppgaven «${task}» skulle stå igjen, men gjør det ikke.`,
  noProposal: (course: string, number: string, proposal: string) => `Forløpet «${course}», punkt ${number}: forslaget «${proposal}» skulle være der, men er det ikke.`,
  unwantedProposal: (course: string, number: string, proposal: string) => `Forløpet «${course}», punkt ${number}: forslaget «${proposal}» skulle ikke være der, men er det.`,
  shouldBeReady: (course: string, number: string, outcome: string) => `Forløpet «${course}», punkt ${number}: veien «${outcome}» skulle være åpen, men er det ikke.`,
  shouldBeShut: (course: string, number: string, outcome: string) => `Forløpet «${course}», punkt ${number}: veien «${outcome}» skulle være stengt, men er åpen.`,
};

const nn: typeof nb = {
  noStep: (course, step) => `Forløpet «${course}» byrjar på trinnet «${step}», som ikkje finst i trappa.`,
  notDone: (course, number) => `Forløpet «${course}», punkt ${number}: dette kan ikkje gjerast der saka står.`,
  why: (course, number, reason) => `Forløpet «${course}», punkt ${number}: dette kan ikkje gjerast der saka står. ${reason}`,
  tooLong: (course) => `Forløpet «${course}» er for langt. Del det i fleire.`,
  otherStep: (course, number, step, is) => `Forløpet «${course}», punkt ${number}: saka skulle stå på «${step}», men står på «${is}».`,
  shouldBeClosed: (course, number) => `Forløpet «${course}», punkt ${number}: saka skulle vere avslutta, men er open.`,
  shouldBeOpen: (course, number) => `Forløpet «${course}», punkt ${number}: saka skulle vere open, men er avslutta.`,
  noTask: (course, number, task) => `Forløpet «${course}», punkt ${number}: oppgåva «${task}» skulle stå att, men gjer det ikkje.`,
  noProposal: (course, number, proposal) => `Forløpet «${course}», punkt ${number}: forslaget «${proposal}» skulle vere der, men er det ikkje.`,
  unwantedProposal: (course, number, proposal) => `Forløpet «${course}», punkt ${number}: forslaget «${proposal}» skulle ikkje vere der, men er det.`,
  shouldBeReady: (course, number, outcome) => `Forløpet «${course}», punkt ${number}: vegen «${outcome}» skulle vere open, men er det ikkje.`,
  shouldBeShut: (course, number, outcome) => `Forløpet «${course}», punkt ${number}: vegen «${outcome}» skulle vere stengd, men er open.`,
};

const en: typeof nb = {
  noStep: (course, step) => `The course “${course}” begins on the step “${step}”, which is not on the staircase.`,
  notDone: (course, number) => `The course “${course}”, point ${number}: this cannot be done where the case stands.`,
  why: (course, number) => `The course “${course}”, point ${number}: this cannot be done where the case stands.`,
  tooLong: (course) => `The course “${course}” is too long. Divide it into several.`,
  otherStep: (course, number, step, is) => `The course “${course}”, point ${number}: the case should stand on “${step}”, but stands on “${is}”.`,
  shouldBeClosed: (course, number) => `The course “${course}”, point ${number}: the case should be closed, but is open.`,
  shouldBeOpen: (course, number) => `The course “${course}”, point ${number}: the case should be open, but is closed.`,
  noTask: (course, number, task) => `The course “${course}”, point ${number}: the task “${task}” should be left to do, but is not.`,
  noProposal: (course, number, proposal) => `The course “${course}”, point ${number}: the proposal “${proposal}” should be there, but is not.`,
  unwantedProposal: (course, number, proposal) => `The course “${course}”, point ${number}: the proposal “${proposal}” should not be there, but is.`,
  shouldBeReady: (course, number, outcome) => `The course “${course}”, point ${number}: the way “${outcome}” should be open, but is not.`,
  shouldBeShut: (course, number, outcome) => `The course “${course}”, point ${number}: the way “${outcome}” should be closed, but is open.`,
};

export const words = /* @__PURE__ */ inEachLanguage({ nb, nn, en });
