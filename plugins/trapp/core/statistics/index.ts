export * from './absence-overview';
export * from './month-by-month';
export * from './municipality-overview';
export * from './replay-counts';
export * from './replay-figures';
export * from './suppress';
