export * from './day';
export * from './deadline';
export * from './school-calendar';
export * from './window';
