export { LICENCE, PACKAGE_SCHEMA, packageJsonSchema, packageSchema, readPackage, type RoutinePackage } from './package';
export { ownRolesIn, type Mapping } from './mapping';
export { planPackage, takeIn, type PackageItem, type PackagePlan } from './plan';
