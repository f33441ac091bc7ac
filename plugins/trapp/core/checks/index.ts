export * from './answer';
export * from './attendance-check';
export { faultsOfAttendanceChecks } from './check-references';
export * from './look';
export * from './occasion';
export * from './round';
