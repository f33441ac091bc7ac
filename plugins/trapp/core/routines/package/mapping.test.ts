import { packNamed, packNames } from '../../../../../test/routines/packs';
import { shippedMunicipalRoles } from '../../access/index';
import type { MunicipalRole } from '../../people/index';
import { checkReferences } from '../check-references';
import { routineSchema, type Routine } from '../routine';
import { mappedParts, namesIn, withMapping } from './mapping';
import { planPackage, takeIn } from './plan';

const parsed = (routine: unknown): Routine => routineSchema.parse(routine);
/** The routine as another municipality would write it: every service, guide and template, and three of the roles, by names of its own. */
const OTHERS = { presence_team: 'own_naervaersteam', department_head: 'own_inspektor', ppt: 'own_pp_tjeneste' } as const;
function inOtherWords(routine: Routine): Routine {
  const lists = ['services', 'guides', 'planTemplates', 'meetingTemplates'] as const;
  const keys = lists.flatMap((part) => (routine[part] ?? []).map(({ key }) => [`${part}/${key}`, `deres-${key}`.slice(0, 60)] as const));
  const renamed = withMapping(routine, new Map([...keys, ...Object.entries(OTHERS).map(([role, own]) => [`roles/${role}`, own] as const)]));
  const parts = lists.map((part) => [part, renamed[part]?.map((one) => ({ ...one, key: new Map(keys).get(`${part}/${one.key}`) ?? one.key }))] as const);
  return parsed({ ...renamed, ...Object.fromEntries(parts.filter(([, list]) => list !== undefined)) });
}
const own: MunicipalRole = { key: 'own_inspektor', name: { nb: 'Inspektør' }, reach: 'whole_school', abilities: ['read_absence', 'raise_concern'], retired: false };

test.each(packNames)('S13: in %s every name of a role, service, guide and template is found: called otherwise everywhere, the routine still holds together', (name) => {
  const ours = packNamed(name);
  const theirs = inOtherWords(ours);
  expect(checkReferences(theirs)).toEqual(checkReferences(ours));
  const written = JSON.stringify(theirs);
  for (const role of Object.keys(OTHERS)) expect(written).not.toMatch(new RegExp(`"(responsible|role|assessedBy|noAnswerTo)":"${role}"`));
  // And back: what is mapped to ours is ours again, word for word, but for the parts' own keys.
  const back = new Map([...namesIn(theirs).keys()].flatMap((id) => (id.startsWith('roles/') ? [] : [[id, id.replace(/^\w+\/(deres-)?/, '')] as const])));
  const roles = Object.entries(OTHERS).map(([role, key]) => [`roles/${key}`, role] as const);
  const taken = withMapping(theirs, new Map([...back, ...roles]));
  expect({ rules: taken.rules, staircase: taken.staircase, checks: taken.checks, papers: taken.papers, consentPurposes: taken.consentPurposes, report: taken.concernReport, left: taken.leftToSchools }).toEqual(
    { rules: ours.rules, staircase: ours.staircase, checks: ours.checks, papers: ours.papers, consentPurposes: ours.consentPurposes, report: ours.concernReport, left: ours.leftToSchools });
});

describe('S13: a package whose roles, services and templates are others than ours', () => {
  const ours = packNamed('sondre-land');
  const theirs = inOtherWords(ours);
  const plan = planPackage(ours, theirs, 'nb', { ours: [...shippedMunicipalRoles], described: [own] });

  test('it tells what is to be mapped, from what to what, and proposes what has the same name', () => {
    const toMap = plan.items.filter(({ state }) => state === 'to_map');
    expect(new Set(toMap.map(({ id }) => id.split('/')[0]))).toEqual(new Set(mappedParts.filter((part) => part !== 'roles' && part !== 'areas')));
    for (const { id, alike, choices } of toMap) {
      expect(alike).toBe(id.replace(/^\w+\/deres-/, ''));
      expect(choices.length).toBeGreaterThan(0);
    }
    const away = plan.roles.filter(({ isHere }) => !isHere);
    expect(new Set(away.map(({ role }) => role))).toEqual(new Set(Object.values(OTHERS)));
    expect(away.find(({ role }) => role === own.key)).toMatchObject({ title: 'Inspektør', described: { reach: 'whole_school', abilities: own.abilities }, alike: null });
    expect(away.find(({ role }) => role === 'own_naervaersteam')).toMatchObject({ described: null });
    // A role of ours by another key and the same name is most likely the same; one that is in use no more is none.
    const called = { ...own, key: 'own_vaar' as const };
    const alikeOf = (one: MunicipalRole) => planPackage(ours, theirs, 'nb', { ours: [...shippedMunicipalRoles, one], described: [own] }).roles.find(({ role }) => role === own.key)?.alike;
    expect([alikeOf(called), alikeOf({ ...called, retired: true })]).toEqual(['own_vaar', null]);
  });

  test('mapped, nothing of it is new: every step, letter, check and referral names what we have, and the draft is as it was', () => {
    const mapping = new Map([...plan.items.flatMap(({ id, alike }) => (alike === null ? [] : [[id, alike] as const])), ...Object.entries(OTHERS).map(([role, key]) => [`roles/${key}`, role] as const)]);
    const after = planPackage(ours, theirs, 'nb', { mapping, ours: [...shippedMunicipalRoles] });
    // A guide or template that nothing names is only another one to have.
    const unnamed = after.items.filter(({ id, state }) => state === 'added' && !namesIn(theirs).has(id));
    const rest = after.items.filter((item) => !mapping.has(item.id) && !unnamed.includes(item));
    expect(new Set(rest.map(({ state }) => state))).toEqual(new Set(['unchanged']));
    expect(takeIn(ours, theirs, new Set([...rest.map(({ id }) => id), ...mapping.keys()]), mapping)).toEqual(ours);
  });

  test('taken along instead, it is there beside ours, and what names it names it', () => {
    const taken = parsed(takeIn(ours, theirs, new Set(plan.items.map(({ id }) => id))));
    expect(taken.guides.length).toBe(ours.guides.length * 2);
    expect(checkReferences(taken)).toEqual([]);
  });
});

describe('S13, F12: measures of a package whose plan template is one of ours now', () => {
  const ours = packNamed('sondre-land');
  const [template] = ours.planTemplates;
  const [first, ...others] = template?.areas ?? [];
  if (template === undefined || first === undefined) throw new Error('The routine has a plan template with areas');
  const named = ours.measures.filter(({ area }) => area === first.key);
  const theirArea = { key: 'deres-omrade', title: { nb: 'Hjemmebane' } };
  const inAreas = (area: typeof theirArea): Routine =>
    parsed({ ...ours, planTemplates: [{ ...template, key: 'deres-mal', areas: [area, ...others] }, ...ours.planTemplates.slice(1)], measures: ours.measures.map((measure) => (measure.area === first.key ? { ...measure, key: `deres-${measure.key}`.slice(0, 60), area: area.key } : measure)), staircase: withMapping(ours, new Map([[`planTemplates/${template.key}`, 'deres-mal']])).staircase });
  const mapped = new Map([['planTemplates/deres-mal', template.key]]);
  const areasOf = (theirs: Routine, mapping: ReadonlyMap<string, string>) => planPackage(ours, theirs, 'nb', { mapping }).items.filter(({ state }) => state === 'not_there');

  test('an area that only their template has is to be one of ours, and it is told which measures it is about', () => {
    expect(areasOf(inAreas(theirArea), new Map())).toEqual([]);
    const [item, ...more] = areasOf(inAreas(theirArea), mapped);
    expect(more).toEqual([]);
    expect(item).toMatchObject({ id: 'areas/deres-omrade', title: 'Hjemmebane', alike: null });
    expect(item?.lines).toHaveLength(named.length);
    expect(item?.choices.map(({ key }) => key)).toContain(first.key);
    // One of the same name is most likely the same.
    expect(areasOf(inAreas({ ...theirArea, title: first.title }), mapped)[0]?.alike).toBe(first.key);
  });

  test('left as it is, the routine could not be published; mapped, it holds together', () => {
    const theirs = inAreas(theirArea);
    const chosen = new Set(planPackage(ours, theirs, 'nb', { mapping: mapped }).items.map(({ id }) => id));
    const noArea = (routine: Routine) => checkReferences(routine).filter(({ path }) => /^measures\.\d+\.area$/.test(path)).length;
    expect(noArea(parsed(takeIn(ours, theirs, chosen, mapped)))).toBe(named.length);
    expect(noArea(parsed(takeIn(ours, theirs, chosen, new Map([...mapped, ['areas/deres-omrade', first.key]]))))).toBe(0);
  });
});
