import type { MappingCard, MappingView } from '../../core/contracts/index';
import { momentWords } from '../dates/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbMapping } from '../messages/nb-mapping';
import { StatusTag, TextLink } from '../parts/index';
import { FactorTable } from './factor-table';
import { Sides } from './sides';
import { ThemeList } from './theme-list';

const text = nbMapping;

/** One mapping: who has answered, the factors counted, and the answers theme by theme. */
export function Mapping({ view, mapping }: { readonly view: MappingView; readonly mapping: MappingCard }) {
  const title = words(mapping.title);
  return (
    <>
      <Section
        title={title}
        lead={text.saved(momentWords(mapping.savedAt))}
        beside={<StatusTag tone={mapping.status === 'signed' ? 'success' : 'warning'}>{mapping.status === 'signed' ? text.signed : text.draft}</StatusTag>}
      >
        <p>
          <TextLink to={`/notater/${mapping.recordId}`}>{text.openFor(title)}</TextLink>
        </p>
        <h3 className="trapp-small-heading">{text.sides.title}</h3>
        <Sides view={view} mapping={mapping} />
      </Section>
      <FactorTable mapping={mapping} />
      <ThemeList mapping={mapping} />
    </>
  );
}
