import { dayInWords } from '../calendar/index';
import type { JournalWords } from './journal.nb';

/** What can happen in a case that a coordinator makes up, in English. Real cases are told in bokmål, the language that they are written in. */
export const enWords: Partial<JournalWords> = {
  opened: 'The case was opened',
  cameTo: (step) => `The case came to the step “${step}”`,
  wentOn: (outcome, step) => `${outcome}. On to “${step}”`,
  otherWay: (step) => `Another way than the routine’s: to “${step}”`,
  otherWayToEnd: 'Another way than the routine’s: the case is closed',
  closed: (outcome) => (outcome === '' ? 'The case was closed' : `${outcome}. The case was closed`),
  done: (task) => `Done: ${task}`,
  signed: { conversation: 'A conversation is signed', plan: 'A plan is signed', meeting: 'Minutes are signed', evaluation: 'An evaluation is signed' },
  paper: (title) => `A paper is made of ${title}`.trim(),
  due: ({ due, dueAt }) => `due ${dayInWords(due, 'en')}${typeof dueAt === 'string' ? ` at ${dueAt}` : ''}`,
  added: (count) => (count === 1 ? 'A new task for the one who has the case' : 'New tasks for the one who has the case'),
  contact: {
    with: { pupil: 'the pupil', guardian: 'the guardians', service: 'a service', other: 'others' },
    how: { phone: 'by telephone', meeting: 'in a conversation', message: 'by message', home_visit: 'on a home visit', other: '' },
    reached: (who, how) => `Contact with ${who} ${how}`.trim(),
    missed: (who, how) => `Tried to reach ${who} ${how}`.trim(),
  },
  audience: {
    everyone: () => 'Now for everybody who sees the case',
    leaders: () => 'Only the school’s leaders and the case owner',
    health: () => 'Only the school nurse, PPT and the case owner',
    named: (names) => `Only whoever wrote it, and ${names}`,
  },
  withheld: 'Something has been written',
  and: 'and',
  child: { heard: (by) => `The child is heard by ${by}`, notHeard: 'The child is not heard yet', confidential: 'What the child said is not written down.' },
  consent: {
    given: (by, what) => `${by} consents: ${what}`,
    refused: (by, what) => `${by} does not consent: ${what}`,
    withdrawn: (by, what) => `${by} took the consent back: ${what}`,
    until: (day) => `Until ${day}.`,
  },
  situation: (title) => `The situation: ${title}`,
  escalation: {
    raised: (title) => `The routine proposes: ${title}`,
    followed: (title) => `The proposal was followed: ${title}`,
    declined: (title) => `The proposal was not followed: ${title}`,
    passed: (title) => `Holds no more: ${title}`,
  },
  responsible: (name) => `${name} is responsible, because the child feels safe with this adult`,
};
