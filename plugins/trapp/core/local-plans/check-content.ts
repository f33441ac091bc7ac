import { joinPath, say } from '../language/index';
import type { Problem } from '../refusals';
import { isStricter, numberedConditions } from '../rules/index';
import type { LeftToSchools, Routine } from '../routines/index';
import type { LocalPlanContent, Written } from './local-plan';
import { words } from './messages.nb';

const isThere = (text: string): boolean => text.trim() !== '';
export const isWritten = (written: Written | undefined): boolean => written !== undefined && isThere(written.nb);

/** What a plan lacks before it can be put forward, place by place: what has to be there and is not (B52, B53, B55). */
export function lacksIn(left: LeftToSchools, content: LocalPlanContent): Problem[] {
  const lacking = (list: 'people' | 'fora' | 'contacts' | 'texts', isFilled: (key: string) => boolean): Problem[] =>
    left[list].flatMap(({ key, title, required }) => (required && !isFilled(key) ? [{ path: joinPath(list, key), message: words.lacks(say(title, 'nb')) }] : []));
  const of = <T extends { key: string }>(list: readonly T[], key: string) => list.find((one) => one.key === key);
  return [
    ...lacking('people', (key) => of(content.people, key)?.persons.some(({ name }) => isThere(name)) ?? false),
    ...lacking('fora', (key) => isThere(of(content.fora, key)?.name ?? '') && isWritten(of(content.fora, key)?.when)),
    ...lacking('contacts', (key) => isThere(of(content.contacts, key)?.name ?? '')),
    ...lacking('texts', (key) => isWritten(of(content.texts, key)?.text)),
  ];
}

/** What cannot stand in a plan: a limit that is looser than the municipality's or past the strictest, and tasks where the routine lets nobody add any (S13). */
export function wrongIn(routine: Routine, content: LocalPlanContent): Problem[] {
  const left = routine.leftToSchools;
  if (left === undefined) return [{ path: '', message: words.nothingLeft }];
  return [...wrongLimits(routine, left, content), ...wrongTasks(left, content)];
}

function wrongLimits({ rules }: Routine, left: LeftToSchools, { limits }: LocalPlanContent): Problem[] {
  return limits.flatMap(({ key, value }): Problem[] => {
    const path = joinPath('limits', key);
    const asked = left.limits.find((one) => one.key === key);
    const rule = asked && rules.find((one) => one.key === asked.rule);
    const found = rule && numberedConditions(rule).find(({ number }) => number === asked.condition);
    if (!asked || !found) return [{ path, message: words.noSuchLimit }];
    return isStricter(found.stricter, value, found.condition.value, asked.strictest) ? [] : [{ path, message: words.notStricter(say(rule.title, 'nb'), found.condition.value, asked.strictest) }];
  });
}

function wrongTasks({ extraTasks }: LeftToSchools, content: LocalPlanContent): Problem[] {
  const keys = content.extraTasks.map(({ key }) => key);
  const count = (step: string) => content.extraTasks.filter((task) => task.step === step).length;
  return content.extraTasks.flatMap(({ key, step, title }, index): Problem[] => {
    const path = joinPath('extraTasks', index);
    if (!extraTasks?.steps.includes(step)) return [{ path: joinPath(path, 'step'), message: words.noTasksHere }];
    if (!isWritten(title)) return [{ path: joinPath(path, 'title'), message: words.taskWithoutTitle }];
    if (keys.indexOf(key) !== index) return [{ path, message: words.sameTask }];
    return count(step) > extraTasks.atMost ? [{ path: joinPath(path, 'step'), message: words.tooManyTasks(extraTasks.atMost) }] : [];
  });
}
