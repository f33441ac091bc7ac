export { LICENCE, PACKAGE_SCHEMA, packageJsonSchema, packageSchema, readPackage, type RoutinePackage } from './package';
export { planPackage, takeIn, type PackageItem, type PackagePlan } from './plan';
