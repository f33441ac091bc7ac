import type { PaperCheckWords } from './messages.nb';

/** What the check of a paper template says, in English. */
export const en: PaperCheckWords = {
  kinds: {
    plan: 'plans', return_plan: 'return plans', agenda: 'agendas', invitation: 'invitations', minutes: 'minutes', team_minutes: 'minutes of meetings about several cases', case_minutes: 'papers with the case’s own part of such minutes', conversation: 'papers of conversations', evaluation: 'evaluations', referral: 'referrals', letter: 'letters', information: 'information sheets',
  },
  quoted: (name) => `“${name}”`,
  unknownField: (field, kinds, known) => `“{${field}}” is not a field that there is. Fields that can stand in ${kinds} are: ${known.join(', ')}.`,
  otherKind: (field, kinds) => `“${field}” cannot stand in ${kinds}. Choose another field, or take it away.`,
  wholePiece: (field) => `“${field}” is a whole piece and cannot stand in the middle of a text. Put it in as a part of its own.`,
  onlyALine: (field) => `“${field}” is a single piece of information. Write it in a text, or put it among the facts.`,
  looseBrace: 'A brace stands alone. Fields are written like this: {pupil}.',
  unfinished: 'This part is not finished.',
  sameKey: (key) => `Two parts have the key “${key}”. Take one of them away and add it again.`,
  unknownTemplate: (title, template) => `“${title}” is for the template “${template}”, which is not in the routine.`,
  otherMeeting: (title, meeting, several) => `“${title}” is for meetings about ${several ? 'several cases' : 'one case'}, and “${meeting}” is not. Choose another template.`,
  templateOfNothing: (title, kinds) => `“${title}” cannot be for one template alone, because ${kinds} belong to no template.`,
  noSignatures: (title) => `“${title}” has no room for signatures.`,
  lacks: (title, field) => `“${title}” lacks “${field}”. Without it the paper does not say what matters most.`,
  emptyPaper: (title) => `“${title}” asks for nothing of what is to stand there: add at least one field.`,
};
