import type { Text } from '../../core/language/index';

/** The same with an optional text: one that is empty in every language is not there. */
export function withText<T extends object, K extends string & keyof T>(holder: T, name: K, text: Text): T {
  const { [name]: _before, ...rest } = holder;
  const isWritten = Object.values(text).some((written: string | undefined) => (written ?? '').trim() !== '');
  return (isWritten ? { ...rest, [name]: text } : rest) as T;
}
