import { Alert, Button, Field, Fieldset, Input, Label, Paragraph, Radio, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { OutputOf } from '../../core/contracts/index';
import type { ApiProblem } from '../api/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbImports } from '../messages/nb-imports';
import { ErrorSummary } from '../parts/index';
import { readFile } from './read-file';

export interface ChosenFile {
  readonly kind: 'roster' | 'absences';
  readonly profile: string;
  readonly file: { readonly name: string; readonly base64: string };
}

interface Choice {
  readonly kind: 'roster' | 'absences' | null;
  readonly profile: string;
  readonly files: FileList | null;
}

interface ImportFormProps {
  readonly profiles: OutputOf<'listImports'>['profiles'];
  readonly onChosen: (chosen: ChosenFile) => void;
  readonly isBusy: boolean;
  readonly problem: ApiProblem | null;
}

const say = nbImports.form;
const MOST_BYTES = 20 * 1024 * 1024;

export function ImportForm({ profiles, onChosen, isBusy, problem }: ImportFormProps) {
  const only = profiles.length === 1 ? (profiles[0]?.key ?? '') : '';
  const { register, handleSubmit, watch, formState } = useForm<Choice>({ defaultValues: { kind: null, profile: only, files: null }, shouldFocusError: false });
  const { errors, submitCount } = formState;
  const kind = watch('kind');
  const send = handleSubmit(async ({ kind: chosen, profile, files }) => {
    const file = files?.[0];
    if (file && chosen) onChosen({ kind: chosen, profile, file: await readFile(file) });
  });
  const choose = register('kind', { required: say.missing.kind });
  return (
    <Section title={say.title}>
      <form className="trapp-form" noValidate onSubmit={(event) => void send(event)}>
        <Fieldset>
          <Fieldset.Legend>{say.kind}</Fieldset.Legend>
          <Radio {...choose} id="kind" value="absences" label={nbImports.kinds.absences} description={say.kindHelp.absences} />
          <Radio {...choose} value="roster" label={nbImports.kinds.roster} description={say.kindHelp.roster} />
          {errors.kind && <ValidationMessage>{errors.kind.message}</ValidationMessage>}
        </Fieldset>
        {kind === 'absences' && profiles.length === 0 && (
          <Alert data-color="warning">
            <Paragraph>{say.noProfiles}</Paragraph>
          </Alert>
        )}
        {kind === 'absences' && profiles.length > 0 && (
          <Field>
            <Label>{say.profile}</Label>
            <Select
              id="profile"
              aria-invalid={errors.profile ? true : undefined}
              {...register('profile', { validate: (profile, { kind: chosen }) => chosen !== 'absences' || profile !== '' || say.missing.profile })}
            >
              <Select.Option value="">{say.choose}</Select.Option>
              {profiles.map(({ key, title }) => (
                <Select.Option key={key} value={key}>
                  {words(title)}
                </Select.Option>
              ))}
            </Select>
            {errors.profile && <ValidationMessage>{errors.profile.message}</ValidationMessage>}
          </Field>
        )}
        <Field>
          <Label>{say.file}</Label>
          <Field.Description>{say.fileHelp}</Field.Description>
          <Input
            id="files"
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            aria-invalid={errors.files ? true : undefined}
            {...register('files', { validate: checkFile })}
          />
          {errors.files && <ValidationMessage>{errors.files.message}</ValidationMessage>}
        </Field>
        <ErrorSummary errors={errors} problem={problem} attempt={submitCount} />
        <div className="trapp-cluster">
          <Button type="submit" loading={isBusy || formState.isSubmitting}>
            {say.send}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function checkFile(files: FileList | null): true | string {
  const file = files?.[0];
  if (!file) return say.missing.file;
  return file.size <= MOST_BYTES || say.missing.fileTooBig;
}
