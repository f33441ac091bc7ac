import { accessLogOutline, somebodyThere, type Outline } from '../../core/documents/index';
import type { AccessLog } from '../../core/contracts/index';
import { say, type Language } from '../../core/language/index';
import { isRefusal, type Refusal } from '../../core/refusals';
import { printing } from '../documents/printing';
import type { Call } from '../http/handler';
import { readLog } from './access-log';
import { caseSubject, pupilSubject, type Subject } from './subject';

type PrintCall = Call<'printPupilLog' | 'printCaseLog'>;

async function outlineOf(call: PrintCall, subject: Subject): Promise<Outline | Refusal> {
  const log: AccessLog | Refusal = await readLog(call, subject);
  if (isRefusal(log)) return log;
  const { name } = await call.stores.municipality.read();
  const language: Language = call.input.language;
  // Those who have looked may work anywhere by now: of a protected pupil they are all told by their roles alone (sec-10).
  const people = log.pupil.protected ? log.people.map((person) => ({ ...person, name: person.roles.length === 0 ? say(somebodyThere, language) : '' })) : log.people;
  return accessLogOutline({ ...log, people }, { language, municipality: name, school: subject.card.school.name, madeOn: call.today, madeBy: call.actor.kind === 'staff' ? call.actor.name : '', of: subject.current === null ? 'pupil' : 'case' });
}

const whose = (subject: Subject) => subject;
const about = (subject: Subject) => subject.about;
const fileName = 'hvem-har-sett.pdf';

/** On paper, for guardians and pupils who ask who has seen what is about them (GDPR article 15). No other pupil is in it. */
export const printPupilLog = printing<'printPupilLog', Subject>({ fileName, find: (call) => pupilSubject(call, call.params.pupilId), outline: outlineOf, whose, about });
export const printCaseLog = printing<'printCaseLog', Subject>({ fileName, find: (call) => caseSubject(call, call.params.caseId), outline: outlineOf, whose, about });
