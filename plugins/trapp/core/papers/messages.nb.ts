import type { PaperKind } from './paper-template';

/** What the check of a paper template says to the one who writes it: what is wrong, and what to do. */
export const nb = {
  kinds: {
    plan: 'tiltaksplaner', return_plan: 'opptrappingsplaner', agenda: 'sakslister', invitation: 'innkallinger', minutes: 'referater', team_minutes: 'referater fra møter om flere saker', case_minutes: 'papirer med sakens del av et slikt referat', conversation: 'papirer fra samtaler', evaluation: 'evalueringer', referral: 'henvisninger', letter: 'brev', information: 'informasjonsark',
  } satisfies Record<PaperKind, string>,
  quoted: (name: string) => `«${name}»`,
  unknownField: (field: string, kinds: string, known: readonly string[]) => `«{${field}}» er ikke et felt som finnes. Felt som kan stå i ${kinds}, er: ${known.join(', ')}.`,
  otherKind: (field: string, kinds: string) => `«${field}» kan ikke stå i ${kinds}. Velg et annet felt, eller ta det bort.`,
  wholePiece: (field: string) => `«${field}» er et helt stykke og kan ikke stå midt i en tekst. Sett det inn som en egen del.`,
  onlyALine: (field: string) => `«${field}» er en enkelt opplysning. Skriv den i en tekst, eller sett den blant opplysningene.`,
  looseBrace: 'En krøllparentes står alene. Felt skrives slik: {elev}.',
  unfinished: 'Denne delen er ikke skrevet ferdig.',
  sameKey: (key: string) => `To deler har nøkkelen «${key}». Ta bort den ene og legg den til på nytt.`,
  unknownTemplate: (title: string, template: string) => `«${title}» er for malen «${template}», som ikke finnes i rutinen.`,
  otherMeeting: (title: string, meeting: string, several: boolean) => `«${title}» er for møter om ${several ? 'flere saker' : 'én sak'}, og det er ikke «${meeting}». Velg en annen mal.`,
  templateOfNothing: (title: string, kinds: string) => `«${title}» kan ikke være for én bestemt mal, for ${kinds} hører ikke til noen mal.`,
  noSignatures: (title: string) => `«${title}» har ingen plass til underskrifter.`,
  lacks: (title: string, field: string) => `«${title}» mangler «${field}». Uten det står det viktigste ikke på papiret.`,
  emptyPaper: (title: string) => `«${title}» spør ikke etter noe av det som skal stå der: legg til minst ett felt.`,
};

export type PaperCheckWords = typeof nb;
