/** A name as it is compared: whatever the case, the spaces and how its letters are put together. Never shown. */
export function plainName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('nb');
}

/** Is it the same name, however the two have been written? */
export function isSameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** The digits of a telephone, however it is written, without Norway's number in front. */
export function plainPhone(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(0047|47)(?=\d{8}$)/, '');
}

interface Reached {
  readonly phone: string | null;
  readonly email: string | null;
}

/** Have the two a telephone or an e-mail in common? Two at one home may. */
export function areReachedAlike(one: Reached, other: Reached): boolean {
  const isShared = (of: keyof Reached, plain: (text: string) => string) => plain(one[of] ?? '') !== '' && plain(one[of] ?? '') === plain(other[of] ?? '');
  return isShared('phone', plainPhone) || isShared('email', plainName);
}
