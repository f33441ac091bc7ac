import { Button, Fieldset } from '@digdir/designsystemet-react';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useRef, type ReactNode } from 'react';
import { nbRecords } from '../messages/nb-records';

interface RowsProps<Row extends { readonly id: string }> {
  readonly rows: readonly Row[];
  /** "Tiltak 2": the heading of a row, and what its remove button removes. */
  readonly label: (number: number) => string;
  readonly addLabel: string;
  readonly readOnly: boolean;
  /** A `line` is one of many short ones, its fields side by side where there is room; else an `entry` on its own. */
  readonly look?: 'entry' | 'line';
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly children: (row: Row, index: number) => ReactNode;
}

/** A list of alike things to fill in, each under its own legend, with a way to add and to remove. */
export function Rows<Row extends { readonly id: string }>({ rows, label, addLabel, readOnly, look = 'entry', onAdd, onRemove, children }: RowsProps<Row>) {
  const addButton = useRef<HTMLButtonElement>(null);
  // The button that had the focus goes with its row; the keyboard must not be sent back to the top of the page.
  const remove = (index: number) => {
    onRemove(index);
    addButton.current?.focus();
  };
  return (
    <div className={`trapp-entries trapp-entries--${look}`}>
      {rows.map((row, index) => (
        <Fieldset key={row.id} className={`trapp-entry trapp-entry--${look}`}>
          <Fieldset.Legend>{label(index + 1)}</Fieldset.Legend>
          {children(row, index)}
          {!readOnly && (
            <div className="trapp-entry__remove">
              <Button type="button" variant="tertiary" data-size="sm" data-color="neutral" onClick={() => remove(index)}>
                <TrashIcon aria-hidden="true" />
                <span>{nbRecords.plan.remove(label(index + 1))}</span>
              </Button>
            </div>
          )}
        </Fieldset>
      ))}
      {!readOnly && (
        <div className="trapp-cluster">
          <Button ref={addButton} type="button" variant="secondary" data-size="sm" onClick={onAdd}>
            <PlusIcon aria-hidden="true" />
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A new row's own id: two editors' rows must not be taken for the same. */
export function rowId(): string {
  return crypto.randomUUID().slice(0, 12);
}
