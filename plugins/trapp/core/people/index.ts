export * from './people';
export * from './absent-staff';
export * from './audience';
export * from './home-rights';
export * from './password';
export * from './municipal-role';
export * from './role-names';
export * from './roles';
