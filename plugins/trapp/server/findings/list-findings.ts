import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';
import { visiblePupils } from '../people/visible-pupils';
import { presentFinding } from './present-finding';

/** The findings of every pupil that the person may see findings of. */
export const listFindings: Handler<'listFindings'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const { schoolIds, cards } = await visiblePupils(call, 'finding.view');
  const rows = (await call.stores.findings.ofSchools(schoolIds, call.input.status)).flatMap((finding) => {
    const card = cards.get(finding.pupilId);
    return card ? [presentFinding(finding, card, call.today)] : [];
  });
  return { output: { findings: rows }, about: about({ pupilIds: rows.map((row) => row.pupil.id) }) };
};
