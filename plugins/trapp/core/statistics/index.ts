export * from './absence-overview';
export * from './check-figures';
export * from './month-by-month';
export * from './municipality-overview';
export * from './replay-counts';
export * from './replay-figures';
export * from './suppress';
export * from './waiting-times';
