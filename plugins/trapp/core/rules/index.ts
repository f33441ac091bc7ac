export * from './catalogue';
export * from './check';
export { evaluateRules, type CaseFacts, type PupilFacts } from './evaluate';
export * from './explain';
export * from './rule';
export * from './rules-for';
export { conditionClause, describeRule } from './sentence';
export * from './verdict';
export * from './weighed';
