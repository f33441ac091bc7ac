export * from './people';
export * from './absent-staff';
