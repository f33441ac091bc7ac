/** Pure tests stand beside the code; what crosses rooms stands in `test/`. One Strapi serves all tests of a run, so they run one after the other. */
const transform = { '\\.tsx?$': '<rootDir>/test/kit/transform.cjs' };
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: __dirname,
  roots: ['<rootDir>/plugins', '<rootDir>/src', '<rootDir>/test'],
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  transform,
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  ...more,
});

module.exports = {
  maxWorkers: 1,
  testTimeout: 30_000,
  projects: [
    project('unit', ['plugins/**/*.test.ts', 'plugins/**/*.test.tsx', 'src/**/*.test.ts']),
    project('house', ['test/house/**/*.test.ts']),
    project('app', ['test/http/**/*.test.ts', 'test/access/**/*.test.ts', 'test/deep/**/*.test.ts', 'test/documents/**/*.test.ts', 'test/postgres/**/*.test.ts', 'test/routines/**/*.test.ts'], {
      testEnvironment: '<rootDir>/test/kit/app-environment.ts',
      globalTeardown: '<rootDir>/test/kit/app-teardown.ts',
    }),
    project('e2e', ['test/e2e/**/*.test.ts'], { globalSetup: '<rootDir>/test/kit/made-demo.ts', globalTeardown: '<rootDir>/test/kit/made-demo.ts' }),
    project('crash', ['test/crash/**/*.test.ts']),
  ],
};
