import { useFieldArray, useFormContext } from 'react-hook-form';
import type { Meeting } from '../../core/meetings/index';
import { Section } from '../layout/index';
import { nbMeetingWishes as text } from '../messages/nb-meeting-wishes';
import { ChoiceOf, TextOf } from './field';
import { Rows, rowId } from './rows';

interface MeetingWishesProps {
  readonly readOnly: boolean;
  /** What those who are asked have shared beforehand. */
  readonly prepared: readonly { readonly name: string; readonly text: string }[];
}

/** Before the meeting: what the pupil and the guardians want of it, told to whom and how, and what others have prepared. */
export function MeetingWishes({ readOnly, prepared }: MeetingWishesProps) {
  const { control } = useFormContext<Meeting>();
  const wishes = useFieldArray({ control, name: 'wishes', keyName: 'rowKey' });
  if (readOnly && wishes.fields.length === 0 && prepared.length === 0) return null;
  return (
    <Section title={text.title} lead={readOnly ? undefined : text.lead}>
      {prepared.length > 0 && (
        <ul className="trapp-list">
          {prepared.map((one) => (
            <li key={one.name} className="trapp-row__main">
              <strong>{text.preparedBy(one.name)}</strong>
              <span>{one.text}</span>
            </li>
          ))}
        </ul>
      )}
      <Rows look="line" rows={wishes.fields} label={text.wish} addLabel={text.add} readOnly={readOnly} onAdd={() => wishes.append({ id: rowId(), from: 'pupil', name: '', what: '', toldTo: '', how: 'talk' })} onRemove={wishes.remove}>
        {(_, index) => (
          <>
            <ChoiceOf name={`wishes.${index}.from`} legend={text.from} labels={text.whose} readOnly={readOnly} />
            <TextOf name={`wishes.${index}.name`} label={text.name} readOnly={readOnly} />
            <TextOf name={`wishes.${index}.what`} label={text.what} rows={2} readOnly={readOnly} />
            <TextOf name={`wishes.${index}.toldTo`} label={text.toldTo} optional readOnly={readOnly} />
            <ChoiceOf name={`wishes.${index}.how`} legend={text.how} labels={text.ways} readOnly={readOnly} />
          </>
        )}
      </Rows>
    </Section>
  );
}
