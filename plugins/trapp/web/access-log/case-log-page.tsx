export { CaseLogPage as default } from './log-pages';
