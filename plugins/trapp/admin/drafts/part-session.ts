import type { DraftRow, DraftView } from '../../core/contracts/index';
import { isListPart, partIn, problemsIn, withPart, type DraftDocument, type PartValue } from '../../core/routines/index';
import type { Failure } from '../api/ask';
import type { DraftDoor, DraftProblem, PartPlace } from './draft-door';
import { begun, redone, replaced, undone, written, type History } from './history';

export type DraftStateName = 'loading' | 'saved' | 'unsaved' | 'saving' | 'clash' | 'failed';

/** What somebody else saved while this was being written. */
export interface Clash {
  readonly theirs: PartValue;
  readonly row: DraftRow;
}

export interface PartSnapshot {
  readonly state: DraftStateName;
  readonly value: PartValue | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly document: DraftDocument;
  readonly row: DraftRow | undefined;
  readonly problems: readonly DraftProblem[];
  readonly clash: Clash | undefined;
  readonly failure: Failure | undefined;
}

const AUTOSAVE_MS = 1000;
const loading: PartSnapshot = { state: 'loading', value: undefined, canUndo: false, canRedo: false, document: {}, row: undefined, problems: [], clash: undefined, failure: undefined };

/**
 * One part of a draft while it is being written: saved by itself a moment after the last change, and at once when its page is left. It lives on
 * until it is saved, so that neither a slow net nor another page loses anything; two who write in the same part are told of each other.
 */
export class PartSession {
  private snapshot = loading;
  private history: History<PartValue> = begun({});
  private stamp = '';
  private base: DraftDocument = {};
  private found: readonly DraftProblem[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSaving = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly place: PartPlace,
    private readonly door: DraftDoor,
    private readonly now: () => number = () => performance.now(),
  ) {}

  readonly look = (): PartSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  /** Is everything that was written with the server? */
  get isClean(): boolean {
    return this.snapshot.state === 'saved' || this.snapshot.state === 'loading' || this.snapshot.value === undefined;
  }

  /** Also the way to try again when it did not come. A part that is not in the draft has failed without a failure of the server's. */
  readonly load = async (): Promise<void> => {
    const view = await this.door.view(this.place.routineKey);
    const found = 'problems' in view ? undefined : this.foundIn(view);
    if (found === undefined) return this.tell({ state: 'failed', failure: 'problems' in view ? view : undefined });
    this.base = found.document;
    this.stamp = found.row.stamp;
    this.history = begun(found.value);
    this.tell({ state: 'saved', row: found.row, failure: undefined });
    await this.check();
  };

  /** `isStep`: taken back by itself, however quickly it came after what was written before it. */
  readonly change = (next: PartValue | ((value: PartValue) => PartValue), isStep = false): void => {
    const value = typeof next === 'function' ? next(this.history.present) : next;
    this.turn(isStep ? replaced(this.history, value) : written(this.history, value, this.now()));
  };
  readonly undo = (): void => this.turn(undone(this.history));
  readonly redo = (): void => this.turn(redone(this.history));

  /** Saves what is not saved yet, now. Also the way to try again after a failure. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.timer);
    const { state, value } = this.snapshot;
    if (this.isSaving || value === undefined || (state !== 'unsaved' && state !== 'failed')) return;
    this.isSaving = true;
    this.tell({ state: 'saving', failure: undefined });
    const answer = await this.door.save(this.place, value, this.stamp);
    this.isSaving = false;
    if ('clash' in answer) return this.clashed();
    if ('problems' in answer) return this.tell({ state: 'failed', failure: answer });
    this.stamp = answer.stamp;
    if (this.history.present !== value) {
      this.tell({ state: 'unsaved' });
      return this.flush();
    }
    this.tell({ state: 'saved' });
    await this.check();
  };

  /** Goes on from what the other wrote; one's own is a step back. */
  readonly takeTheirs = (): void => {
    const { clash } = this.snapshot;
    if (clash === undefined) return;
    this.stamp = clash.row.stamp;
    this.history = replaced(this.history, clash.theirs);
    this.tell({ state: 'saved', clash: undefined, row: clash.row });
    void this.check();
  };

  /** Saves one's own over what the other wrote, having seen it; theirs is a step back. */
  readonly keepMine = (): void => {
    const { clash } = this.snapshot;
    if (clash === undefined) return;
    this.stamp = clash.row.stamp;
    const mine = this.history.present;
    this.history = replaced(replaced(this.history, clash.theirs), mine);
    this.tell({ state: 'unsaved', clash: undefined, row: clash.row });
    void this.flush();
  };

  private turn(history: History<PartValue>): void {
    if (this.snapshot.value === undefined || history === this.history) return;
    this.history = history;
    this.tell({ state: this.snapshot.state === 'clash' ? 'clash' : this.isSaving ? 'saving' : 'unsaved' });
    clearTimeout(this.timer);
    if (!this.isSaving) this.timer = setTimeout(() => void this.flush(), AUTOSAVE_MS);
  }

  private async clashed(): Promise<void> {
    const view = await this.door.view(this.place.routineKey);
    const found = 'problems' in view ? undefined : this.foundIn(view);
    if (found === undefined) return this.tell({ state: 'failed', failure: 'problems' in view ? view : { problems: [] } });
    this.base = found.document;
    this.tell({ state: 'clash', clash: { theirs: found.value, row: found.row } });
  }

  private async check(): Promise<void> {
    const { history } = this;
    const found = await this.door.check(this.place.routineKey).catch(() => undefined);
    // What has been written since makes the answer old, and the next save asks again.
    if (found === undefined || history !== this.history) return;
    this.found = found;
    this.tell({});
  }

  private foundIn(view: DraftView): { value: PartValue; row: DraftRow; document: DraftDocument } | undefined {
    const { part, key } = this.place;
    const row = view.parts.find((one) => one.part === part && (!isListPart(part) || one.key === key));
    const value = partIn(view.document, part, key);
    return row === undefined || value === undefined ? undefined : { value, row, document: view.document };
  }

  private tell(news: Partial<PartSnapshot>): void {
    const { part, key } = this.place;
    const isThere = this.stamp !== '';
    const document = isThere ? withPart(this.base, part, key, this.history.present) : {};
    this.snapshot = {
      ...this.snapshot,
      value: isThere ? this.history.present : undefined,
      canUndo: this.history.past.length > 0,
      canRedo: this.history.future.length > 0,
      document,
      problems: problemsIn(document, part, key, this.found),
      ...news,
    };
    for (const listener of this.listeners) listener();
  }
}
