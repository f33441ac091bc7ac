import { Typography } from '@strapi/design-system';

/** Why it could not be done, told at once; nothing while there is nothing to tell. */
export function FailureLine({ children }: { readonly children: string | undefined }) {
  if (children === undefined || children === '') return null;
  return (
    <Typography tag="p" role="alert" textColor="danger700">
      {children}
    </Typography>
  );
}
