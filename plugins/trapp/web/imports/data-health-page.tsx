import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useParams } from 'react-router-dom';
import type { DataHealthView } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { dayWords, momentWords, spanWords } from '../dates/index';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbDataHealth } from '../messages/nb-data-health';
import { Facts, StatusTag } from '../parts/index';
import { DataHealthClasses } from './data-health-classes';
import { remarkWords } from './remark-words';
import './imports.css';

const say = nbDataHealth;

/** Is the school's absence up to date, and is it likely to be true? With what to do about it. */
export default function DataHealthPage() {
  const { schoolId = '' } = useParams();
  const query = useOperation('viewDataHealth', { params: { schoolId } });
  return (
    <AwaitPage title={say.title} query={query}>
      {(view) => (
        <Page title={say.title} kicker={say.kicker(view.freshness.schoolName)} lead={say.lead} trail={[{ to: '/import', label: say.trail }]}>
          {view.missed.length > 0 && <Missed missed={view.missed} />}
          {view.remarks.length > 0 && <Remarks view={view} />}
          <div className="trapp-columns">
            <div>
              <DataHealthClasses view={view} />
            </div>
            <div>
              <State view={view} />
              {view.automatic.length > 0 && <Automatic files={view.automatic} />}
              {view.period !== null && <Records records={view.records} />}
            </div>
          </div>
        </Page>
      )}
    </AwaitPage>
  );
}

function State({ view }: { readonly view: DataHealthView }) {
  const { freshness, schoolDaysBehind, latest, remarks, missed } = view;
  const isFine = freshness.dataUntil !== null && !freshness.stale && remarks.length === 0 && missed.length === 0;
  return (
    <Section title={say.state.title}>
      {freshness.stale && (
        <Alert data-color="warning">
          <Paragraph>{say.state.stale}</Paragraph>
        </Alert>
      )}
      {isFine && (
        <Alert data-color="success">
          <Paragraph>{say.fine}</Paragraph>
        </Alert>
      )}
      <Facts
        facts={[
          {
            name: say.state.until,
            value: freshness.dataUntil === null ? say.state.nothing : `${dayWords(freshness.dataUntil)}${schoolDaysBehind === null ? '' : `. ${say.state.behind(schoolDaysBehind)}.`}`,
          },
          ...(latest === null
            ? []
            : [
                { name: say.state.imported, value: say.state.importedBy(momentWords(latest.at), latest.by) },
                { name: say.state.file, value: <span className="trapp-import__file">{latest.fileName}</span> },
                { name: say.state.rows, value: say.state.rowsOf(latest.rows, latest.rejected) },
              ]),
        ]}
      />
      {latest !== null && latest.rejected > 0 && <Paragraph>{say.state.rejected}</Paragraph>}
    </Section>
  );
}

function Remarks({ view: { remarks, classes } }: { readonly view: DataHealthView }) {
  const names = new Map(classes.map(({ groupId, name }) => [groupId, name]));
  return (
    <Section title={say.remarks.title} lead={say.remarks.lead}>
      <ul className="trapp-list">
        {remarks.map((remark) => {
          const { title, why, todo } = remarkWords(remark, names.get(remark.groupId ?? '') ?? null);
          return (
            <li key={`${remark.kind} ${remark.groupId ?? ''} ${remark.from}`} className="trapp-row__main">
              <strong>{title}</strong>
              <span className="trapp-subtle">{spanWords(remark.from, remark.to)}</span>
              <span>{why}</span>
              <span>
                {say.remarks.doLabel} {todo}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Missed({ missed }: { readonly missed: DataHealthView['missed'] }) {
  return (
    <Section title={say.missed.title} lead={say.missed.lead}>
      <ul className="trapp-list">
        {missed.map(({ id, sourceTitle, fileName, at, reason }) => (
          <li key={id} className="trapp-row__main">
            <strong>{say.missed.row(sourceTitle, momentWords(at))}</strong>
            {fileName !== null && <span className="trapp-subtle trapp-import__file">{fileName}</span>}
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Automatic({ files }: { readonly files: DataHealthView['automatic'] }) {
  return (
    <Section title={say.automatic.title}>
      <ul className="trapp-list">
        {files.map(({ id, sourceTitle, at, fileName, reason }) => (
          <li key={id} className="trapp-row__main">
            <span className="trapp-cluster">
              <strong>{momentWords(at)}</strong>
              <StatusTag tone={reason === null ? 'success' : 'warning'}>{reason === null ? say.automatic.in : say.automatic.notIn}</StatusTag>
            </span>
            <span className="trapp-subtle trapp-import__file">
              {sourceTitle}: {fileName}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const kinds = ['lessons', 'late', 'leftEarly', 'subjects', 'documentation', 'messages'] as const;

function Records({ records }: { readonly records: DataHealthView['records'] }) {
  return (
    <Section title={say.records.title} lead={say.records.lead}>
      <Facts
        facts={kinds.map((kind) => ({
          name: say.records.names[kind],
          value: <StatusTag tone={records[kind] ? 'success' : 'neutral'}>{records[kind] ? say.records.yes : say.records.no}</StatusTag>,
        }))}
      />
    </Section>
  );
}
