import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { guidePreviewReady, guidePreviewSchema, type GuidePreview } from '../../core/contracts/index';
import { inLanguage, visibleLinkIds, type Answers, type Guide } from '../../core/guides/index';
import { words } from '../language/words';
import { nbRecords } from '../messages/nb-records';
import { GuideParts } from '../records/guide-parts';
import '../records/records.css';

const text = nbRecords.preview;

/** A guide as staff will see it, while it is being built. It is sent from the page around this one, of our own origin; nothing is fetched, and nothing is saved. */
export default function GuidePreviewPage() {
  const shown = usePreview();
  useEffect(() => {
    document.title = text.title;
  }, []);
  if (shown === null) return <Paragraph className="trapp-preview">{text.waiting}</Paragraph>;
  return <Preview guide={inLanguage(shown.guide, shown.language)} part={shown.part} />;
}

function Preview({ guide, part }: { readonly guide: Guide; readonly part: string | null }) {
  const form = useForm<{ answers: Answers }>({ defaultValues: { answers: {} } });
  const [open, setOpen] = useState(0);
  const index = guide.parts.findIndex(({ key }) => key === part);
  useEffect(() => {
    if (index >= 0) setOpen(index);
  }, [index]);
  return (
    <main className="trapp-preview">
      <Heading level={1} data-size="sm">
        {words(guide.title)}
      </Heading>
      <FormProvider {...form}>
        <form noValidate className="trapp-record" onSubmit={(event) => event.preventDefault()}>
          <GuideParts guide={guide} visible={visibleLinkIds(guide, form.watch('answers'))} open={Math.min(open, Math.max(guide.parts.length - 1, 0))} onOpen={setOpen} />
        </form>
      </FormProvider>
    </main>
  );
}

/** What the page around this one sends. Nobody else is listened to. */
function usePreview(): GuidePreview | null {
  const [shown, setShown] = useState<GuidePreview | null>(null);
  useEffect(() => {
    const { origin } = window.location;
    const listen = (event: MessageEvent<unknown>) => {
      if (event.origin !== origin || event.source !== window.parent) return;
      const parsed = guidePreviewSchema.safeParse(event.data);
      if (parsed.success) setShown(parsed.data);
    };
    window.addEventListener('message', listen);
    if (window.parent !== window) window.parent.postMessage(guidePreviewReady, origin);
    return () => window.removeEventListener('message', listen);
  }, []);
  return shown;
}
