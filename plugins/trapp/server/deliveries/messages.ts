import type { Delivery } from '../../core/imports/index';
import { inEachLanguage } from '../../core/language/index';
import { refusalWords } from '../http/refusal-words';

/** What an automatic file is told, by HTTP and in the folder: in plain words, for whoever looks after it. */
export const messages = {
  unknownSource: 'Kilden eller nøkkelen er ikke gyldig. Spør den som har ansvaret for importen i kommunen.',
  tooBig: (megabytes: number) => `Filen er for stor. Den kan være høyst ${megabytes} MB.`,
  asForm: 'Send filen som den er, ikke som et skjema. Med curl: -T FIL eller --data-binary @FIL.',
  failed: 'Noe gikk galt hos oss. Ingenting fra filen er lagret, og den kan sendes på nytt.',
  cameInBefore: 'Filen er hentet inn. Serveren stanset før den rakk å flytte den hit.',
  silence: 'Det har ikke kommet noen fil på flere skoledager. Spør dem som sender den, om noe har stoppet.',
  profileGone: 'Importprofilen som kilden leser filene med, finnes ikke lenger.',
  nothingUsable: 'Ingen av radene kan brukes. Er det riktig fil, og hører elevene til skolene som kilden leverer for?',
  inRow: (row: number, message: string) => `Rad ${row}: ${message}`,
  noSchools: 'Kilden har ingen skoler å levere for.',
} as const;

/** What the coordinator is told who says where files come from. */
export const sourceWords = inEachLanguage({
  nb: {
    keyTaken: 'Det finnes allerede en kilde med dette kortnavnet.',
    profileMissing: 'Importprofilen finnes ikke eller er ikke skrevet ferdig.',
    schoolMissing: 'En av skolene finnes ikke.',
  },
  nn: {
    keyTaken: 'Det finst allereie ei kjelde med dette kortnamnet.',
    profileMissing: 'Importprofilen finst ikkje eller er ikkje skriven ferdig.',
    schoolMissing: 'Ein av skulane finst ikkje.',
  },
  en: {
    keyTaken: 'There is already a source with this short name.',
    profileMissing: 'The import profile does not exist or is not finished.',
    schoolMissing: 'One of the schools does not exist.',
  },
});

/** Why a file did not come in, without a word of what is in it; null when it did. */
export function reasonOf({ outcome, refusal }: Pick<Delivery, 'outcome' | 'refusal'>): string | null {
  if (outcome === 'imported') return null;
  return refusal !== null && Object.hasOwn(refusalWords, refusal) ? refusalWords[refusal as keyof typeof refusalWords].nb : messages.failed;
}
