import type { Day, SinceDays } from '../calendar/index';
import { newEntries, type Entries } from './collect';
import type { Collection, Collections } from './collections';
import type { CompiledFact } from './facts';
import { share } from './measures';
import type { Bounds } from './needs';
import type { MarkedPicture } from './picture';
import { newSpan, spanOver } from './span';
import { NO_NAME, trailOf } from './trail';

/** How a fact's value is found: it is the same for the whole school, it is a sum of what is collected, or the fact has to be read. */
const SETTLED = 0;
const SUM = 1;
const SHARE = 2;
const READ = 3;

const NOT_ASKED = -1;

/** A fact among many, with what is known of it: for the school, and for the pupil. */
class Slot {
  /** The school that the rest is known for. */
  school = NOT_ASKED;
  way = READ;
  from = 0;
  to = 0;
  shareOf = 0;
  isSchoolCertain = false;
  grows = false;
  isPart = false;
  inDays = false;
  summed: Collection | null = null;
  within: Collection | null = null;
  trailIn: Collection | null = null;
  /** The pupil that the value is known for. */
  pupil = NOT_ASKED;
  value = Number.NaN;
  isCertain = false;

  constructor(readonly fact: CompiledFact) {}
}

/**
 * The values of many facts for one pupil after another, each found once for a pupil. What is the same for all pupils of a school is kept
 * beside the fact, so that what is left for each pupil is to add up a few dates.
 */
export class Readings {
  private readonly slots: Slot[] = [];
  private picture: MarkedPicture | null = null;
  private since: SinceDays = {};
  /** Counts pupils and schools: what was found for another one does not hold. */
  private pupil = 0;
  /** Nobody else sets it. */
  school = 0;
  private dataUntil: Day | null = null;
  private recordsLessons = false;
  private readonly span = newSpan(newEntries());

  constructor(private readonly collections: Collections) {}

  /** The number that a fact goes by here. */
  numberOf(fact: CompiledFact): number {
    const known = this.slots.findIndex((slot) => slot.fact === fact);
    if (known !== -1) return known;
    return this.slots.push(new Slot(fact)) - 1;
  }

  /** The pupil that is asked about from now on. */
  turnTo(picture: MarkedPicture, since: SinceDays): void {
    this.picture = picture;
    this.since = since;
    this.pupil += 1;
    if (picture.dataUntil === this.dataUntil && picture.recordsLessons === this.recordsLessons) return;
    this.dataUntil = picture.dataUntil;
    this.recordsLessons = picture.recordsLessons;
    this.school += 1;
  }

  /** The fact's value; NaN when nothing can be said. */
  value(number: number): number {
    const slot = this.slots[number] as Slot;
    if (slot.pupil !== this.pupil) this.find(slot);
    return slot.value;
  }

  /** Is the value certain? To be asked after `value`. */
  isKnown(number: number): boolean {
    return (this.slots[number] as Slot).isCertain;
  }

  /**
   * The value is certain, and no more than this, whatever days have been weighed; Infinity where it takes more to know. Where `days` days
   * would be asked for, it may say one less without knowing how many there are.
   */
  atMost(number: number, days: number): number {
    const slot = this.slots[number] as Slot;
    if (slot.school !== this.school) this.stand(slot);
    const { within, from } = slot;
    if (within === null) return Infinity;
    const { sum, lacks, length, numbers } = this.collections.entriesOf(within, this.picture as MarkedPicture);
    if (length === 0 || (numbers[length - 1] as number) < from) return 0;
    if (lacks !== 0 || !slot.isPart) return Infinity;
    // A date adds one at most: with the last so many reaching back beyond the window, there are fewer in it.
    const isFewer = slot.inDays && days > 0 && days <= length && (numbers[length - days] as number) < from;
    return isFewer ? days - 1 : sum;
  }

  /** What bounds the fact's value, for every pupil of the school that `school` numbers. */
  boundsOf(number: number): Bounds {
    const slot = this.slots[number] as Slot;
    if (slot.school !== this.school) this.stand(slot);
    return slot;
  }

  /** What has been collected of the pupil. Valid until another is asked about. */
  entriesOf(collection: Collection): Entries {
    return this.collections.entriesOf(collection, this.picture as MarkedPicture);
  }

  /** The fact's trail. */
  trail(number: number, weighed: ReadonlySet<number> | null): number {
    const slot = this.slots[number] as Slot;
    if (slot.school !== this.school) this.stand(slot);
    if (slot.way === SETTLED) return 0;
    const picture = this.picture as MarkedPicture;
    if (slot.trailIn === null || weighed !== null) return slot.fact.trail(picture, this.since, weighed);
    return trailOf(this.collections.entriesOf(slot.trailIn, picture), slot.to, NO_NAME);
  }

  private find(slot: Slot): void {
    if (slot.school !== this.school) this.stand(slot);
    slot.pupil = this.pupil;
    if (slot.way === SETTLED) return;
    const picture = this.picture as MarkedPicture;
    if (slot.way === READ) {
      const { value, missing } = slot.fact.read(picture, this.since, null);
      slot.value = value;
      slot.isCertain = missing === null;
      return;
    }
    const { span } = this;
    spanOver(span, this.collections.entriesOf(slot.summed as Collection, picture), slot.from, slot.to);
    slot.isCertain = slot.isSchoolCertain && span.lacks === 0;
    slot.value = !slot.isCertain && !slot.grows ? Number.NaN : slot.way === SUM ? span.sum : share(span.sum, slot.shareOf);
  }

  /** Finds what is the same for all pupils of the school. */
  private stand(slot: Slot): void {
    const standing = slot.fact.standing(this.picture as MarkedPicture);
    slot.school = this.school;
    slot.way = READ;
    if (standing === null) {
      slot.within = slot.trailIn = null;
      return;
    }
    const { settled, sumOf, from, to, shareOf, isCertain, grows, within, isPart, trailIn } = standing;
    slot.within = settled === null && isCertain ? within : null;
    slot.isPart = isPart;
    slot.inDays = within?.what.counting === 'whole_days';
    slot.trailIn = trailIn;
    slot.way = settled !== null ? SETTLED : sumOf === null ? READ : shareOf === null ? SUM : SHARE;
    slot.summed = sumOf;
    slot.from = from;
    slot.to = to;
    slot.shareOf = shareOf ?? 0;
    slot.isSchoolCertain = slot.isCertain = isCertain;
    slot.grows = grows;
    slot.value = settled ?? 0;
  }
}
