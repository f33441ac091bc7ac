export { ConcernCard } from './concern-card';
