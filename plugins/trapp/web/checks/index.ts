export { CheckList, UnclearSection } from './check-list';
