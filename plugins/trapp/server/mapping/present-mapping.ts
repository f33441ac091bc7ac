import { extentInWords, inConfidenceOf, latestSides, patternInWords, type Case } from '../../core/cases/index';
import type { MappingCard, MappingView, OperationId } from '../../core/contracts/index';
import { hasSides, sideProgress, sidesByTheme, type Guide } from '../../core/guides/index';
import { triedMeasures } from '../../core/plans/index';
import { findGuide } from '../../core/routines/index';
import { showAbsence } from '../absences/school-absence';
import type { CaseAtHand } from '../cases/case-at-hand';
import { homeOf } from '../cases/home';
import type { StoredRecord } from '../cases/record.store';
import { dayInNorway } from '../clock';
import type { Call } from '../http/handler';
import { caseObject } from '../people/access-objects';
import { presentPupil } from '../people/present-pupil';

type PresentCall = Pick<Call<OperationId>, 'stores' | 'today' | 'may'>;

/** The case's mappings side by side, with the absence and what has been tried; as many statements however many there are. */
export async function presentMapping({ stores, today, may }: PresentCall, { current, card, version }: CaseAtHand): Promise<MappingView> {
  const records = await stores.records.ofCase(current.id);
  const followerOf = ({ head }: StoredRecord) => ({ routineKey: current.routineKey, routineVersion: head.routineVersion });
  const versionOf = await stores.routines.followedBy(records.map(followerOf));
  const guideOf = (record: StoredRecord) => findGuide((versionOf(followerOf(record)) ?? version).document, record.head.template ?? '');
  const { pictureOf } = await showAbsence(stores, card.school, [card.pupil.id], today);
  const source = { picture: pictureOf(card.pupil.id), calendar: version.document.calendar, today, names: await stores.catalogue.absenceNames.read(), unit: card.school.kind };
  const home = await homeOf(stores, card, today);
  return {
    caseId: current.id,
    open: current.status === 'open',
    pupil: presentPupil(card),
    absence: { extent: extentInWords(source), pattern: patternInWords(source) },
    mappings: records.flatMap((record) => mappingOf(record, guideOf(record), current)).reverse(),
    tried: triedIn(records),
    guardians: home.guardians.map(({ name }) => name),
    homeLanguages: home.languages,
    may: { work: may('case.work', caseObject(card.pupil, current)) },
  };
}

/** A conversation whose guide asks more than one side; others are no mapping. */
function mappingOf({ head, content }: StoredRecord, guide: Guide | undefined, current: Case): MappingCard[] {
  if (content.kind !== 'conversation' || !guide || !hasSides(guide)) return [];
  const { answers } = content;
  const finished = latestSides(current.sides, head.id);
  const told = sidesByTheme(guide, answers, { inConfidence: new Set(), language: 'nb' });
  const questionsOf = (respondent: string) =>
    told.flatMap((theme) => [
      ...theme.answers.filter((one) => one.respondent === respondent).map(({ linkId, question }) => ({ linkId, question })),
      ...[...theme.protective, ...theme.risk].filter((one) => one.respondent === respondent).map(({ linkId, statement }) => ({ linkId, question: statement })),
    ]);
  const themes = sidesByTheme(guide, answers, { inConfidence: inConfidenceOf(current, head.id), language: 'nb' });
  return [
    {
      recordId: head.id,
      title: guide.title,
      status: head.status,
      savedAt: head.savedAt,
      sides: sideProgress(guide, answers).map((side) => ({ ...side, finished: finished.find(({ respondent }) => respondent === side.respondent) ?? null, questions: unique(questionsOf(side.respondent)) })),
      themes: themes.map((theme) => ({ key: theme.key, title: theme.title, answers: [...theme.answers], protective: [...theme.protective], risk: [...theme.risk] })),
    },
  ];
}

/** A question may stand in several themes. */
function unique(questions: readonly { linkId: string; question: string }[]) {
  return [...new Map(questions.map((one) => [one.linkId, one])).values()];
}

function triedIn(records: readonly StoredRecord[]): MappingView['tried'] {
  const signed = records.filter(({ head }) => head.status === 'signed');
  const plans = signed.flatMap(({ head, content }) => (content.kind === 'plan' ? [{ recordId: head.id, plan: content.plan, signedOn: dayInNorway(head.signedAt ?? head.savedAt) }] : []));
  const evaluations = signed.flatMap(({ content }) => (content.kind === 'evaluation' ? [content.evaluation] : []));
  return triedMeasures(plans, evaluations).map((measure) => ({ ...measure }));
}
