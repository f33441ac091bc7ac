import { Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext, useWatch, type FieldValues } from 'react-hook-form';
import { visibleInRow, type Answers, type Item } from '../../core/guides/index';
import { words } from '../language/words';
import { nbRecords } from '../messages/nb-records';
import { Rows, rowId } from './rows';

interface RepeatFieldProps {
  readonly item: Item;
  readonly description: string | undefined;
  /** What is shown outside the rows: a row's conditions may look at it. */
  readonly visible: ReadonlySet<string>;
  /** One question in a row, by where its answers lie in the form and what is shown there. */
  readonly children: (child: Item, at: string, visible: ReadonlySet<string>) => ReactNode;
}

const text = nbRecords.guide;
const MOST = 20;

/** Questions that are asked once for each of several: each friend, each subject (pain 8). */
export function RepeatField({ item, description, visible, children }: RepeatFieldProps) {
  const { control, getFieldState, formState } = useFormContext<FieldValues>();
  const name = `answers.${item.linkId}`;
  const rows = useFieldArray({ control, name: `${name}.rows`, keyName: 'rowKey' });
  const answers = (useWatch({ control, name: 'answers' }) ?? {}) as Answers;
  const error = getFieldState(name, formState).error?.message;
  const inRow = (index: number): ReadonlySet<string> => {
    const given = answers[item.linkId];
    const row = typeof given === 'object' && given !== null && 'rows' in given ? given.rows[index]?.answers : undefined;
    return visibleInRow(item, row ?? {}, { answers, shown: visible });
  };
  return (
    <Fieldset id={name} tabIndex={-1} className="trapp-questions">
      <Fieldset.Legend>{words(item.text)}</Fieldset.Legend>
      {description && <Fieldset.Description>{description}</Fieldset.Description>}
      <Rows
        rows={rows.fields as unknown as readonly { readonly id: string }[]}
        label={(number) => text.row(words(item.text), number)}
        addLabel={text.addRow}
        readOnly={false}
        onAdd={() => rows.fields.length < MOST && rows.append({ id: rowId(), answers: {} })}
        onRemove={rows.remove}
      >
        {(_, index) => (item.item ?? []).map((child) => children(child, `${name}.rows.${index}.answers`, inRow(index)))}
      </Rows>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}
