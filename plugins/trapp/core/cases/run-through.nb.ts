/** The few words that a made-up case writes, in its own papers and in its own course. */
export const words = {
  /** Whoever does everything in a trial, where a real name would stand. */
  adult: 'Kari Prøve',
  pupil: 'Eleven',
  guardian: 'Foresatt',
  school: 'Skolen',
  madeUp: 'Prøve',
  concern: 'En oppdiktet elev har mye fravær.',
  reason: 'Prøve av rutinen.',
  nothingSigned: 'Det er ikke signert noe av dette slaget på trinnet ennå.',
  noMeeting: 'Rutinen har ingen møtemal.',
};
