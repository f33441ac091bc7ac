import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { fieldTypes, itemsOf } from '../../core/guides/index';
import { say as inWords, type Text } from '../../core/language/index';
import { titleOfChoices, type Routine } from '../../core/routines/index';
import { describeRule } from '../../core/rules/index';
import { useAbsenceNames } from '../api/names-at-hand';
import { useReader, useWords } from '../messages/index';
import { Panel } from './panel';

/** What a version says, part by part, in words. */
export function VersionContent({ routine }: { readonly routine: Routine }) {
  const say = useWords();
  const { language } = useReader();
  const absence = useAbsenceNames();
  const words = (text: Text) => inWords(text, language);
  return (
    <>
      <Panel title={say('part.rules')}>
        <Rows rows={routine.rules.map((rule) => ({ key: rule.key, title: words(rule.title), lines: [describeRule(rule, language, { titleOf: titleOfChoices(routine), absence }), words(rule.explanation)] }))} />
      </Panel>
      <Panel title={say('part.staircase')}>
        {routine.staircase.levels.map((level) => (
          <Box key={level.key} paddingBottom={4}>
            <Typography variant="omega" fontWeight="bold" tag="h3">
              {words(level.title)}
            </Typography>
            <Rows rows={level.steps.map((step) => ({ key: step.key, title: words(step.title), lines: [words(step.purpose), say('version.tasks', { count: step.tasks.length })] }))} />
          </Box>
        ))}
      </Panel>
      <Panel title={say('part.guides')}>
        <Rows
          rows={routine.guides.map((guide) => ({
            key: guide.key,
            title: words(guide.title),
            lines: [say('version.questions', { count: itemsOf(guide).filter((item) => fieldTypes[item.type].takesAnswer).length })],
          }))}
        />
      </Panel>
      <Panel title={say('part.planTemplates')}>
        <Rows rows={routine.planTemplates.map((template) => ({ key: template.key, title: words(template.title), lines: [words(template.introduction)] }))} />
      </Panel>
      <Panel title={say('part.meetingTemplates')}>
        <Rows rows={routine.meetingTemplates.map((template) => ({ key: template.key, title: words(template.title), lines: [say('version.agenda', { count: template.agenda.length })] }))} />
      </Panel>
      {(routine.papers ?? []).length > 0 && (
        <Panel title={say('part.papers')}>
          <Rows rows={(routine.papers ?? []).map((paper) => ({ key: paper.key, title: words(paper.title), lines: [words(paper.heading)] }))} />
        </Panel>
      )}
      {(routine.services ?? []).length > 0 && (
        <Panel title={say('version.services')}>
          <Rows rows={(routine.services ?? []).map((service) => ({ key: service.key, title: words(service.title), lines: [words(service.helpsWith), words(service.contactWhen), words(service.how)] }))} />
        </Panel>
      )}
      {routine.consentPurposes.length > 0 && (
        <Panel title={say('version.consents')}>
          <Rows rows={routine.consentPurposes.map((purpose) => ({ key: purpose.key, title: words(purpose.title), lines: [words(purpose.explanation)] }))} />
        </Panel>
      )}
      <Panel title={say('part.measures')}>
        <Rows rows={routine.measures.map((measure) => ({ key: measure.key, title: words(measure.title), lines: [] }))} />
      </Panel>
      <Panel title={say('part.calendar')}>
        <Rows rows={routine.calendar.schoolYears.map((year) => ({ key: year.label, title: say('version.schoolYear', { label: year.label, from: year.from, to: year.to }), lines: [year.breaks.map((pause) => pause.name).join(', ')] }))} />
      </Panel>
      <Panel title={say('version.law')}>
        <Rows rows={routine.legalReferences.map((reference) => ({ key: reference.id, title: reference.id, lines: [words(reference.title)] }))} />
      </Panel>
    </>
  );
}

interface Row {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly string[];
}

function Rows({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {rows.map((row) => (
        <Box tag="li" key={row.key}>
          <Typography tag="p" fontWeight="semiBold">
            {row.title}
          </Typography>
          {row.lines
            .filter((line) => line !== '')
            .map((line, index) => (
              <Typography tag="p" key={index} textColor="neutral700">
                {line}
              </Typography>
            ))}
        </Box>
      ))}
    </Flex>
  );
}
