export * from './check';
export * from './day';
export * from './day-schema';
export * from './deadline';
export * from './overdue';
export * from './school-calendar';
export * from './school-days';
export * from './window';
