/** The mail says how many things wait and where to log in: no name, no school, no word of what it is about. */
export const words = {
  subject: 'Trapp: noe venter på deg',
  atOnce: (address: string) =>
    [
      'Hei!',
      '',
      'Det har skjedd noe i Trapp som du skal vite om med en gang.',
      address === '' ? 'Logg inn for å se hva.' : `Logg inn for å se hva: ${address}`,
      '',
      'E-posten kan ikke besvares.',
    ].join('\n'),
  text: (count: number, address: string) =>
    [
      'Hei!',
      '',
      count === 1 ? 'Du har 1 oppgave som venter i Trapp.' : `Du har ${count} oppgaver som venter i Trapp.`,
      address === '' ? 'Logg inn for å se mer.' : `Logg inn for å se mer: ${address}`,
      '',
      'Denne e-posten kommer høyst én gang om dagen, bare på skoledager, og bare når noe venter.',
      'Du kan slå den av under «Fravær og varsler» når du er logget inn. E-posten kan ikke besvares.',
    ].join('\n'),
} as const;
