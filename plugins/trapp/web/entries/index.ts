export { chosenEntry, EntryField } from './entry-field';
