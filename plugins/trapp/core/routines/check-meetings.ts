import { joinPath, type Fault } from '../language/index';
import { takesSeveral } from '../meetings/index';
import { findMeetingTemplate, findService } from './find';
import { words } from './messages';
import type { Routine } from './routine';

/** Do the meeting templates hold together: those who are asked come from the directory, and a case's own meeting takes that case alone (S8, B48)? */
export function checkMeetings(routine: Routine): Fault[] {
  const asked = routine.meetingTemplates.flatMap(({ title, invites = [] }, index) =>
    invites.flatMap(({ service }, at) => (service === undefined || findService(routine, service) ? [] : [{ path: joinPath('meetingTemplates', index, 'invites', at), message: words.noInvitedService(title, service) }])),
  );
  const held = routine.staircase.levels.flatMap(({ steps }, l) =>
    steps.flatMap(({ tasks }, s) =>
      tasks.flatMap(({ kind, template, title }, t) => {
        const found = kind === 'meeting' && template !== null ? findMeetingTemplate(routine, template) : undefined;
        return found && takesSeveral(found) ? [{ path: joinPath('staircase.levels', l, 'steps', s, 'tasks', t, 'template'), message: words.takesSeveral(title, found.title) }] : [];
      }),
    ),
  );
  return [...asked, ...held];
}
