import { Field, Label, Paragraph, Select, Table } from '@digdir/designsystemet-react';
import { FolderIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { RuleList, RuleListEntry } from '../../core/contracts/index';
import { explainVerdict, type ExplainedPart } from '../../core/rules/index';
import { useOperation } from '../api/index';
import { dayWords } from '../dates/index';
import { schoolsToImportFor } from '../imports/schools';
import { calledHere } from '../language/absence-names';
import { words } from '../language/words';
import { Page, Section } from '../layout/index';
import { nbEvaluations } from '../messages/nb-evaluations';
import { Await, EmptyState, PupilName, ScrollRegion, TextLink } from '../parts/index';
import { useMe } from '../session/me';
import { GroundTag } from './ground-tag';

const say = nbEvaluations.lists;

/** Lists that rules have made, for those who lead the school: gone through together, and assessed by nobody one by one (S40). */
export default function RuleListsPage() {
  const schools = schoolsToImportFor(useMe().assignments);
  const [schoolId, setSchoolId] = useState(schools[0]?.id ?? '');
  return (
    <Page title={say.title} kicker={schools.length === 1 && schools[0]?.name} lead={say.lead}>
      {schools.length === 0 && <EmptyState icon={<FolderIcon aria-hidden="true" />} title={say.none} />}
      {schools.length > 1 && (
        <Field>
          <Label>{say.school}</Label>
          <Select value={schoolId} onChange={({ target }) => setSchoolId(target.value)}>
            {schools.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      {schoolId !== '' && <Lists key={schoolId} schoolId={schoolId} />}
    </Page>
  );
}

function Lists({ schoolId }: { readonly schoolId: string }) {
  const query = useOperation('listRuleLists', { input: { schoolId } });
  return (
    <Await query={query}>
      {({ lists }) =>
        lists.length === 0 ? (
          <EmptyState icon={<FolderIcon aria-hidden="true" />} title={say.empty}>
            {say.emptyMore}
          </EmptyState>
        ) : (
          lists.map((list) => <OneList key={`${list.on} ${list.ruleKey}`} list={list} />)
        )
      }
    </Await>
  );
}

function OneList({ list }: { readonly list: RuleList }) {
  const rule = words(list.ruleTitle);
  const day = dayWords(list.on);
  return (
    <Section title={say.titleOf(rule, day)} beside={<span className="trapp-subtle">{say.pupils(list.entries.length)}</span>}>
      <Paragraph>{words(list.ruleExplanation)}</Paragraph>
      <ScrollRegion label={say.caption(rule, day)}>
        <Table data-size="sm">
          <caption className="ds-sr-only">{say.caption(rule, day)}</caption>
          <Table.Head>
            <Table.Row>
              {[say.group, say.pupil, say.figure, say.why].map((title) => (
                <Table.HeaderCell key={title} scope="col">
                  {title}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {byGroup(list.entries).map((entry) => (
              <Row key={entry.id} entry={entry} />
            ))}
          </Table.Body>
        </Table>
      </ScrollRegion>
    </Section>
  );
}

function Row({ entry: { id, pupil, ground, explanation } }: { readonly entry: RuleListEntry }) {
  return (
    <Table.Row>
      <Table.Cell>{pupil.groupName}</Table.Cell>
      <Table.Cell>
        <PupilName pupil={pupil} withGroup={false} />
      </Table.Cell>
      <Table.Cell>
        {figuresIn(explainVerdict(explanation.verdict, pupil.name, 'nb', calledHere()).part).map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
        <GroundTag ground={ground} />
      </Table.Cell>
      <Table.Cell>
        <TextLink to={`/funn/${id}`}>
          {say.see}
          <span className="ds-sr-only"> {say.of(pupil.name)}</span>
        </TextLink>
      </Table.Cell>
    </Table.Row>
  );
}

/** What was measured and met, in words: the figures that put the pupil on the list. */
function figuresIn(part: ExplainedPart): string[] {
  if (part.kind === 'condition') return part.result === 'true' ? [part.sentence] : [];
  return part.parts.flatMap(figuresIn);
}

function byGroup(entries: readonly RuleListEntry[]): RuleListEntry[] {
  return [...entries].sort((one, other) => one.pupil.groupName.localeCompare(other.pupil.groupName, 'nb', { numeric: true }) || one.pupil.name.localeCompare(other.pupil.name, 'nb'));
}
