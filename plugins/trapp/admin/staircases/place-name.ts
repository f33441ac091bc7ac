import type { Staircase } from '../../core/staircases/index';
import type { Word } from '../messages/index';
import { textsOf } from '../parts/texts-field';
import { useStairWords } from './words';

type Kind = 'whole' | 'level' | 'step' | 'task' | 'outcome' | 'escalation' | 'entry';

/** What stands in lists, and what its kind is. */
const lists: Readonly<Record<string, Kind>> = { levels: 'level', steps: 'step', tasks: 'task', outcomes: 'outcome', escalations: 'escalation', entries: 'entry' };

const titles: Readonly<Record<Kind, Word>> = {
  whole: 'stairs.whole.name', level: 'stairs.level.name', step: 'stairs.step.name', task: 'stairs.task.title', outcome: 'stairs.outcome.title', escalation: 'stairs.escalation.title', entry: 'stairs.entry.title',
};

const fields: Readonly<Record<string, Word>> = {
  'step.purpose': 'stairs.step.purpose', 'step.responsible': 'stairs.step.who', 'step.deadline': 'stairs.step.within', 'step.legalBasis': 'stairs.law.which', 'step.mayBeTrustedAdult': 'stairs.trusted',
  'step.tasks': 'stairs.tasks', 'step.outcomes': 'stairs.outcomes', 'step.escalations': 'stairs.escalations',
  'task.kind': 'stairs.task.kind', 'task.template': 'stairs.place.template', 'task.responsible': 'stairs.task.who', 'task.deadline': 'stairs.task.within', 'task.required': 'stairs.task.must', 'task.mayBeTrustedAdult': 'stairs.trusted',
  'outcome.to': 'stairs.outcome.to', 'outcome.gates': 'stairs.gates',
  'escalation.help': 'stairs.escalation.help', 'escalation.when': 'stairs.when', 'escalation.then': 'stairs.place.then', 'escalation.consent': 'stairs.escalation.consent',
  'whole.entry': 'stairs.entry', 'whole.entries': 'stairs.entries', 'whole.escalations': 'stairs.escalations.whole', 'whole.levels': 'stairs.place.levels',
  'entry.step': 'stairs.entry.step', 'entry.track': 'stairs.entry.track', 'entry.rules': 'stairs.entry.rules',
};

const everywhere: Readonly<Record<string, Word>> = { help: 'stairs.help', sources: 'stairs.sources' };

/** What a place in the staircase is called, by the titles on the way to it: "Kartlegging › Samtale med eleven: Innen når?". What has no word is called by what it stands in. */
export function usePlaceName(staircase: Staircase): (path: string) => string | undefined {
  const { say, text } = useStairWords();
  return (path) => {
    const around: string[] = [];
    let kind: Kind = 'whole';
    let node: unknown = staircase;
    const steps = path.split('.').filter((step) => step !== '');
    while (steps.length > 0) {
      const [name = '', index] = steps;
      const inner = lists[name];
      if (inner === undefined || index === undefined || !/^\d+$/.test(index)) break;
      node = inList(node, name, Number(index));
      if (node === undefined) break;
      // A step is known by its own name; the level around it says no more.
      if (inner === 'step') around.length = 0;
      around.push(text(textsOf((node as { title?: unknown }).title)));
      kind = inner;
      steps.splice(0, 2);
    }
    const [field] = steps;
    if (field === undefined) return around.length === 0 ? undefined : around.join(' › ');
    const word = field === 'title' ? titles[kind] : (fields[`${kind}.${field}`] ?? everywhere[field]);
    if (word === undefined) return around.length === 0 ? say('stairs.whole') : around.join(' › ');
    return around.length === 0 ? say(word) : `${around.join(' › ')}: ${say(word)}`;
  };
}

function inList(node: unknown, name: string, index: number): unknown {
  const list = (node as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(list) ? list[index] : undefined;
}
