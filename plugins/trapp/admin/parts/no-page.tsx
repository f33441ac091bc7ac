import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useWords } from '../messages/index';

/** Where an address leads nowhere, or to what the reader's role does not open. */
export function NoPage({ why }: { readonly why: 'gone' | 'closed' }) {
  const say = useWords();
  const title = say(`noPage.${why}`);
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={say(`noPage.${why}.lead`)} navigationAction={<BackButton fallback="/plugins/trapp" />} />
    </Page.Main>
  );
}
