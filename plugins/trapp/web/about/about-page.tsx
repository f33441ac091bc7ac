import { Paragraph } from '@digdir/designsystemet-react';
import { Page, Section } from '../layout/index';

interface AboutPageProps {
  readonly about: { readonly title: string; readonly lead: string; readonly parts: readonly { readonly title: string; readonly text: readonly string[] }[] };
}

/** A page of plain text about the service. */
export function AboutPage({ about }: AboutPageProps) {
  return (
    <Page title={about.title} lead={about.lead} width="narrow">
      {about.parts.map(({ title, text }) => (
        <Section key={title} title={title} look="plain">
          {text.map((sentence) => (
            <Paragraph key={sentence}>{sentence}</Paragraph>
          ))}
        </Section>
      ))}
    </Page>
  );
}
