import type { Day, SinceDays } from '../calendar/index';
import { newEntries, newSpan, spanOver } from './collect';
import type { Collection, Collections } from './collections';
import type { CompiledFact } from './facts';
import { share } from './measures';
import type { MarkedPicture } from './picture';
import { NO_NAME, trailOf } from './trail';

/** How a fact's value is found: it is the same for the whole school, it is a sum of what is collected, or the fact has to be read. */
const SETTLED = 0;
const SUM = 1;
const SHARE = 2;
const READ = 3;

/**
 * The values of many facts for one pupil after another, each found once for a pupil. What is the same for all pupils of a school is kept
 * in lists by the fact's number, so that what is left for each pupil is to add up a few dates.
 */
export class Readings {
  private readonly facts: CompiledFact[] = [];
  private picture: MarkedPicture | null = null;
  private since: SinceDays = {};
  /** Counts pupils and schools: what was found for another one does not hold. */
  private pupil = 0;
  private school = 0;
  private dataUntil: Day | null = null;
  private recordsLessons = false;
  private readonly span = newSpan(newEntries());

  private readonly standsFor: number[] = [];
  private readonly ways: number[] = [];
  private readonly summed: (Collection | null)[] = [];
  private readonly within: (Collection | null)[] = [];
  private readonly inDays: boolean[] = [];
  private readonly trailIn: (Collection | null)[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly shareOf: number[] = [];
  private readonly isCertain: boolean[] = [];
  private readonly grows: boolean[] = [];

  private readonly foundFor: number[] = [];
  private readonly values: number[] = [];
  private readonly certain: boolean[] = [];

  constructor(private readonly collections: Collections) {}

  /** The number that a fact goes by here. */
  numberOf(fact: CompiledFact): number {
    const known = this.facts.indexOf(fact);
    if (known !== -1) return known;
    const number = this.facts.push(fact) - 1;
    this.standsFor[number] = this.foundFor[number] = -1;
    return number;
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
    if (this.foundFor[number] !== this.pupil) this.find(number);
    return this.values[number] as number;
  }

  /** Is the value certain? To be asked after `value`. */
  isKnown(number: number): boolean {
    return this.certain[number] as boolean;
  }

  /**
   * The value is certain, and no more than this, whatever days have been weighed; Infinity where it takes more to know. Where `days` days
   * would be asked for, it may say one less without knowing how many there are.
   */
  atMost(number: number, days: number): number {
    if (this.standsFor[number] !== this.school) this.stand(number);
    const within = this.within[number] as Collection | null;
    if (within === null) return Infinity;
    const { sum, lacks, length, numbers } = this.collections.entriesOf(within, this.picture as MarkedPicture);
    if (length === 0 || (numbers[length - 1] as number) < (this.from[number] as number)) return 0;
    if (lacks !== 0) return Infinity;
    // A date adds one at most: with the last so many reaching back beyond the window, there are fewer in it.
    const isFewer = this.inDays[number] === true && days > 0 && days <= length && (numbers[length - days] as number) < (this.from[number] as number);
    return isFewer ? days - 1 : sum;
  }

  /** The fact's trail. */
  trail(number: number, weighed: ReadonlySet<number> | null): number {
    if (this.standsFor[number] !== this.school) this.stand(number);
    if (this.ways[number] === SETTLED) return 0;
    const trailIn = this.trailIn[number] as Collection | null;
    const picture = this.picture as MarkedPicture;
    if (trailIn === null || weighed !== null) return (this.facts[number] as CompiledFact).trail(picture, this.since, weighed);
    return trailOf(this.collections.entriesOf(trailIn, picture), this.to[number] as number, NO_NAME);
  }

  private find(number: number): void {
    if (this.standsFor[number] !== this.school) this.stand(number);
    this.foundFor[number] = this.pupil;
    const way = this.ways[number] as number;
    if (way === SETTLED) return;
    const picture = this.picture as MarkedPicture;
    if (way === READ) {
      const { value, missing } = (this.facts[number] as CompiledFact).read(picture, this.since, null);
      this.values[number] = value;
      this.certain[number] = missing === null;
      return;
    }
    const { span } = this;
    spanOver(span, this.collections.entriesOf(this.summed[number] as Collection, picture), this.from[number] as number, this.to[number] as number);
    const certain = (this.isCertain[number] as boolean) && span.lacks === 0;
    this.certain[number] = certain;
    this.values[number] = !certain && !this.grows[number] ? Number.NaN : way === SUM ? span.sum : share(span.sum, this.shareOf[number] as number);
  }

  /** Finds what is the same for all pupils of the school. */
  private stand(number: number): void {
    const standing = (this.facts[number] as CompiledFact).standing(this.picture as MarkedPicture);
    this.standsFor[number] = this.school;
    if (standing === null) {
      this.ways[number] = READ;
      this.within[number] = this.trailIn[number] = null;
      return;
    }
    const { settled, sumOf, from, to, shareOf, isCertain, grows, within, trailIn } = standing;
    this.within[number] = settled === null && isCertain ? within : null;
    this.inDays[number] = within?.what.counting === 'whole_days';
    this.trailIn[number] = trailIn;
    this.ways[number] = settled !== null ? SETTLED : sumOf === null ? READ : shareOf === null ? SUM : SHARE;
    this.summed[number] = sumOf;
    this.from[number] = from;
    this.to[number] = to;
    this.shareOf[number] = shareOf ?? 0;
    this.isCertain[number] = isCertain;
    this.grows[number] = grows;
    this.values[number] = settled ?? 0;
    this.certain[number] = isCertain;
  }
}
