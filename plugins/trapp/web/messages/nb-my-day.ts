import { worded } from '../language/unit';
import { count } from './count';

export const nbMyDay = worded({
  title: 'Min dag',
  next: {
    title: 'Gjør dette først',
    overdueTask: (task: string, pupil: string) => `Oppgaven «${task}» for ${pupil} er over fristen.`,
    overdueConcern: (pupil: string) => `Bekymringen for ${pupil} skulle vært vurdert.`,
    wayOn: (step: string, pupil: string) => `Alt på trinnet «${step}» er gjort for ${pupil}, og tiden er ute. Velg veien videre.`,
    draft: (what: string, pupil: string) => `Du har begynt på «${what}» for ${pupil}. Gjør det ferdig mens du husker det.`,
    concern: (pupil: string) => `Det er en bekymring for ${pupil} å vurdere.`,
    task: (task: string, pupil: string) => `Den neste oppgaven din er «${task}» for ${pupil}.`,
    referral: (what: string, pupil: string) => `En skole venter på svar om ${pupil}: ${what}`,
    answerReferral: 'Svar på henvisningen',
    seeAbove: 'Se om noe er løftet til deg',
    above: 'Det skolene har løftet, og det som har stått for lenge, har en egen side.',
    openCase: 'Åpne saken',
    assess: 'Vurder bekymringen',
    goOn: 'Skriv videre',
    nothing: 'Ingenting venter på deg nå',
    nothingMore: 'Når noe trenger deg, står det her.',
    seeGroups: 'Se på klassene',
  },
  tasks: {
    title: 'Oppgavene mine',
    empty: 'Ingen oppgaver venter på deg',
    others: (number: number) => `${count(number, 'oppgave', 'oppgaver')} som andre har`,
    by: (name: string) => `Ansvarlig: ${name}`,
  },
  drafts: {
    title: 'Skriv videre',
    saved: (when: string) => `Sist lagret ${when}`,
  },
  cases: {
    title: 'Sakene mine',
    empty: 'Du har ingen åpne saker',
    emptyMore: 'Sakene du har ansvaret for, står her.',
    all: 'Se alle saker',
  },
  freshness: {
    title: 'Hvor ferske tallene er',
    empty: 'Ingen skoler å vise',
  },
} as const);
