import { Box, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import type { ReplayReport } from '../../core/contracts/index';
import { useWords } from '../messages/index';
import { Panel } from '../routines/panel';
import { BarTable } from './bar-table';
import { RuleTable } from './rule-table';
import { useReplayWords } from './words';

/** What came of it: in words first, then rule by rule, month by month and school by school. */
export function ReplayResult({ report }: { readonly report: ReplayReport }) {
  const say = useWords();
  const words = useReplayWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [report]);
  const { months, schools } = report.whole;
  return (
    <Flex ref={place} tabIndex={-1} style={{ outline: 'none' }} direction="column" alignItems="stretch" gap={6}>
      <Panel title={say('replay.result')}>
        <InWords report={report} />
      </Panel>
      <Panel title={say('replay.byRule')}>
        <RuleTable rules={report.rules} withDifference={report.published !== null} />
      </Panel>
      <Panel title={say('replay.byMonth')}>
        <BarTable lead={say('replay.byMonth.lead')} of={say('replay.month')} rows={months.map(({ month, raised }) => ({ name: words.month(month), raised }))} />
      </Panel>
      <Panel title={say('replay.bySchool')}>
        <BarTable of={say('replay.school')} rows={schools.map(({ name, raised }) => ({ name, raised }))} />
      </Panel>
    </Flex>
  );
}

function InWords({ report }: { readonly report: ReplayReport }) {
  const say = useWords();
  const words = useReplayWords();
  const { from, to, pupils, schoolDays, ownLimits, whole, lacking } = report;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="beta" tag="p">
        {whole.raised === null ? say('replay.raised.hidden') : say('replay.raised', { count: whole.raised })}
      </Typography>
      <Typography tag="p">{say('replay.where', { from: words.day(from), to: words.day(to), pupils, days: schoolDays })}</Typography>
      {ownLimits > 0 && <Typography tag="p">{say('replay.ownLimits', { count: ownLimits })}</Typography>}
      <Typography tag="p" fontWeight="semiBold">
        {comparison(report, say)}
      </Typography>
      {lacking.length > 0 && (
        <Box background="warning100" hasRadius padding={4}>
          <Typography tag="p">{say('replay.lacking')}</Typography>
          <ul>
            {lacking.map(({ schoolName: school, from: first, until }) => (
              <Typography tag="li" key={school}>
                {first === null || until === null ? say('replay.lacking.nothing', { school }) : say('replay.lacking.between', { school, from: words.day(first), until: words.day(until) })}
              </Typography>
            ))}
          </ul>
        </Box>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('replay.counted')} {say('replay.hiddenNote')}
      </Typography>
    </Flex>
  );
}

function comparison({ published, standing, whole: { more, fewer } }: ReplayReport, say: ReturnType<typeof useWords>): string {
  if (published === null) return say('replay.compared.none');
  if (standing === 'same') return say('replay.compared.same', { number: published });
  return say('replay.compared', {
    number: published,
    more: more === null ? say('replay.more.hidden') : say('replay.more', { count: more }),
    fewer: fewer === null ? say('replay.fewer.hidden') : say('replay.fewer', { count: fewer }),
  });
}
