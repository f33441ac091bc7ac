import { answerProposal } from './answer-proposal';
import { checkRoutine } from './check-routine';
import { listRoutines } from './list-routines';
import { listVersions } from './list-versions';
import { proposeRoutine } from './propose-routine';
import { publishRoutine } from './publish-routine';
import { replayForSchool } from './replay-for-school';
import { replayRoutine } from './replay-routine';
import { tryRuleOnPupil } from './try-rule-on-pupil';
import { viewFollowers } from './view-followers';
import { viewKeptDraft } from './view-kept-draft';
import { viewReplayChoices, viewSchoolReplayChoices } from './view-replay-choices';
import { viewVersion } from './view-version';
import { withdrawVersion } from './withdraw-version';

/** Routines, their versions, and what they would have found. */
export const routineHandlers = {
  viewSchoolReplayChoices, replayForSchool, tryRuleOnPupil, listRoutines, checkRoutine, viewReplayChoices, replayRoutine, publishRoutine, listVersions, viewVersion,
  viewFollowers, viewKeptDraft, proposeRoutine, answerProposal, withdrawVersion,
};
