import { Alert, Button, Checkbox, Fieldset, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { OthersNamed as Named } from '../../core/contracts/index';
import { nbRecords } from '../messages/nb-records';

const text = nbRecords.others;

interface OthersNamedProps {
  readonly others: Named['others'];
  readonly pending: boolean;
  readonly onMake: (left: string[]) => void;
  readonly onCancel: () => void;
}

/** Before the paper is made: which other pupils are named in it, in which words, and of a first name alone whether it is another pupil at all. */
export function OthersNamed({ others, pending, onMake, onCancel }: OthersNamedProps) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const sure = others.filter((one) => one.sure);
  const unsure = others.filter((one) => !one.sure);
  return (
    <Alert data-color="warning" role="region" aria-label={text.title}>
      <Heading level={3} data-size="2xs">
        {text.title}
      </Heading>
      {sure.length > 0 && (
        <>
          <Paragraph>{text.sure}</Paragraph>
          <ul>
            {sure.flatMap(({ name, passages }) => passages.map((passage) => <li key={`${name} ${passage}`}>«{passage}»</li>))}
          </ul>
        </>
      )}
      {unsure.length > 0 && (
        <Fieldset>
          <Fieldset.Legend>{text.unsure}</Fieldset.Legend>
          <Fieldset.Description>{text.unsureHelp}</Fieldset.Description>
          {unsure.map(({ name, passages }) => (
            <Checkbox
              key={name}
              label={text.isNot(name)}
              description={passages.map((passage) => `«${passage}»`).join(' ')}
              value={name}
              checked={left.includes(name)}
              onChange={() => setLeft(left.includes(name) ? left.filter((one) => one !== name) : [...left, name])}
            />
          ))}
        </Fieldset>
      )}
      <Paragraph>{text.kept}</Paragraph>
      <div className="trapp-cluster">
        <Button loading={pending} onClick={() => onMake([...left])}>
          {text.make}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </Alert>
  );
}
