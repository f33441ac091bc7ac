export { EmergencyBanner } from './banner';
export { AskLink } from './ask-link';
export { EmergencyNotices } from './waiting';
