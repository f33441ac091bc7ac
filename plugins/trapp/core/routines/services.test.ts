import { checkRoutine } from './check';
import type { Routine } from './routine';
import { soundRoutine } from './routine.test-kit';
import type { Service } from './services';

const nurse: Service = {
  key: 'helsesykepleier',
  title: { nb: 'Helsesykepleier' },
  kind: 'internal',
  helpsWith: { nb: 'Samtaler med eleven.' },
  contactWhen: { nb: 'Tidlig.' },
  how: { nb: 'Spør i kontoret.' },
  answerWithin: { amount: 5, unit: 'school_days' },
  consentPurpose: 'samarbeid',
  legalBasis: ['opplæringslova § 10-6'],
  sources: ['B71'],
};
const report = { service: 'helsesykepleier', introduction: { nb: 'Tenk gjennom.' }, checklist: [{ key: 'akutt', text: { nb: 'Haster det?' } }], legalBasis: [], sources: ['B31'] };
const withServices = (services: Service[], more: Partial<Routine> = {}): Routine => ({ ...soundRoutine(), services, ...more });
const problemsOf = async (routine: unknown) => (await checkRoutine(routine)).errors;

describe('the directory of services', () => {
  test('B67, B69: a directory that holds together may be published, and so may a routine without one', async () => {
    expect(await problemsOf(withServices([nurse], { concernReport: report }))).toEqual([]);
    expect(await problemsOf(soundRoutine())).toEqual([]);
  });

  test.each<[string, Routine, string]>([
    ['the same service twice', withServices([nurse, nurse]), 'services'],
    ['a consent that is not there', withServices([{ ...nurse, consentPurpose: 'annet' }]), 'services.0.consentPurpose'],
    ['no consent, and no reason why not', withServices([{ ...nurse, consentPurpose: null }]), 'services.0.noConsentBecause'],
    ['a law that is not there', withServices([{ ...nurse, legalBasis: ['§ 1'] }]), 'services.0.legalBasis.0'],
    ['a report to a service that is not there', withServices([nurse], { concernReport: { ...report, service: 'barnevernet' } }), 'concernReport.service'],
    ['a recipient that is not there', withServices([nurse], { consentPurposes: [{ key: 'samarbeid', title: { nb: 'Samarbeid' }, explanation: { nb: 'Om.' }, recipients: ['bup'] }] }), 'consentPurposes.0.recipients.0'],
    ['the pupil answers, from no age', withServices([nurse], { consentPurposes: [{ key: 'samarbeid', title: { nb: 'Samarbeid' }, explanation: { nb: 'Om.' }, requires: 'pupil' }] }), 'consentPurposes.0.pupilFromAge'],
  ])('B67: %s stops publishing', async (_title, routine, path) => {
    expect((await problemsOf(routine)).map((problem) => problem.path)).toEqual([path]);
  });
});
