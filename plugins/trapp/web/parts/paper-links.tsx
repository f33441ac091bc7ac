import { Link } from '@digdir/designsystemet-react';
import { homeFirst, type Language } from '../../core/language/index';
import { nbRecords } from '../messages/nb-records';

const paperLanguages = ['nb', 'nn', 'en'] as const satisfies readonly Language[];

interface PaperLinksProps {
  /** What the paper is. */
  readonly label: string;
  /** The languages of the home that it is for. */
  readonly home?: readonly Language[];
  readonly hrefOf: (language: (typeof paperLanguages)[number]) => string;
}

/** A paper in the languages that it is written in: families read it in theirs (B94). */
export function PaperLinks({ label, home = [], hrefOf }: PaperLinksProps) {
  return (
    <span>
      {label}:{' '}
      {homeFirst(paperLanguages, home).map((language, index) => (
        <span key={language}>
          {index > 0 && ', '}
          <Link href={hrefOf(language)} download aria-label={`${label}, ${nbRecords.documents.languages[language].toLocaleLowerCase('nb')}`}>
            {nbRecords.documents.languages[language].toLocaleLowerCase('nb')}
          </Link>
        </span>
      ))}
    </span>
  );
}
