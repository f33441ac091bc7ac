import { Typography } from '@strapi/design-system';
import { keptUntil, type RetentionTimes } from '../../core/retention/index';
import { useReader, useWords } from '../messages/index';
import { Panel } from '../routines/panel';

/** What stands on a case that is closed today, before anything is saved. */
export function RetentionPreview({ times }: { readonly times: RetentionTimes }) {
  const say = useWords();
  const { language } = useReader();
  const time = times.case;
  const today = new Date().toISOString().slice(0, 10);
  const day = (date: string) => new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  return (
    <Panel title={say('retention.preview')}>
      <Typography tag="p" aria-live="polite">
        {time === undefined
          ? say('retention.preview.none')
          : say('retention.preview.case', { day: day(keptUntil(today, time.keep)), ground: time.ground[language] ?? time.ground.nb, then: say(`retention.then.${time.then}`).toLowerCase() })}
      </Typography>
    </Panel>
  );
}
