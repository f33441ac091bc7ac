/** Fewer rows than this may always be withdrawn: corrections of a week at a small school. */
const FEW = 20;

/** Would so much of what is stored for the file's days disappear that the file is more likely to be cut off than right (P6)? */
export function withdrawsMuch({ withdrawn, stored }: { readonly withdrawn: number; readonly stored: number }): boolean {
  return withdrawn > FEW && withdrawn * 2 > stored;
}
