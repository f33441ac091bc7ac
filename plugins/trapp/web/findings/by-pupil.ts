/** Rows about the same pupil together; pupils and rows keep the order they came in. */
export function byPupil<Row extends { readonly pupil: { readonly id: string } }>(findings: readonly Row[]): { pupil: Row['pupil']; findings: Row[] }[] {
  const gathered = new Map<string, { pupil: Row['pupil']; findings: Row[] }>();
  for (const finding of findings) {
    const own = gathered.get(finding.pupil.id);
    if (own) own.findings.push(finding);
    else gathered.set(finding.pupil.id, { pupil: finding.pupil, findings: [finding] });
  }
  return [...gathered.values()];
}
