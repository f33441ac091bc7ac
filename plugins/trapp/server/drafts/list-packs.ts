import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';
import { isObject } from '../routines/authored';
import { packNames, readPackNamed, readRuleCorpus } from '../routines/seed-pack';

/** The packs that come with the product. */
export const listPacks: Handler<'listPacks'> = async (call) => {
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  return { output: { packs: packNames().map((name) => ({ name, title: titleOf(name, readPackNamed(name)) })) }, about: about({}) };
};

/** Their rules and those of the corpus, each with where it comes from. */
export const listRulePresets: Handler<'listRulePresets'> = async (call) => {
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const presets = packNames().flatMap((name) => {
    const pack = readPackNamed(name);
    const rules: unknown[] = Array.isArray(pack['rules']) ? pack['rules'] : [];
    return rules.filter(isObject).map((rule) => ({ from: titleOf(name, pack), rule }));
  });
  return { output: { presets: [...presets, ...readRuleCorpus()] }, about: about({}) };
};

/** After whose routine a pack is written, where it is somebody's: the titles by themselves are much alike. */
const writtenAfter: Readonly<Record<string, string>> = { 'as-barnehage': 'Ås', 'as-skole': 'Ås', bergen: 'Bergen', bufetat: 'Bufetat', 'sondre-land': 'Søndre Land' };

function titleOf(name: string, { title }: Readonly<Record<string, unknown>>): string {
  const from = writtenAfter[name];
  return `${isObject(title) ? String(title.nb) : name}${from === undefined ? '' : ` (${from})`}`;
}
