export * from './answer';
export * from './attendance-check';
export { checkAttendanceChecks } from './check-references';
export * from './look';
export * from './occasion';
export * from './round';
