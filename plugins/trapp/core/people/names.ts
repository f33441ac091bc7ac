/** A name as it is compared: whatever the case, the spaces and how its letters are put together. Never shown. */
export function plainName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('nb');
}

/** Is it the same name, however the two have been written? */
export function isSameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}
