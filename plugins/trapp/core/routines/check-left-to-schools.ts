import { joinPath, type Fault, type Text } from '../language/index';
import { isStricter, numberedConditions } from '../rules/index';
import { findStep } from '../staircases/index';
import { findMeetingTemplate, findRule, findService } from './find';
import { words } from './left-to-schools-words';
import type { Routine } from './routine';

const lists = ['people', 'fora', 'contacts', 'texts', 'limits'] as const;

/** Does what is left to schools name what is there, each key once, and limits that can be made stricter (B50, S13)? */
export function checkLeftToSchools(routine: Routine): Fault[] {
  const left = routine.leftToSchools;
  if (left === undefined) return [];
  const at = (...parts: (string | number)[]) => joinPath('leftToSchools', ...parts);
  const unknown = (known: boolean, message: Text, path: string): Fault[] => (known ? [] : [{ path, message }]);
  const named = (one: { title: Text }) => one.title;
  return [
    ...lists.flatMap((list) => {
      const keys = left[list].map(({ key }) => key);
      return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map((key) => ({ path: at(list), message: words.sameKey(key) }));
    }),
    ...left.fora.flatMap((one, index) => unknown(one.meetingTemplate === undefined || findMeetingTemplate(routine, one.meetingTemplate) !== undefined, words.noMeeting(named(one), one.meetingTemplate ?? ''), at('fora', index, 'meetingTemplate'))),
    ...left.contacts.flatMap((one, index) => unknown(one.service === undefined || findService(routine, one.service) !== undefined, words.noService(named(one), one.service ?? ''), at('contacts', index, 'service'))),
    ...(left.extraTasks?.steps ?? []).flatMap((key, index) => unknown(findStep(routine.staircase, key) !== undefined, words.noStep(key), at('extraTasks', 'steps', index))),
    ...left.limits.flatMap(({ rule: key, condition: number, strictest }, index): Fault[] => {
      const rule = findRule(routine, key);
      if (rule === undefined) return [{ path: at('limits', index, 'rule'), message: words.noRule(key) }];
      const found = numberedConditions(rule).find((one) => one.number === number);
      if (found === undefined) return [{ path: at('limits', index, 'condition'), message: words.noCondition(rule.title, number) }];
      if (found.stricter === null) return [{ path: at('limits', index, 'condition'), message: words.noWay(rule.title, number) }];
      return unknown(isStricter(found.stricter, strictest, found.condition.value, strictest), words.notStricter(rule.title, found.stricter, found.condition.value), at('limits', index, 'strictest'));
    }),
  ];
}
