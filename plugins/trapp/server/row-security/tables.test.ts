import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tables } from '../tables';
import { widenedOperations } from './scope';
import { tableRules } from './tables';

const server = join(__dirname, '..');
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /(?<!\.test)\.ts$/.test(name) ? [path] : [];
  });

describe('sec-2: the database knows of every table whom its rows are for', () => {
  it.each(tables.map(({ tableName }) => tableName))('%s', (table) => {
    const rule = tableRules[table];
    if (rule === undefined) {
      throw new Error(
        `${table} is not declared. Say in plugins/trapp/server/row-security/tables.ts who sees its rows: personal([staffSees(aboutSeen('${table}', 'pupil'))]) follows the pupil, ` +
          `personal([staffSees(ofReachedCase('${table}', 'case_ref'))]) follows the case, and open('…') is for a table that is about nobody, with the reason. ` +
          'Then run "npm run test:postgres -- test/postgres".',
      );
    }
    if (!rule.personal) expect(rule.why.length).toBeGreaterThan(5);
  });

  it('and of no table that is not there', () => {
    expect(Object.keys(tableRules).filter((table) => !tables.some(({ tableName }) => tableName === table))).toEqual([]);
  });

  it('what has a column for a pupil, a case or a member of staff is not open', () => {
    const about = ['pupil', 'caseRef', 'case', 'record', 'staff', 'givenName'];
    const open = tables.filter(({ tableName }) => tableRules[tableName]?.personal === false);
    expect(open.filter(({ attributes }) => about.some((name) => name in attributes)).map(({ tableName }) => tableName)).toEqual([]);
  });
});

describe('sec-2: whoever reaches beyond the one who asks stands here', () => {
  it('these operations, each for its whole transaction', () => {
    expect(Object.keys(widenedOperations)).toEqual([
      'previewRoster', 'importRoster', 'previewAbsences', 'importAbsences', 'deliverAbsences', 'evaluateSchool', 'publishRoutine', 'answerProposal', 'withdrawVersion', 'proposeLocalPlan', 'answerLocalPlan', 'remindSchools', 'replayRoutine',
      'viewMeetings', 'viewTeamMeeting', 'viewTeamMeetingHistory', 'saveTeamMeeting', 'signTeamMeeting', 'printTeamMinutes', 'viewCaseMeetings', 'putOnAgenda', 'writeAgendaCase', 'concludeAgendaCase', 'takeOffAgenda', 'printCaseMinutes',
      'viewInvitation', 'savePreparation', 'viewOversight', 'viewAreaOverview', 'viewMunicipalityOverview', 'viewFollowers', 'viewRetentionOverview',
    ]);
  });

  it('and these pieces of others', () => {
    const places = filesIn(server).flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/[^.\w]widened\(\s*[\w.]+,\s*'([^']+)'/g)].map(([, why]) => `${path.slice(server.length + 1)}: ${why}`));
    expect(places.sort()).toEqual([
      'audit/access-log.store.ts: how far the audit log has come: a number and a hash, about nobody',
      'audit/access-log.store.ts: those who answer for a case read who has seen the case',
      'audit/access-log.store.ts: those who answer for a pupil read who has seen the pupil',
      'cases/case.store.ts: the school where a pupil goes now asks for what is open at the one before',
      'cases/case.store.ts: whoever a case was held out to is told that it is gone, and nothing of the case',
      'cases/case.store.ts: whoever leads the school where a pupil goes now is told that a case is open at the one before',
      'cases/record-readers.store.ts: whom a record is for is written beside it also by those who do not read it',
      'cases/record.store.ts: a record is begun once under its id, also where the other one is of a case that is not theirs',
      'cases/record.store.ts: rules and escalations weigh also what is for fewer than those who ask; no word of it is shown',
      'emergency/emergency.store.ts: whoever looks at a use of the emergency access is told what was read under it',
      'emergency/emergency.store.ts: whoever opens a case in an emergency does not see it yet',
      'mail/mail.store.ts: mail to those who must know of it at once: where it goes is theirs alone',
      'people/people.store.ts: a protected pupil whom nobody may follow up is told of to whoever can name somebody',
      'people/people.store.ts: names of other pupils are found in a paper before it goes home; none is shown but what the maker has written',
      'people/roster.store.ts: whoever names somebody for a protected pupil does not see the pupil',
    ]);
  });
});
