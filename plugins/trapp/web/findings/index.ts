export { WhySection } from './why-section';
