import { inEachLanguage } from '../language/index';

/** What is said to coordinators about publishing, approving and withdrawing. */
const nb = {
  answeredAlready: 'Forslaget er allerede besvart. Last inn siden på nytt.',
  ownProposal: 'Du kan ikke godkjenne ditt eget forslag. Be en annen koordinator om å se på det.',
  startsInThePast: 'Startdatoen er før i dag. Velg i dag eller en senere dag.',
  needsApproval: 'Denne rutinen skal godkjennes av en person til før den publiseres. Send den til godkjenning.',
  withdrawnAlready: 'Utgaven er allerede trukket tilbake.',
};

const nn: typeof nb = {
  answeredAlready: 'Forslaget er allereie svart på. Last inn sida på nytt.',
  ownProposal: 'Du kan ikkje godkjenne ditt eige forslag. Be ein annan koordinator om å sjå på det.',
  startsInThePast: 'Startdatoen er før i dag. Vel i dag eller ein seinare dag.',
  needsApproval: 'Denne rutinen skal godkjennast av ein person til før han blir publisert. Send han til godkjenning.',
  withdrawnAlready: 'Utgåva er allereie trekt tilbake.',
};

const en: typeof nb = {
  answeredAlready: 'The proposal is answered already. Load the page again.',
  ownProposal: 'You cannot approve your own proposal. Ask another coordinator to look at it.',
  startsInThePast: 'The start date is before today. Choose today or a later day.',
  needsApproval: 'This routine must be approved by another person before it is published. Send it for approval.',
  withdrawnAlready: 'The version is withdrawn already.',
};

export const words = /* @__PURE__ */ inEachLanguage({ nb, nn, en });
