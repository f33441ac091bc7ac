export { AuditHead } from './audit-head';
export { WhyAccess } from './why-access';
