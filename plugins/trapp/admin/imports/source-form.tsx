import { Field, Flex, Modal, MultiSelect, MultiSelectOption, Radio, SingleSelect, SingleSelectOption, TextInput, Toggle, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import type { ImportSourcesView, ImportSourceView } from '../../core/contracts/index';
import { say as inWords } from '../../core/language/index';
import { isFailure, useAct } from '../api/act';
import type { Failure } from '../api/ask';
import { useReader, useWords } from '../messages/index';
import { DialogEnd } from '../parts/dialog-end';
import { DialogHead } from '../parts/dialog-head';
import { FailureLine } from '../parts/failure-line';

interface SourceFormProps {
  readonly source: ImportSourceView | null;
  readonly view: ImportSourcesView;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

type Typed = { target: { value: string } };
type FieldName = 'key' | 'title' | 'profile' | 'schoolIds';

/** Sets a source up, or changes it. */
export function SourceForm({ source, view, onClose, onSaved }: SourceFormProps) {
  const say = useWords();
  const { language } = useReader();
  const act = useAct();
  const { toggleNotification } = useNotification();
  const only = view.profiles.length === 1 ? (view.profiles[0]?.key ?? '') : '';
  const [key, setKey] = useState(source?.key ?? '');
  const [title, setTitle] = useState(source?.title ?? '');
  const [profile, setProfile] = useState(source?.profile ?? only);
  const [isAll, setAll] = useState(source === null || source.schoolIds === 'all');
  const [schoolIds, setSchoolIds] = useState<string[]>(source === null || source.schoolIds === 'all' ? [] : [...source.schoolIds]);
  const [enabled, setEnabled] = useState(source?.enabled ?? true);
  const [failure, setFailure] = useState<Failure>();
  const [tried, setTried] = useState(false);

  const empty: Record<FieldName, boolean> = { key: key.trim() === '', title: title.trim() === '', profile: profile === '', schoolIds: !isAll && schoolIds.length === 0 };
  const errorOf = (name: FieldName) => {
    const told = failure?.problems.find(({ path }) => path.split('.')[0] === name)?.message;
    return told ?? (tried && empty[name] ? say('sources.form.missing') : false);
  };
  const elsewhere = failure?.problems.filter(({ path }) => !Object.hasOwn(empty, path.split('.')[0] ?? '')) ?? [];

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setFailure(undefined);
    if (Object.values(empty).some(Boolean)) return;
    const input = { title: title.trim(), profile, schoolIds: isAll ? 'all' : schoolIds, enabled };
    const answer = source === null ? await act('addImportSource', {}, { key: key.trim(), ...input }) : await act('changeImportSource', { sourceKey: source.key }, input);
    if (isFailure(answer)) {
      setFailure(answer);
      return;
    }
    toggleNotification({ type: 'success', message: say('sources.form.saved') });
    onSaved();
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <form onSubmit={(event) => void save(event)} noValidate>
          <DialogHead title={source?.title ?? say('sources.new')} />
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Field.Root name="title" error={errorOf('title')} hint={say('sources.form.title.hint')} required>
                <Field.Label>{say('sources.form.title')}</Field.Label>
                <TextInput value={title} maxLength={120} onChange={(event: Typed) => setTitle(event.target.value)} />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
              {source === null && (
                <Field.Root name="key" error={errorOf('key')} hint={say('sources.form.key.hint')} required>
                  <Field.Label>{say('sources.form.key')}</Field.Label>
                  <TextInput value={key} maxLength={60} onChange={(event: Typed) => setKey(event.target.value)} />
                  <Field.Hint />
                  <Field.Error />
                </Field.Root>
              )}
              <Field.Root name="profile" error={errorOf('profile')} hint={view.profiles.length === 0 ? say('sources.form.profile.none') : say('sources.form.profile.hint')} required>
                <Field.Label>{say('sources.profile')}</Field.Label>
                <SingleSelect value={profile} onChange={(value: string | number) => setProfile(String(value))}>
                  {view.profiles.map((one) => (
                    <SingleSelectOption key={one.key} value={one.key}>
                      {inWords(one.title, language)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
                <Field.Hint />
                <Field.Error />
              </Field.Root>
              <Radio.Group value={isAll ? 'all' : 'some'} aria-label={say('sources.schools')} onValueChange={(value: string) => setAll(value === 'all')}>
                <Typography variant="pi" fontWeight="bold">
                  {say('sources.schools')}
                </Typography>
                <Radio.Item value="all">{say('sources.schools.all')}</Radio.Item>
                <Radio.Item value="some">{say('sources.schools.some')}</Radio.Item>
              </Radio.Group>
              {!isAll && (
                <Field.Root name="schoolIds" error={errorOf('schoolIds')} required>
                  <Field.Label>{say('sources.schools.which')}</Field.Label>
                  <MultiSelect value={schoolIds} withTags onChange={(value: string[]) => setSchoolIds(value)}>
                    {view.schools.map(({ id, name }) => (
                      <MultiSelectOption key={id} value={id}>
                        {name}
                      </MultiSelectOption>
                    ))}
                  </MultiSelect>
                  <Field.Error />
                </Field.Root>
              )}
              <Field.Root name="enabled">
                <Field.Label>{say('sources.form.enabled')}</Field.Label>
                <Toggle checked={enabled} onLabel={say('sources.on')} offLabel={say('sources.off')} onChange={({ target }: { target: { checked: boolean } }) => setEnabled(target.checked)} />
              </Field.Root>
              {failure !== undefined && (elsewhere.length > 0 || failure.problems.length === 0) && <FailureLine>{elsewhere.map(({ message }) => message).join(' ') || say('failed')}</FailureLine>}
            </Flex>
          </Modal.Body>
          <DialogEnd label={say('sources.form.save')} />
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
