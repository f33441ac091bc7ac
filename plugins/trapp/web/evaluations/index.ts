export { GroundNote, GroundTag } from './ground-tag';
