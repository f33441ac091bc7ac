/* Changes the guard line by line and asks its tests whether they notice: `npm run mutation`. Only the guard's own tests answer, so that each answer comes within seconds. */
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'test/mutation/jest.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // What decides; what only words it for people has tests of its own.
  mutate: ['access', 'access-log', 'audience', 'break-the-glass', 'can', 'check-role', 'emergency-access', 'reach', 'role-limits', 'under-emergency', 'why'].map((name) => `plugins/trapp/core/access/${name}.ts`),
  ignorePatterns: ['dist', 'docs', 'public', 'security', 'src', 'test/e2e', 'test/bench', '.*'],
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  tempDirName: '.mutation',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: '.mutation/report.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
