import type { Case } from './case';
import { passEscalations } from './fold-climb';
import type { VersionEvent } from './version-events';

/** The case after something between it and its routine's versions. What the earlier version proposed, nobody has to answer any more. */
export function applyVersion(current: Case, event: VersionEvent): Case {
  switch (event.type) {
    case 'version.moved': {
      const dropped = new Set(event.droppedTaskIds);
      return {
        ...current,
        routineVersion: event.to,
        versionDeclined: null,
        escalations: passEscalations(current.escalations, 'all'),
        tasks: current.tasks.map((task) => (dropped.has(task.id) ? { ...task, dropped: true } : task)),
      };
    }
    case 'version.declined':
      return { ...current, versionDeclined: event.version };
  }
}
