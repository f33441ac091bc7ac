export { compareRoutines, type RoutineChange } from './compare';
export { documentWords, type CoordinatorLanguage, type DocumentWords } from './words';
