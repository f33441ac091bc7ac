import { useForm } from 'react-hook-form';
import { useAct } from '../api/index';
import { Section, useNotice } from '../layout/index';
import { nbAccount } from '../messages/nb-account';
import { FormEnd, TextField } from '../parts/index';

const text = nbAccount.password;
const empty = { password: '', newPassword: '', again: '' };

/** A new password. What the server says of it stands at the field. */
export function PasswordForm() {
  const say = useNotice();
  const form = useForm({ defaultValues: empty, shouldFocusError: false });
  const act = useAct('changePassword', {
    refresh: 'none',
    onDone: () => {
      form.reset(empty);
      say(text.saved);
    },
  });
  const { errors, submitCount } = form.formState;
  return (
    <Section title={text.title} lead={text.lead}>
      <form className="trapp-form" noValidate onSubmit={(event) => void form.handleSubmit(({ password, newPassword }) => act.mutate({ input: { password, newPassword } }))(event)}>
        <TextField label={text.current} type="password" autoComplete="current-password" error={errors.password?.message} {...form.register('password', { required: text.missing })} />
        <TextField label={text.next} description={text.nextHelp} type="password" autoComplete="new-password" error={errors.newPassword?.message} {...form.register('newPassword', { required: text.missing })} />
        <TextField
          label={text.again} type="password" autoComplete="new-password" error={errors.again?.message}
          {...form.register('again', { validate: (again, { newPassword }) => again === newPassword || text.differ })}
        />
        <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending} variant="secondary">
          {text.save}
        </FormEnd>
      </form>
    </Section>
  );
}
