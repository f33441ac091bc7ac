import { addImportSource } from './add-import-source';
import { allowWithdrawals } from './allow-withdrawals';
import { changeImportSource } from './change-import-source';
import { deliverAbsences } from './deliver-absences';
import { listImportSources } from './list-import-sources';
import { renewSourceToken } from './renew-source-token';
import { revokeSourceToken } from './revoke-source-token';

/** Sources that bring files by themselves. */
export const deliveryHandlers = {
  deliverAbsences, listImportSources, addImportSource, changeImportSource, renewSourceToken, revokeSourceToken, allowWithdrawals,
};
