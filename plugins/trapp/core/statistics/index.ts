export * from './replay-counts';
export * from './replay-figures';
export * from './suppress';
