export * from './access-log';
export * from './audit';
export * from './deeds';
