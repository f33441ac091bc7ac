export * from './absence-overview-view';
export * from './data-health-view';
export * from './evaluation-view';
export * from './import-source-views';
export * from './operation';
export * from './operations';
export * from './replay-view';
export * from './views';
