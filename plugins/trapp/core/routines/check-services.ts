import { joinPath, type Fault, type Text } from '../language/index';
import { findConsentPurpose, findService } from './find';
import { words } from './messages';
import type { Routine } from './routine';

/** Does the directory hold together: each service once, its consent and law in the routine, recipients and the report's service in the directory (B67)? */
export function checkServices(routine: Routine): Fault[] {
  return [...checkDirectory(routine), ...checkPurposes(routine), ...checkReport(routine)];
}

function checkDirectory(routine: Routine): Fault[] {
  const services = routine.services ?? [];
  const keys = services.map(({ key }) => key);
  const twice = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
  return [
    ...twice.map((key) => ({ path: 'services', message: words.sameKey(words.kinds.services, key) })),
    ...services.flatMap(({ title, consentPurpose, noConsentBecause, legalBasis }, index): Fault[] => {
      const path = joinPath('services', index);
      const unknown = consentPurpose !== null && !findConsentPurpose(routine, consentPurpose);
      return [
        ...(unknown ? [{ path: joinPath(path, 'consentPurpose'), message: words.noServicePurpose(title, consentPurpose) }] : []),
        ...(consentPurpose === null && !noConsentBecause ? [{ path: joinPath(path, 'noConsentBecause'), message: words.noReasonForNoConsent(title) }] : []),
        ...lawMissing(routine, title, legalBasis, joinPath(path, 'legalBasis')),
      ];
    }),
  ];
}

function checkPurposes(routine: Routine): Fault[] {
  return routine.consentPurposes.flatMap(({ title, requires, pupilFromAge, recipients = [] }, index): Fault[] => {
    const path = joinPath('consentPurposes', index);
    return [
      ...recipients.flatMap((key, at) => (findService(routine, key) ? [] : [{ path: joinPath(path, 'recipients', at), message: words.noRecipient(title, key) }])),
      ...(requires === 'pupil' && pupilFromAge === undefined ? [{ path: joinPath(path, 'pupilFromAge'), message: words.noAge(title) }] : []),
    ];
  });
}

function checkReport({ concernReport, ...rest }: Routine): Fault[] {
  if (!concernReport) return [];
  const routine = { ...rest, concernReport };
  return [
    ...(findService(routine, concernReport.service) ? [] : [{ path: 'concernReport.service', message: words.noReportService(concernReport.service) }]),
    ...lawMissing(routine, words.kinds.concernReport, concernReport.legalBasis, 'concernReport.legalBasis'),
  ];
}

function lawMissing(routine: Routine, title: Text, legalBasis: readonly string[], path: string): Fault[] {
  const references = new Set(routine.legalReferences.map(({ id }) => id));
  return legalBasis.flatMap((id, index) => (references.has(id) ? [] : [{ path: joinPath(path, index), message: words.noLaw(title, id) }]));
}
