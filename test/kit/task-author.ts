import type { Locator } from 'playwright-core';
import type { TaskDefinition } from '../../plugins/trapp/core/staircases/index';
import { role, say, type AuthorAtWork } from './author-at-work';

/** Writes a task that has its title already: who does what by when, with which form. */
export async function writeTask(at: AuthorAtWork, task: TaskDefinition, inside: Locator, forms: Readonly<Record<string, string>>): Promise<void> {
  await at.writeTexts(say('stairs.task.title'), task.title, inside);
  if (task.kind !== 'do') await at.pick(say('stairs.task.kind'), say(`stairs.kind.${task.kind}`), inside);
  if (task.template !== null) await at.pick(say(`stairs.form.${task.kind}`), forms[task.template] ?? '', inside);
  await at.pick(say('stairs.task.who'), role(task.responsible), inside);
  await at.within(task.deadline, say('stairs.task.within'), inside);
  await at.tick(say('stairs.task.must'), task.required, inside);
  if (task.mayBeTrustedAdult) await at.tick(say('stairs.trusted'), true, inside);
  if (task.help) await at.writeTexts(say('stairs.help'), task.help, inside);
}
