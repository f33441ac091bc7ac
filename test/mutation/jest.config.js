const { join } = require('node:path');

/** The guard's own tests, and nothing that needs a booted application. */
module.exports = {
  rootDir: join(__dirname, '..', '..'),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/mutation/guard.ts'],
  transform: { '\\.tsx?$': '<rootDir>/test/kit/transform.cjs' },
};
