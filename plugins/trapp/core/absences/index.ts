export * from './absence';
export * from './fact-request';
export * from './facts';
export * from './measurement';
export * from './picture';
export * from './totals';
