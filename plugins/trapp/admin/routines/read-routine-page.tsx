import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useAsked } from '../api/ask';
import { useWords } from '../messages/index';
import { VersionsPanel } from './versions-panel';

/** A routine for somebody who reads and writes nothing: its versions, what each says, and what is different between them. */
export function ReadRoutinePage() {
  const say = useWords();
  const { routineKey = '' } = useParams();
  const routine = useAsked('listRoutines').answer?.routines.find(({ key }) => key === routineKey);
  const versions = useAsked('listVersions', { routineKey });
  const title = routine?.title ?? say('routines.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={say('reader.lead')} navigationAction={<BackButton fallback="/plugins/trapp" />} />
      <Layouts.Content>
        <VersionsPanel routineKey={routineKey} asked={versions} current={routine?.published ?? null} />
      </Layouts.Content>
    </Page.Main>
  );
}
