export * from './counts';
export * from './retention';
