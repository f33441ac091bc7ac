import { useIntl } from 'react-intl';
import { nb, type Word } from '../messages/nb';
import { useWords } from '../messages/index';

export interface FormWords {
  /** What a field is called; `place` is the names on the way to it. */
  readonly label: (place: readonly string[]) => string;
  /** What it is for, where more has to be said. */
  readonly hint: (place: readonly string[]) => string | undefined;
  /** What a choice is called. */
  readonly value: (place: readonly string[], value: string) => string;
}

/** Words of fields are found by the field's name, and before that by its name with that of what it stands in. */
export function useFormWords(): FormWords {
  const say = useWords();
  const { formatMessage } = useIntl();
  const find = (ids: readonly string[]): string | undefined => {
    const id = ids.find((one): one is Word => Object.hasOwn(nb, one));
    return id === undefined ? undefined : formatMessage({ id: `trapp.${id}`, defaultMessage: nb[id] });
  };
  const named = (before: string, place: readonly string[]) => {
    const last = place.at(-1) ?? '';
    return [...(place.length > 1 ? [`${before}.${place.at(-2) ?? ''}.${last}`] : []), `${before}.${last}`];
  };
  return {
    label: (place) => find(named('form', place)) ?? say('form.unknown', { name: place.at(-1) ?? '' }),
    hint: (place) => find(named('form.hint', place)),
    value: (place, value) => find(named('form.value', [...place, value])) ?? value,
  };
}
