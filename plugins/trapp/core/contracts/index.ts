export * from './data-health-view';
export * from './operation';
export * from './operations';
export * from './views';
