import { Box, Flex, Link } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { formParts, isFormPart, shapeOf, type Field, type FormPart, type PartValue } from '../../core/routines/index';
import { draftText } from '../../core/staircases/index';
import { routineAddress } from '../api/content';
import { DraftState } from '../drafts/draft-state';
import { useDraftPart } from '../drafts/use-draft-part';
import { useReader, useWords, type Word } from '../messages/index';
import { NoPage } from '../parts/no-page';
import { useAnchor } from '../parts/anchor';
import { PartProblems } from '../parts/part-problems';
import { languagesOf } from '../parts/texts-field';
import { Panel } from '../routines/panel';
import { ChoicesProvider, choicesIn } from '../staircases/choices';
import { FormProvider } from './form-context';
import { useFormWords } from './form-words';
import { useReferences } from './references';
import { Group } from './shape-field';
import { YearView } from './year-view';

/** A part of a routine that has no editor of its own: every field of its schema in plain words. */
export function PartPage() {
  const { routineKey = '', part = '', partKey = '' } = useParams();
  if (!isFormPart(part)) return <NoPage why="gone" />;
  return <PartForm key={`${part} ${partKey}`} routineKey={routineKey} part={part} partKey={partKey} />;
}

interface PartFormProps {
  readonly routineKey: string;
  readonly part: FormPart;
  readonly partKey: string;
}

function PartForm({ routineKey, part, partKey }: PartFormProps) {
  const say = useWords();
  const { language } = useReader();
  const { label } = useFormWords();
  const draft = useDraftPart(routineKey, part, partKey);
  const { document, value, change, problems } = draft;
  const references = useReferences(document);
  const choices = useMemo(() => choicesIn(document), [document]);
  useAnchor(value !== undefined);
  const written = draftText(value?.['title']);
  const name = written[language]?.trim() || written.nb;
  const title = part === 'routine' || part === 'calendar' ? say(`form.page.${part}`) : name || say(`part.${part}`);
  const sections = sectionsOf(part);
  const names = part === 'routine' || part === 'calendar' ? [] : [part];
  const nameOf = (path: string) => {
    const steps = path.split('.').filter((step) => !/^\d+$/.test(step));
    return steps.length === 0 ? undefined : label(steps);
  };
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={say('form.lead')} navigationAction={<BackButton fallback={routineAddress(routineKey)} />} />
      <Layouts.Content>
        <FormProvider value={{ document, languages: languagesOf(document), problems, references }}>
          <ChoicesProvider value={choices}>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <DraftState draft={draft} />
              {value !== undefined && (
                <>
                  {sections.length > 1 && (
                    <Flex tag="nav" aria-label={say('form.sections')} gap={4} wrap="wrap">
                      {sections.map(({ word }) => (
                        <Link key={word} href={`#${idOf(word)}`}>
                          {say(word)}
                        </Link>
                      ))}
                    </Flex>
                  )}
                  {part === 'calendar' && (
                    <Panel title={say('calendar.view')}>
                      <YearView value={value} />
                    </Panel>
                  )}
                  {sections.map(({ word, fields }) => (
                    <Box key={word} id={idOf(word)}>
                      <Panel title={say(word)}>
                        <Group fields={fields} place={{ names, path: '' }} value={value} onChange={(next) => change((before: PartValue) => withFields(before, next as PartValue, fields))} />
                      </Panel>
                    </Box>
                  ))}
                  <Panel title={say('form.problems')}>
                    <PartProblems problems={problems} nameOf={nameOf} />
                  </Panel>
                </>
              )}
            </Flex>
          </ChoicesProvider>
        </FormProvider>
      </Layouts.Content>
    </Page.Main>
  );
}

function idOf(word: Word): string {
  return word.replaceAll('.', '-');
}

/** Only the section's own fields: another section may have been written in the same moment. */
function withFields(before: PartValue, next: PartValue, fields: readonly Field[]): PartValue {
  const names = new Set(fields.map(({ name }) => name));
  const others = Object.entries(before).filter(([name]) => !names.has(name) || name in next);
  return Object.fromEntries([...others, ...Object.entries(next).filter(([name]) => names.has(name))]);
}

interface Section {
  readonly word: Word;
  readonly fields: readonly Field[];
}

/** What of the routine's own stands together, in the order that it is usually written. What is not named here comes last. */
const ofRoutine: readonly (readonly [Word, readonly string[]])[] = [
  ['form.section.about', ['title', 'owner', 'partOf', 'validFrom', 'languages', 'appliesTo', 'approval', 'sources']],
  ['form.section.law', ['legalReferences']],
  ['form.section.concerns', ['concerns', 'reminders']],
  ['form.section.checks', ['checks']],
  ['form.section.consent', ['consentPurposes']],
  ['form.section.services', ['services']],
  ['form.section.report', ['concernReport']],
  ['form.section.procedures', ['procedures']],
  ['form.section.leftToSchools', ['leftToSchools']],
  ['form.section.tests', ['tests']],
  ['form.section.courses', ['courses']],
];

function sectionsOf(part: FormPart): Section[] {
  const shape = shapeOf(formParts[part]);
  const fields = shape.kind === 'object' ? shape.fields : [];
  if (part !== 'routine') return [{ word: `form.page.${part}`, fields }];
  const named = new Set(ofRoutine.flatMap(([, names]) => names));
  const sections = ofRoutine.map(([word, names]) => ({ word, fields: names.flatMap((name) => fields.find((field) => field.name === name) ?? []) }));
  const others = fields.filter(({ name }) => !named.has(name) && name !== 'key');
  return others.length === 0 ? sections : [...sections, { word: 'form.section.other', fields: others }];
}
