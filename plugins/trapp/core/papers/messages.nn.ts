import type { PaperCheckWords } from './messages.nb';

/** What the check of a paper template says, in nynorsk. */
export const nn: PaperCheckWords = {
  kinds: {
    plan: 'tiltaksplanar', return_plan: 'opptrappingsplanar', agenda: 'sakslister', invitation: 'innkallingar', minutes: 'referat', team_minutes: 'referat frå møte om fleire saker', case_minutes: 'papir med saka sin del av eit slikt referat', conversation: 'papir frå samtalar', evaluation: 'evalueringar', referral: 'tilvisingar', letter: 'brev', information: 'informasjonsark',
  },
  quoted: (name) => `«${name}»`,
  unknownField: (field, kinds, known) => `«{${field}}» er ikkje eit felt som finst. Felt som kan stå i ${kinds}, er: ${known.join(', ')}.`,
  otherKind: (field, kinds) => `«${field}» kan ikkje stå i ${kinds}. Vel eit anna felt, eller ta det bort.`,
  wholePiece: (field) => `«${field}» er eit heilt stykke og kan ikkje stå midt i ein tekst. Set det inn som ein eigen del.`,
  onlyALine: (field) => `«${field}» er ei enkel opplysning. Skriv ho i ein tekst, eller set ho blant opplysningane.`,
  looseBrace: 'Ein krøllparentes står åleine. Felt blir skrivne slik: {elev}.',
  unfinished: 'Denne delen er ikkje skriven ferdig.',
  sameKey: (key) => `To delar har nøkkelen «${key}». Ta bort den eine og legg han til på nytt.`,
  unknownTemplate: (title, template) => `«${title}» er for malen «${template}», som ikkje finst i rutinen.`,
  otherMeeting: (title, meeting, several) => `«${title}» er for møte om ${several ? 'fleire saker' : 'éi sak'}, og det er ikkje «${meeting}». Vel ein annan mal.`,
  templateOfNothing: (title, kinds) => `«${title}» kan ikkje vere for éin bestemt mal, for ${kinds} høyrer ikkje til nokon mal.`,
  noSignatures: (title) => `«${title}» har ingen plass til underskrifter.`,
  lacks: (title, field) => `«${title}» manglar «${field}». Utan det står det viktigaste ikkje på papiret.`,
  emptyPaper: (title) => `«${title}» spør ikkje etter noko av det som skal stå der: legg til minst eitt felt.`,
};
