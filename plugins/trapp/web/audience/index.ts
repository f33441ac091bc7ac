export { audienceOf, FoldedAudienceField, nobodyChosen, type Chosen } from './audience-field';
export { audienceIn, AudienceTag, ChangeAudience } from './audience-line';
export { RecordAudience } from './record-audience';
export { Withheld } from './withheld';
