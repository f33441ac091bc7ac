export { PupilLogPage as default } from './log-pages';
