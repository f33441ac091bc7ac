import type { Language } from '../language/index';
import type { Ability, ReachKind } from '../people/index';
import type { LimitReason } from './role-limits';
import type { RoleScene } from './role-preview';

const nb = {
  abilities: {
    read_absence: 'Se elever og fravær', raise_concern: 'Melde bekymring', follow_up: 'Se og vurdere funn og bekymringer', run_checks: 'Gjøre faste kontroller',
    read_cases: 'Lese saker', work_cases: 'Skrive i saker', decide_cases: 'Avgjøre i saker', lead_meetings: 'Lede møter om flere saker', read_figures: 'Se skolens tall og oppgaver',
    bring_files: 'Lese inn elever og fravær', receive_cases: 'Ta imot saker fra andre skoler', write_local_plan: 'Skrive skolens egen plan', arrange_absence: 'Si hvem som er borte og hvem som er vikar',
    answer_referrals: 'Lese og svare på henvisninger', oversee: 'Få vite at en sak er løftet', approve_local_plans: 'Godkjenne skolenes planer',
  } satisfies Record<Ability, string>,
  reach: {
    own_class: 'Egen klasse', taught_classes: 'Klasser en underviser', whole_school: 'Hele skolen', referred_only: 'Bare det som er henvist', area: 'Over skolene',
  } satisfies Record<ReachKind, string>,
  reachHelp: {
    own_class: 'For den som har ansvar for en klasse. Ser og følger opp elevene i den, og ingen andre.',
    taught_classes: 'For den som møter elevene i timene. Ser fraværet og kan si fra, men ikke sakene.',
    whole_school: 'For den som arbeider med hele skolen, som en inspektør eller en sosiallærer. Når aldri andre skoler.',
    referred_only: 'For tjenester. Ser ingen elever ved skolen, bare det som en skole har henvist til dem, så lenge det varer.',
    area: 'For den som leder flere skoler. Får vite at en sak er løftet, ikke hva som står i den.',
  } satisfies Record<ReachKind, string>,
  reasons: {
    by_class: 'Det gjelder hele skolen, og denne rollen har egne klasser.',
    not_by_teaching: 'Å undervise en elev åpner ingen sak. Den som trengs i en sak, settes i teamet for den ene saken.',
    by_person: 'Den som er saksansvarlig, avgjør i sin sak. Det følger personen, ikke rollen.',
    by_referral: 'Tjenester ser bare det som er henvist til dem. De har ikke tilgang til skolens elever.',
    by_insight: 'Den som er over skolene, leser en sak bare når skolen gir innsyn, med formål og siste dag.',
    services_only: 'Det er tjenestene som svarer på henvisninger.',
    above_only: 'Det gjelder bare den som er over skolene.',
  } satisfies Record<LimitReason, string>,
  scenes: {
    own_pupil: 'En elev i klassen sin', other_pupil: 'En annen elev på skolen', elsewhere: 'En elev på en annen skole', shielded: 'En elev med adressesperre',
    own_case: 'Saken til en elev i klassen sin', other_case: 'Saken til en annen elev på skolen', referred: 'En sak som er henvist til rollen', brought_up: 'En sak som skolen har løftet', school: 'Skolen som helhet',
  } satisfies Record<RoleScene, string>,
  alwaysThere: 'Det hører alltid med: den som møter eleven, skal kunne se fraværet og si fra.',
  headTeacherKeeps: 'Rektor har ansvaret for skolen, og må alltid kunne gjøre dette.',
  needs: (ability: string, needed: string) => `${ability}: det krever også «${needed}».`,
  reachStays: 'Hvor langt en rolle når, kan ikke endres. Lag en ny rolle.',
  standardStays: 'Denne rollen har alle kommuner. Den kan få et annet navn, men ikke tas ut av bruk.',
  nameTaken: 'En annen rolle heter dette. Velg et annet navn.',
};
export type RoleWords = typeof nb;

const nn: RoleWords = {
  abilities: {
    read_absence: 'Sjå elevar og fråvær', raise_concern: 'Melde uro', follow_up: 'Sjå og vurdere funn og uro', run_checks: 'Gjere faste kontrollar',
    read_cases: 'Lese saker', work_cases: 'Skrive i saker', decide_cases: 'Avgjere i saker', lead_meetings: 'Leie møte om fleire saker', read_figures: 'Sjå tala og oppgåvene til skulen',
    bring_files: 'Lese inn elevar og fråvær', receive_cases: 'Ta imot saker frå andre skular', write_local_plan: 'Skrive skulen sin eigen plan', arrange_absence: 'Seie kven som er borte og kven som er vikar',
    answer_referrals: 'Lese og svare på tilvisingar', oversee: 'Få vite at ei sak er løfta', approve_local_plans: 'Godkjenne planane til skulane',
  },
  reach: { own_class: 'Eigen klasse', taught_classes: 'Klassar ein underviser', whole_school: 'Heile skulen', referred_only: 'Berre det som er tilvist', area: 'Over skulane' },
  reachHelp: {
    own_class: 'For den som har ansvar for ein klasse. Ser og følgjer opp elevane i han, og ingen andre.',
    taught_classes: 'For den som møter elevane i timane. Ser fråværet og kan seie frå, men ikkje sakene.',
    whole_school: 'For den som arbeider med heile skulen, som ein inspektør eller ein sosiallærar. Når aldri andre skular.',
    referred_only: 'For tenester. Ser ingen elevar ved skulen, berre det som ein skule har vist til dei, så lenge det varer.',
    area: 'For den som leier fleire skular. Får vite at ei sak er løfta, ikkje kva som står i ho.',
  },
  reasons: {
    by_class: 'Det gjeld heile skulen, og denne rolla har eigne klassar.',
    not_by_teaching: 'Å undervise ein elev opnar inga sak. Den som trengst i ei sak, blir sett i teamet for den eine saka.',
    by_person: 'Den som er saksansvarleg, avgjer i si sak. Det følgjer personen, ikkje rolla.',
    by_referral: 'Tenester ser berre det som er vist til dei. Dei har ikkje tilgang til elevane ved skulen.',
    by_insight: 'Den som er over skulane, les ei sak berre når skulen gir innsyn, med føremål og siste dag.',
    services_only: 'Det er tenestene som svarer på tilvisingar.',
    above_only: 'Det gjeld berre den som er over skulane.',
  },
  scenes: {
    own_pupil: 'Ein elev i klassen sin', other_pupil: 'Ein annan elev på skulen', elsewhere: 'Ein elev på ein annan skule', shielded: 'Ein elev med adressesperre',
    own_case: 'Saka til ein elev i klassen sin', other_case: 'Saka til ein annan elev på skulen', referred: 'Ei sak som er tilvist til rolla', brought_up: 'Ei sak som skulen har løfta', school: 'Skulen som heilskap',
  },
  alwaysThere: 'Det høyrer alltid med: den som møter eleven, skal kunne sjå fråværet og seie frå.',
  headTeacherKeeps: 'Rektor har ansvaret for skulen, og må alltid kunne gjere dette.',
  needs: (ability, needed) => `${ability}: det krev også «${needed}».`,
  reachStays: 'Kor langt ei rolle når, kan ikkje endrast. Lag ei ny rolle.',
  standardStays: 'Denne rolla har alle kommunar. Ho kan få eit anna namn, men ikkje takast ut av bruk.',
  nameTaken: 'Ei anna rolle heiter dette. Vel eit anna namn.',
};

const en: RoleWords = {
  abilities: {
    read_absence: 'See pupils and absence', raise_concern: 'Raise a concern', follow_up: 'See and assess findings and concerns', run_checks: 'Make regular checks',
    read_cases: 'Read cases', work_cases: 'Write in cases', decide_cases: 'Decide in cases', lead_meetings: 'Lead meetings about several cases', read_figures: 'See the school’s figures and tasks',
    bring_files: 'Import pupils and absence', receive_cases: 'Receive cases from other schools', write_local_plan: 'Write the school’s own plan', arrange_absence: 'Say who is away and who stands in',
    answer_referrals: 'Read and answer referrals', oversee: 'Be told that a case is brought up', approve_local_plans: 'Approve the schools’ plans',
  },
  reach: { own_class: 'Own class', taught_classes: 'Classes one teaches', whole_school: 'The whole school', referred_only: 'Only what is referred', area: 'Above the schools' },
  reachHelp: {
    own_class: 'For whoever is responsible for a class. Sees and follows up its pupils, and no others.',
    taught_classes: 'For whoever meets the pupils in lessons. Sees the absence and can speak up, but not the cases.',
    whole_school: 'For whoever works with the whole school. Never reaches other schools.',
    referred_only: 'For services. Sees no pupil of the school, only what a school has referred to them, as long as that lasts.',
    area: 'For whoever leads several schools. Is told that a case is brought up, not what it says.',
  },
  reasons: {
    by_class: 'It is about the whole school, and this role has classes.',
    not_by_teaching: 'To teach a pupil opens no case. Whoever is needed in a case is put on the team of that one case.',
    by_person: 'Whoever owns the case decides in it. That follows the person, not the role.',
    by_referral: 'Services see what is referred to them and nothing else. They have no access to the school’s pupils.',
    by_insight: 'Whoever is above the schools reads a case only when the school lets them, with a purpose and a last day.',
    services_only: 'It is the services that answer referrals.',
    above_only: 'It is only for those above the schools.',
  },
  scenes: {
    own_pupil: 'A pupil in their class', other_pupil: 'Another pupil at the school', elsewhere: 'A pupil at another school', shielded: 'A pupil with a protected address',
    own_case: 'The case of a pupil in their class', other_case: 'The case of another pupil at the school', referred: 'A case that is referred to the role', brought_up: 'A case that the school has brought up', school: 'The school as a whole',
  },
  alwaysThere: 'It always goes with it: whoever meets the pupil can see the absence and speak up.',
  headTeacherKeeps: 'The head teacher answers for the school, and can always do this.',
  needs: (ability, needed) => `${ability}: it also takes “${needed}”.`,
  reachStays: 'How far a role reaches cannot be changed. Make a new role.',
  standardStays: 'Every municipality has this role. It can be given another name, but not given up.',
  nameTaken: 'Another role is called this. Choose another name.',
};

const said: Readonly<Record<Language, RoleWords>> = { nb, nn, en, se: nb };

/** What is said of roles, to those who write them. */
export function roleWords(language: Language): RoleWords {
  return said[language];
}
