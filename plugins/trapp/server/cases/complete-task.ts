import { completeTask as complete } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';

/** Somebody says that a task is done (U20). */
export const completeTask: Handler<'completeTask'> = (call) =>
  changeCase(call, ({ current, context }) => complete(current, { taskId: call.params.taskId, note: call.input.note }, context));
