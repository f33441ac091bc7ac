export * from './meeting-template';
export * from './meeting';
