export * from './people';
export * from './absent-staff';
export * from './audience';
export * from './password';
