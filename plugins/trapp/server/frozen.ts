/** For what everybody who asks gets the same of: nobody may write in it. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

/**
 * What follows from a thing and from what is asked of it, worked out once where nobody can write in either, and given to whoever asks the same next.
 * A thing that is frozen here is so through and through.
 */
export function onceFor<From extends object, Asked, T>(workOut: (from: From, asked: Asked) => T): (from: From, asked: Asked) => T {
  const known = new WeakMap<From, { readonly asked: Asked; readonly worked: T }>();
  return (from, asked) => {
    const before = known.get(from);
    if (before !== undefined && before.asked === asked) return before.worked;
    const worked = workOut(from, asked);
    if (Object.isFrozen(from) && Object.isFrozen(asked)) known.set(from, { asked, worked: frozen(worked) });
    return worked;
  };
}
