export * from './case';
export * from './event';
