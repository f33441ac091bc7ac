import { Button } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { Me } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { nbSession } from '../messages/nb-session';
import { ErrorSummary, TextField } from '../parts/index';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Asks for the local account and tells who it was. */
export function LoginForm({ onDone }: { readonly onDone: (me: Me) => void }) {
  const { register, handleSubmit, formState, setValue } = useForm<Credentials>({ defaultValues: { username: '', password: '' }, shouldFocusError: false });
  const login = useAct('login', { refresh: 'none', onDone });
  const { errors, submitCount } = formState;
  const send = handleSubmit((input) =>
    login.mutate({ input: { username: input.username.trim(), password: input.password } }, { onError: () => setValue('password', '') }),
  );
  return (
    <form className="trapp-form" noValidate onSubmit={(event) => void send(event)}>
      <TextField
        label={nbSession.username}
        autoComplete="username"
        error={errors.username?.message}
        {...register('username', { validate: (name) => name.trim() !== '' || nbSession.usernameMissing })}
      />
      <TextField
        label={nbSession.password}
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...register('password', { required: nbSession.passwordMissing })}
      />
      <ErrorSummary errors={errors} problem={login.error} attempt={submitCount} />
      <div className="trapp-cluster">
        <Button type="submit" loading={login.isPending}>
          {nbSession.logIn}
        </Button>
      </div>
    </form>
  );
}
