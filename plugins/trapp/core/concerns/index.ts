export * from './assess';
export * from './concern';
export * from './gather';
export * from './routing';
