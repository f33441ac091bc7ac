/** Sums by a number of which there are few: weekdays, months, one pupil's subjects. Used again and again, and quicker than a map. */
export class Tally {
  /** The first `length` of `keys` and `sums` hold something. */
  length = 0;
  readonly keys: number[] = [];
  readonly sums: number[] = [];

  clear(): void {
    this.length = 0;
  }

  add(key: number, amount: number): void {
    let at = 0;
    while (at < this.length && this.keys[at] !== key) at += 1;
    if (at === this.length) {
      this.keys[at] = key;
      this.sums[at] = 0;
      this.length += 1;
    }
    this.sums[at] = (this.sums[at] as number) + amount;
  }

  has(key: number): boolean {
    for (let at = 0; at < this.length; at += 1) if (this.keys[at] === key) return true;
    return false;
  }
}
