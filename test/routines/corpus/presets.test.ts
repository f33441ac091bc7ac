import { checkRule } from '../../../plugins/trapp/core/rules/index';
import { presets } from './presets';

test('pain 20: every rule of the corpus that is offered holds together, says where it comes from, and can be read in three languages', () => {
  expect(presets.size).toBeGreaterThan(80);
  for (const [key, rule] of presets) {
    expect([key, checkRule(rule, ['nb', 'nn', 'en']).errors]).toEqual([key, []]);
    expect([key, Object.keys(rule.title), Object.keys(rule.explanation), rule.sources.length > 0]).toEqual([key, ['nb', 'nn', 'en'], ['nb', 'nn', 'en'], true]);
  }
});

test('B1-B16, S10-S42, A6-A11, B14, B15: the corpus has rules from each of its sources', () => {
  const sources = new Set([...presets.values()].flatMap((rule) => rule.sources));
  for (const id of ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10', 'B11', 'B12', 'B14', 'B15', 'B16', 'B28', 'B32', 'B37', 'B46', 'S39', 'S40', 'S41', 'S42', 'A6', 'A7', 'A8', 'A9', 'A10', 'A11', 'Kristiansand', 'Skola24', 'Arbor', 'EveryDay', 'FSUSD', 'Student Insights']) {
    expect(sources).toContain(id);
  }
});
