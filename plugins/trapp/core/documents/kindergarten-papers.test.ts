import type { UnitKind } from '../language/index';
import { standardPapers, templatedPaper, usualFields, type PaperHead } from './index';

const head = (unit: UnitKind, language: PaperHead['language']): PaperHead => ({
  language, unit, municipality: 'Vik kommune', school: 'Elvebakken skole', group: 'Blåbær', pupil: 'Kari Elevsen', writtenBy: 'Nina Skole', signedOn: null, revision: 1, madeOn: '2026-11-20',
  routine: { title: { nb: 'Rutinen for elever' }, version: 1 }, owner: 'Nina Skole',
});
const all = Object.values(standardPapers);
/** What is on the paper, without what somebody is called and what the routine is called. */
const said = (unit: UnitKind, language: PaperHead['language']) =>
  all.map((paper) => JSON.stringify(templatedPaper(head(unit, language), paper, usualFields(head(unit, language)))).replaceAll(/Elvebakken skole|Kari Elevsen|Nina Skole|Rutinen for elever|"school":/g, '')).join('\n');

describe('B26: papers of a kindergarten', () => {
  it.each([
    ['nb', /\b(elev|skole|klasse|rektor|kontaktlærer)/i],
    ['nn', /\b(elev|skule|klasse|rektor|kontaktlærar)/i],
    ['en', /\b(pupil|school|class\b|head teacher)/i],
  ] as const)('%s: the usual ones say child, and kindergarten', (language, schools) => {
    expect(said('kindergarten', language)).not.toMatch(schools);
    expect(said('school', language)).toMatch(schools);
  });

  it('what a municipality has written stays as it is, and so do names', () => {
    const own = { ...standardPapers.invitation, key: 'egen', blocks: [{ key: 'a', block: 'paragraph', text: { nb: 'Skolen vil snakke om {pupil} fra {school}.' } } as const] };
    const [paragraph] = templatedPaper({ ...head('kindergarten', 'nb'), signedOn: '2026-11-20' }, own, usualFields(head('kindergarten', 'nb'))).nodes;
    expect(paragraph).toEqual({ node: 'paragraph', text: 'Skolen vil snakke om Kari Elevsen fra Elvebakken skole.' });
  });
});
