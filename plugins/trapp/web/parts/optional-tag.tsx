import { nb } from '../messages/nb';

/** Says in words that a field may be left empty: no asterisks. */
export function OptionalTag() {
  return <span className="trapp-optional">{nb.optional}</span>;
}
