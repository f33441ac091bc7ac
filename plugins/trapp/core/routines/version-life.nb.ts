/** What is said to coordinators about publishing, approving and withdrawing. */
export const words = {
  answeredAlready: 'Forslaget er allerede besvart. Last inn siden på nytt.',
  ownProposal: 'Du kan ikke godkjenne ditt eget forslag. Be en annen koordinator om å se på det.',
  startsInThePast: 'Startdatoen er før i dag. Velg i dag eller en senere dag.',
  needsApproval: 'Denne rutinen skal godkjennes av en person til før den publiseres. Send den til godkjenning.',
  withdrawnAlready: 'Utgaven er allerede trukket tilbake.',
};
