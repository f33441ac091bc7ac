export { BatonNotices } from './baton-notices';
export { besidesElsewhere, CaseElsewhere } from './case-elsewhere';
export { Handovers } from './handovers';
export { WaitingSections, WaitingNotices } from './waiting';
