import type { StaircaseWords } from './messages.nb';

/** What the check of a staircase says, in English. */
export const en: StaircaseWords = {
  entryMissing: (key) => `The staircase starts on the step “${key}”, but there is no such step. Choose another step to start on.`,
  sameKey: (what, key) => `${what} “${key}” stands there more than once. Give each a key of its own.`,
  level: 'The level',
  step: 'The step',
  task: 'The task',
  outcome: 'The outcome',
  leadsNowhere: (outcome, key) => `The outcome “${outcome}” leads to the step “${key}”, which is not there.`,
  unreachable: (step) => `No outcome leads to the step “${step}”. Make a way there, or take the step away.`,
  neverLeft: (step) => `A case never gets on from the step “${step}”. Make an outcome that leads to another step or closes the case.`,
  neverClosed: (step) => `There is no way from the step “${step}” to closing the case. Make an outcome that leads there.`,
  templateMissing: (task) => `Choose which guide or template the task “${task}” is to use.`,
  templateUnused: (task) => `The task “${task}” has a template, but this type of task uses none. Take the template away.`,
  nothingMakes: (outcome, record) => `The outcome “${outcome}” requires ${record}, but no task on the step makes it. Add such a task, or take the requirement away.`,
  records: {
    conversation: 'a signed conversation',
    plan: 'a signed plan',
    meeting: 'signed minutes',
    evaluation: 'a signed evaluation',
  },
  nothingRequired: (outcome) => `The outcome “${outcome}” requires that the tasks are done, but no task on the step is required.`,
  sameGate: (outcome) => `The outcome “${outcome}” has the same requirement twice.`,
  papers: {
    conversation: 'a paper of a signed conversation',
    plan: 'a paper of a signed plan',
    meeting: 'a paper of signed minutes',
    evaluation: 'a paper of a signed evaluation',
  },
  meetings: (least) => (least === 1 ? 'a meeting' : `${least} meetings`),
  guideNotUsed: (outcome, guide) => `The outcome “${outcome}” requires ticks in the guide “${guide}”, but no task on the staircase uses it. Add such a task, or take the requirement away.`,

  sameEntry: (entry, step) => `The starting place “${entry}” starts on the step “${step}”, which is a starting place already. Make one of the two.`,
  ruleOfTwoEntries: (rule) => `The rule “${rule}” belongs to two starting places. Choose one of them.`,

  escalation: 'The proposal',
  twoOutcomes: (title) => `The proposal “${title}” proposes two outcomes. Choose one, or make two proposals.`,
  outcomeNotThere: (title, key) => `The proposal “${title}” proposes the outcome “${key}”, which is not there where the case stands. Choose an outcome that is.`,
  taskThereAlready: (title, task) => `The proposal “${title}” adds the task “${task}”, but a task with the same key stands there already. Give it a key of its own.`,
  neverFires: (title) => `The proposal “${title}” can never be shown: it asks only for what cannot happen on this staircase. Add the task that is missing, or change the condition.`,

  noTasks: (step) => `The step “${step}” has no tasks. Then nobody knows what to do.`,
  requiredNeverAsked: (step) => `The step “${step}” has required tasks, but no outcome asks that they are done.`,
  childNotHeard: (step) => `A case can leave the step “${step}” without anybody having written down what the child thinks.`,
  taskAfterStep: (task, step) => `The task “${task}” has a longer deadline than the step “${step}”.`,
  noLegalBasis: (step) => `The step “${step}” does not say which law it rests on. Choose from the routine’s legal references.`,

  lastStep: 'This is the only step. A staircase must have at least one.',
  lastOutcome: (step) => `The step “${step}” must have at least one way on. Make a new one first, and then this one can be taken away.`,
  levelHasSteps: (level, count) => `The level “${level}” has ${count} ${count === 1 ? 'step. Move it or take it' : 'steps. Move them or take them'} away first.`,
  stepHasProcedure: (step, procedure) => `The procedure “${procedure}” stands on the step “${step}”. Move the procedure to another step first.`,
  chooseInstead: 'Choose where the case is to go instead.',
  startsHere: (step) => `The staircase starts on “${step}”. Choose which step it is to start on instead.`,
};
