import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReferralView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { useNotice } from '../layout/index';
import { nbCooperation } from '../messages/nb-cooperation';
import { nbRecords } from '../messages/nb-records';
import { ProblemAlert } from '../parts/index';
import '../records/records.css';

const text = nbCooperation.referrals;
const languages = ['nb', 'nn', 'en'] as const;

/** Makes the letter of a referral in the language that is chosen. It is a draft until the referral is sent. */
export function LetterButton({ caseId, referral }: { readonly caseId: string; readonly referral: ReferralView }) {
  const say = useNotice();
  const [language, setLanguage] = useState<(typeof languages)[number]>('nb');
  const act = useAct('makeReferralLetter', { onDone: () => say(text.made) });
  const id = `letter-${referral.id}`;
  return (
    <>
      {act.error && <ProblemAlert problem={act.error} />}
      <div className="trapp-pick">
        <Field>
          <Label>{nbRecords.documents.language}</Label>
          <Select id={id} value={language} onChange={(event) => setLanguage(languages.find((one) => one === event.target.value) ?? 'nb')}>
            {languages.map((one) => (
              <Select.Option key={one} value={one}>
                {nbRecords.documents.languages[one]}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Button variant="secondary" loading={act.isPending} aria-label={text.letterFor(referral.serviceTitle)} onClick={() => act.mutate({ params: { caseId, referralId: referral.id }, input: { language } })}>
          {text.letter}
        </Button>
      </div>
      {referral.sentOn === null && <p className="trapp-subtle">{text.draftLetter}</p>}
    </>
  );
}
