import { Box, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { OutputOf } from '../../core/contracts/index';
import { addressOf, useAddress } from '../api/ask';
import { useReader, useWords } from '../messages/index';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';

const languages = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

/** What a school has written, as its staff read it. */
export function PlanPage() {
  const say = useWords();
  const reader = useReader();
  const { schoolId = '', routineKey = '' } = useParams();
  const [language, setLanguage] = useState<string>(reader.language);
  const asked = useAddress<OutputOf<'viewSchoolPlan'>>(`${addressOf('viewSchoolPlan', { schoolId, routineKey })}?language=${language}`);
  const title = asked.answer?.title ?? say('plans.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={asked.answer?.edition} navigationAction={<BackButton fallback="/plugins/trapp/local-plans" />} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Box maxWidth="20rem">
            <Field.Root>
              <Field.Label>{say('plans.language')}</Field.Label>
              <SingleSelect value={language} onChange={(value) => setLanguage(String(value))}>
                {Object.entries(languages).map(([key, name]) => (
                  <SingleSelectOption key={key} value={key}>
                    {name}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Box>
          <Awaited asked={asked}>
            {(page) => (
              <div lang={page.language}>
                {page.introduction.map((line) => (
                  <Typography key={line} tag="p">
                    {line}
                  </Typography>
                ))}
                {page.sections.map(({ title: heading, introduction, rows }) => (
                  <Panel key={heading} title={heading}>
                    {introduction !== '' && <Typography tag="p">{introduction}</Typography>}
                    {rows.map((row) => (
                      <Box key={row.title} paddingTop={3}>
                        <Typography tag="h3" fontWeight="bold">
                          {row.title}
                        </Typography>
                        {row.lines.map((line) => (
                          <Typography key={line} tag="p">
                            {line}
                          </Typography>
                        ))}
                      </Box>
                    ))}
                  </Panel>
                ))}
              </div>
            )}
          </Awaited>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
