export { WhyAccess } from './why-access';
