import type { Ability } from '../people/index';
import type { LimitReason } from './role-limits';

/** What is said of a role that goes beyond the limits; the same words as in the administration. */
export const words = {
  abilities: {
    read_absence: 'Se elever og fravær', raise_concern: 'Melde bekymring', follow_up: 'Se og vurdere funn og bekymringer', run_checks: 'Gjøre faste kontroller',
    read_cases: 'Lese saker', work_cases: 'Skrive i saker', decide_cases: 'Avgjøre i saker', lead_meetings: 'Lede møter om flere saker', read_figures: 'Se skolens tall og oppgaver',
    bring_files: 'Lese inn elever og fravær', receive_cases: 'Ta imot saker fra andre skoler', write_local_plan: 'Skrive skolens egen plan', arrange_absence: 'Si hvem som er borte og hvem som er vikar',
    answer_referrals: 'Lese og svare på henvisninger', oversee: 'Få vite at en sak er løftet', approve_local_plans: 'Godkjenne skolenes planer',
  } satisfies Record<Ability, string>,
  reasons: {
    by_class: 'Det gjelder hele skolen, og denne rollen har egne klasser.',
    not_by_teaching: 'Å undervise en elev åpner ingen sak. Den som trengs i en sak, settes i teamet for den ene saken.',
    by_person: 'Den som er saksansvarlig, avgjør i sin sak. Det følger personen, ikke rollen.',
    by_referral: 'Tjenester ser bare det som er henvist til dem. De har ikke tilgang til skolens elever.',
    by_insight: 'Den som er over skolene, leser en sak bare når skolen gir innsyn, med formål og siste dag.',
    services_only: 'Det er tjenestene som svarer på henvisninger.',
    above_only: 'Det gjelder bare den som er over skolene.',
  } satisfies Record<LimitReason, string>,
  alwaysThere: 'Det hører alltid med: den som møter eleven, skal kunne se fraværet og si fra.',
  headTeacherKeeps: 'Rektor har ansvaret for skolen, og må alltid kunne gjøre dette.',
  needs: (ability: string, needed: string) => `${ability}: det krever også «${needed}».`,
  reachStays: 'Hvor langt en rolle når, kan ikke endres. Lag en ny rolle.',
  standardStays: 'Denne rollen har alle kommuner. Den kan få et annet navn, men ikke tas ut av bruk.',
  nameTaken: 'En annen rolle heter dette. Velg et annet navn.',
};
