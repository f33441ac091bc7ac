import type { Day } from '../../core/calendar/index';
import type { InputOf, OperationId, OutputOf, ParamsOf } from '../../core/contracts/index';

/** One person at work on one day: asks for operations like anybody else. A refusal here is a bug in the story, and is thrown. */
export interface Desk {
  readonly day: Day;
  readonly ask: <Id extends OperationId>(id: Id, params: ParamsOf<Id>, input: InputOf<Id>) => Promise<OutputOf<Id>>;
}

/** The desk of the person with this user name on this day. */
export type DeskOf = (username: string, day: Day) => Promise<Desk>;
