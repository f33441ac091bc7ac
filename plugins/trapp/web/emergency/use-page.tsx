import { Paragraph } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useParams } from 'react-router-dom';
import { emergencyOutcomes } from '../../core/access/index';
import { deeds } from '../../core/audit/index';
import type { EmergencyUse } from '../../core/contracts/index';
import { withCapital } from '../../core/language/index';
import { useAct, useOperation } from '../api/index';
import { momentWords } from '../dates/index';
import { wordedSentence } from '../language/unit';
import { words } from '../language/words';
import { AwaitPage, Page, Section, useNotice } from '../layout/index';
import { nbEmergency } from '../messages/nb-emergency';
import { ChoiceField, Facts, FormEnd, TextField, TextLink } from '../parts/index';
import { UseTag } from './uses-page';

const text = nbEmergency.use;

/** One use: who, when, why, what was read, and what whoever looked at it found. */
export default function UsePage() {
  const { accessId = '' } = useParams();
  const query = useOperation('viewEmergencyUse', { params: { accessId } });
  return (
    <AwaitPage title={text.page} query={query}>
      {({ use, reads }) => (
        <Page title={text.page} kicker={use.staffName} trail={[{ to: '/nodtilgang/bruk', label: nbEmergency.uses.trail }]} beside={<UseTag use={use} />} width="narrow">
          <Section title={text.about}>
            <Facts facts={factsOf(use)} />
            {use.caseId === null ? <Paragraph className="trapp-subtle">{text.hidden}</Paragraph> : <TextLink to={`/saker/${use.caseId}`}>{nbEmergency.banner.open}</TextLink>}
          </Section>
          <Section title={text.reads}>
            {reads.length === 0 ? (
              <Paragraph>{text.noReads}</Paragraph>
            ) : (
              <ol className="trapp-list">
                {reads.map(({ at, deed }, index) => (
                  <li key={`${at} ${index}`} className="trapp-row__main">
                    <span>{withCapital(wordedSentence(words(deeds[deed])))}</span>
                    <span className="trapp-subtle">{momentWords(at)}</span>
                  </li>
                ))}
              </ol>
            )}
          </Section>
          {use.mayReview && <Review accessId={accessId} />}
          {use.review && (
            <Section title={text.done(use.review.byName, momentWords(use.review.at))}>
              <Paragraph>
                <strong>{text.outcomes[use.review.outcome]}</strong>
              </Paragraph>
              <Paragraph>{use.review.remark}</Paragraph>
            </Section>
          )}
        </Page>
      )}
    </AwaitPage>
  );
}

function factsOf({ staffName, schoolName, number, pupil, reason, text: said, openedAt, endsAt, givenBack }: EmergencyUse) {
  const span = nbEmergency.uses.span(momentWords(openedAt), momentWords(endsAt));
  return [
    { name: text.who, value: staffName },
    { name: text.when, value: givenBack ? `${span} (${nbEmergency.uses.givenBack})` : span },
    { name: text.what, value: pupil === null ? nbEmergency.uses.number(number ?? '') : `${pupil.name}, ${pupil.groupName}` },
    ...(schoolName === null ? [] : [{ name: text.school, value: schoolName }]),
    { name: text.reason, value: nbEmergency.reasons[reason] },
    ...(said === null ? [] : [{ name: text.said, value: said }]),
  ];
}

function Review({ accessId }: { readonly accessId: string }) {
  const say = useNotice();
  const form = useForm<{ outcome: EmergencyOutcome | ''; remark: string }>({ defaultValues: { outcome: '', remark: '' }, shouldFocusError: false });
  const act = useAct('reviewEmergency', { onDone: () => say(text.saved) });
  const { errors, submitCount } = form.formState;
  const save = form.handleSubmit(({ outcome, remark }) => outcome !== '' && act.mutate({ params: { accessId }, input: { outcome, remark } }));
  return (
    <Section title={text.form}>
      <form noValidate className="trapp-form" onSubmit={(event) => void save(event)}>
        <ChoiceField legend={text.outcome} options={emergencyOutcomes.map((value) => ({ value, label: text.outcomes[value] }))} error={errors.outcome?.message} register={form.register('outcome', { required: text.needOutcome })} />
        <TextField label={text.remark} description={text.remarkHelp} rows={3} maxLength={1000} error={errors.remark?.message} {...form.register('remark', { validate: (remark) => remark.trim() !== '' || text.needRemark })} />
        <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending}>
          {text.save}
        </FormEnd>
      </form>
    </Section>
  );
}

type EmergencyOutcome = (typeof emergencyOutcomes)[number];
