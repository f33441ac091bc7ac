import { useForm } from 'react-hook-form';
import type { ApiProblem } from '../api/index';
import { nbAccount } from '../messages/nb-account';
import { FormEnd, TextField } from '../parts/index';

interface OwnPasswordProps {
  readonly label: string;
  readonly problem: ApiProblem | null;
  readonly isPending: boolean;
  readonly onGiven: (password: string) => void;
}

/** Asks for the password once more: a page that somebody has left open is not enough. */
export function OwnPassword({ label, problem, isPending, onGiven }: OwnPasswordProps) {
  const { register, handleSubmit, formState } = useForm({ defaultValues: { ownPassword: '' }, shouldFocusError: false });
  return (
    <form className="trapp-form" noValidate onSubmit={(event) => void handleSubmit(({ ownPassword }) => onGiven(ownPassword))(event)}>
      <TextField label={nbAccount.codes.confirmWho} type="password" autoComplete="current-password" error={formState.errors.ownPassword?.message} {...register('ownPassword', { required: nbAccount.password.missing })} />
      <FormEnd errors={formState.errors} problem={problem} attempt={formState.submitCount} isSending={isPending} variant="secondary">
        {label}
      </FormEnd>
    </form>
  );
}
