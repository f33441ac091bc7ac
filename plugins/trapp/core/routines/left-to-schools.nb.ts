/** What the check says of what is left to schools. */
export const words = {
  sameKey: (key: string) => `«${key}» står mer enn én gang i det som overlates til skolene. Gi hver sin egen nøkkel.`,
  noMeeting: (title: string, key: string) => `«${title}» viser til møtemalen «${key}», som ikke finnes i rutinen.`,
  noService: (title: string, key: string) => `«${title}» viser til tjenesten «${key}», som ikke finnes i oversikten.`,
  noStep: (key: string) => `Skolene kan legge oppgaver til trinnet «${key}», som ikke finnes i trappa.`,
  noRule: (key: string) => `Skolene kan stramme inn regelen «${key}», som ikke finnes i rutinen.`,
  noCondition: (rule: string, number: number) => `Regelen «${rule}» har ikke noe vilkår nummer ${number}.`,
  noWay: (rule: string, number: number) => `Vilkår ${number} i regelen «${rule}» er et bestemt tall. Det kan ikke gjøres strengere.`,
  notStricter: (rule: string, way: 'lower' | 'higher', limit: number) => `Grensen i regelen «${rule}» er ${limit}. Det strengeste en skole kan velge, må være ${way === 'lower' ? 'lavere' : 'høyere'}.`,
};
