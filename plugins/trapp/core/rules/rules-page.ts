import { absenceMeasures } from '../absences/index';
import { formatDay, withoutCapital, type Text } from '../language/index';
import { caseFactCatalogue, choicesEntry, filterCatalogue, measureCatalogue, windowCatalogue } from './catalogue';
import type { CatalogueEntry, ExampleRow, Need, Unit } from './catalogue-entry';
import { exampleFact } from './catalogue-example';
import type { Parameter, ParameterType } from './catalogue-parameter';
import { wordsIn } from './messages/index';
import { caseFacts } from './rule';
import { semantics, type Meaning } from './semantics';

/** RULES.md, made from the catalogue and the numbered meanings, so that it never says anything else than they do. */
export function rulesPage(): string {
  return `# What the rules mean

Made by \`npm run rules\` from the fact catalogue (\`catalogue*.ts\`) and the numbered meanings (\`semantics.ts\`). Do not edit it by hand.

Each meaning has a number; tests and comments name it. A change of meaning is a new number, never a silent change of an old one.

${semantics.map(({ title, meanings }) => `## ${title}\n${meanings.map(meaningLine).join('\n')}`).join('\n\n')}

## The facts about absence
Each takes a window and a filter, written out in the rule: no part has a hidden default. The worked examples are of grade 8 on Friday 20.11.2026, five lessons a day; a test measures every one of them.

${table(['Fact', 'Name', 'What it is', 'In', 'Needs', 'Worked example'], absenceMeasures.map(measureRow))}

## The facts about the case
${table(['Fact', 'Name', 'What it is', 'In', 'Needs'], [...caseFacts.map((fact) => factRow(fact, caseFactCatalogue[fact])), factRow('choices_made', choicesEntry)])}

\`choices_made\` takes the keys of a guide and of one of its questions.

## Windows
${table(['Window', 'Name', 'What it is', 'Parameters'], Object.entries(windowCatalogue).map(([kind, { label, help, parameters }]) => [`\`${kind}\``, names(label), en(help), parametersOf(parameters)]))}

## Filters
${table(['Part', 'Name', 'What it is', 'Takes'], Object.entries(filterCatalogue).map(([part, { label, help, takes, onlyParts }]) => [`\`${part}\``, names(label), `${en(help)}${onlyParts ? ' Only for facts of parts of days.' : ''}`, typeOf(takes)]))}
`;
}

function meaningLine({ number, name, text }: Meaning): string {
  if (name === null) return `- **R${number}** ${text}`;
  // A name in code is the subject of its sentence.
  return name.startsWith('`') && !/^[A-Z]/.test(text) ? `- **R${number} ${name}** ${text}` : `- **R${number} ${name}.** ${text}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const en = (text: Text): string => text.en ?? text.nb;
const names = (text: Text): string => `${text.nb} / ${text.nn ?? text.nb} / ${en(text)}`;

const needs: Readonly<Record<Need, string>> = {
  whole_days: 'whole days',
  parts_of_days: 'parts of days',
  subjects: 'subjects',
  timetable: 'a timetable',
  case: 'a case',
  answers: 'a signed form',
};

const units: Readonly<Record<Unit, string>> = {
  days: 'days',
  half_days: 'half days',
  lessons: 'lessons',
  minutes: 'minutes',
  times: 'times',
  percent: 'per cent',
  percentage_points: 'percentage points',
  number: 'number',
  yes_no: '1 for yes, 0 for no',
  grade: 'grade',
};

function factRow(name: string, entry: CatalogueEntry): string[] {
  const gains = entry.gainsFrom === undefined ? '' : `; better with ${entry.gainsFrom.map((need) => needs[need]).join(', ')}`;
  const range = entry.most === null ? `from ${entry.least}` : `${entry.least} to ${entry.most}`;
  return [`\`${name}\``, names(entry.label), en(entry.help), `${units[entry.unit]}, ${range}`, `${entry.needs.map((need) => needs[need]).join(', ') || 'nothing'}${gains}`];
}

function measureRow(measure: (typeof absenceMeasures)[number]): string[] {
  const entry = measureCatalogue[measure];
  const { rows, value } = entry.example;
  const { window, filter } = exampleFact(measure);
  const words = wordsIn('en');
  const asked = [words.window(window), ...words.filter(filter, {}).map(withoutCapital)].join('; ');
  return [...factRow(measure, entry), `${rows.map(rowInWords).join(', ')}: ${words.units[entry.unit](String(value), value)} ${asked}`];
}

/** "04.11.2026 lesson × 3 Norsk". */
function rowInWords({ date, kind, lessons, minutes, at, subject }: ExampleRow): string {
  const kinds = { day: 'all day', lesson: 'lesson', late: 'late', left_early: 'left early' } as const;
  return [formatDay(date), kinds[kind], ...(lessons === undefined || lessons === 1 ? [] : [`× ${lessons}`]), ...(at ? [`no. ${at}`] : []), ...(minutes ? [`${minutes} min`] : []), ...(subject ? [subject] : [])].join(' ');
}

function parametersOf(parameters: Readonly<Record<string, Parameter>>): string {
  return Object.entries(parameters)
    .map(([name, { takes }]) => `\`${name}\`: ${typeOf(takes)}`)
    .join('; ') || 'none';
}

function typeOf(takes: ParameterType): string {
  switch (takes.type) {
    case 'yes_no':
      return '`true` or `false`';
    case 'number':
      return `a whole number from ${takes.least} to ${takes.most}`;
    case 'choice':
      return `one of ${keysOf(takes.options)}`;
    case 'choices':
      return `any of ${keysOf(takes.options)}`;
    case 'numbers':
      return `numbers from ${takes.least} to ${takes.most}, at most ${takes.atMost}`;
    case 'texts':
      return `texts of at most ${takes.longest} characters, at most ${takes.atMost}`;
  }
}

function keysOf(options: Readonly<Record<string, Text>>): string {
  return Object.keys(options).map((key) => `\`${key}\``).join(', ');
}
