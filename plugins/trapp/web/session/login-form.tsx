import { Button } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import type { Me } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { nbAccount } from '../messages/nb-account';
import { nbSession } from '../messages/nb-session';
import { ErrorSummary, TextField } from '../parts/index';

interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly code: string;
}

const asksForCode = ['code_needed', 'code_failed'];

/** Asks for the local account, and for a code where the account has them, and tells who it was. */
export function LoginForm({ onDone }: { readonly onDone: (me: Me) => void }) {
  const { register, handleSubmit, formState, setValue, setFocus } = useForm<Credentials>({ defaultValues: { username: '', password: '', code: '' }, shouldFocusError: false });
  const login = useAct('login', { refresh: 'none', onDone });
  const { errors, submitCount } = formState;
  const needsCode = asksForCode.includes(login.error?.code ?? '') || (login.isPending && login.variables.input.code !== undefined);
  useEffect(() => {
    if (needsCode) setFocus('code');
  }, [needsCode, setFocus]);
  const send = handleSubmit(({ username, password, code }) =>
    login.mutate(
      { input: { username: username.trim(), password, ...(needsCode && { code }) } },
      {
        onError: (problem) => {
          setValue(asksForCode.includes(problem.code) ? 'code' : 'password', '');
        },
      },
    ),
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
      {needsCode && (
        <TextField
          label={nbAccount.login.code}
          description={nbAccount.login.codeHelp}
          autoComplete="one-time-code"
          error={errors.code?.message}
          {...register('code', { shouldUnregister: true, validate: (code) => code.trim() !== '' || nbAccount.login.codeMissing })}
        />
      )}
      <ErrorSummary errors={errors} problem={login.error?.code === 'code_needed' ? null : login.error} attempt={submitCount} />
      <div className="trapp-cluster">
        <Button type="submit" loading={login.isPending}>
          {nbSession.logIn}
        </Button>
      </div>
    </form>
  );
}
