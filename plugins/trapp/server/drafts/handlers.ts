import { addDraftPart } from './add-draft-part';
import { createRoutine } from './create-routine';
import { listPacks, listRulePresets } from './list-packs';
import { moveDraftPart } from './move-draft-part';
import { removeDraftPart } from './remove-draft-part';
import { restoreDraft } from './restore-draft';
import { saveDraftPart } from './save-draft-part';
import { viewDraft } from './view-draft';

/** A routine that is being written. */
export const draftHandlers = {
  listPacks, listRulePresets, createRoutine, viewDraft, saveDraftPart, addDraftPart, removeDraftPart, moveDraftPart, restoreDraft,
};
