export * from './people';
export * from './absent-staff';
export * from './password';
