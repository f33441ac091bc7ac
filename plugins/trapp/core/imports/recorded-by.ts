import type { RecordedByFiles } from '../routines/index';
import type { CodeMeaning, ImportProfile } from './profile';

/**
 * What the municipality's absence files can tell of, as its import profiles read them (B62, B64, B65): what one of them has is there for the
 * schools that use it. Without a profile nothing is known.
 */
export function recordedBy(profiles: readonly ImportProfile[]): RecordedByFiles {
  if (profiles.length === 0) return {};
  const has = (is: (profile: ImportProfile) => boolean) => profiles.some(is);
  const means = (is: (meaning: Exclude<CodeMeaning, 'ignore'>) => boolean) => (profile: ImportProfile) => Object.values(profile.codes).some((meaning) => meaning !== 'ignore' && is(meaning));
  return {
    recordsLessons: has(means(({ kind }) => kind !== 'day')),
    subjects: has(({ columns }) => columns.subject !== null),
    lessonNumbers: has(({ columns }) => columns.at !== null),
    minutes: has(({ columns }) => columns.minutes !== null),
    documentation: has((profile) => profile.columns.documented !== null || means(({ documented }) => documented !== null)(profile)),
    messages: has((profile) => profile.columns.reported !== null || means(({ reported }) => reported !== null)(profile)),
    codes: [...new Set(profiles.flatMap(({ codes }) => Object.entries(codes).flatMap(([code, meaning]) => (meaning === 'ignore' ? [] : [code]))))],
  };
}
