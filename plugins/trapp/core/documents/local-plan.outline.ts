import type { LocalPlanPage } from '../local-plans/index';
import { wordsIn } from './messages';
import type { Outline } from './outline';
import { flat, note, paragraph, section } from './paper';

/** A school's own plan on paper: the same as the page, for staff or for homes (B54, B74). Nothing in it is about any pupil, so it is not confidential. */
export function localPlanOutline(page: LocalPlanPage): Outline {
  return {
    language: page.language,
    title: page.title,
    municipality: page.municipality,
    school: page.schoolName,
    mark: '',
    confidentiality: '',
    pageLabel: wordsIn(page.language).pageLabel,
    footer: page.edition,
    nodes: flat([
      ...page.introduction.map(paragraph),
      ...page.sections.map(({ title, introduction, rows }) => section(2, title, [paragraph(introduction), ...rows.map((row) => section(3, row.title, row.lines.map(paragraph)))])),
      note(page.edition),
    ]),
  };
}
