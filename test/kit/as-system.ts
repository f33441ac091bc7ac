/**
 * What a test writes and looks up beside the application, it does as the system. What the application does is told to the database transaction by
 * transaction all the same, and that is what counts in each of them.
 */
export function asSystem(url: string): string {
  const address = new URL(url);
  address.searchParams.set('options', '-c trapp.acts=system');
  return address.href;
}
