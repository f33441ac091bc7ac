/** The school year as a picture, in bokmål. */
export const nbCalendar = {
  'calendar.view': 'Skoleåret',
  'calendar.lead': 'Slik blir skoleruta av det som står under. Dager uten skole er strøket over; hold over en dag for å se hvorfor.',
  'calendar.for': 'Vis for',
  'calendar.all': 'Alle skoler',
  'calendar.none': 'Skriv et skoleår under, så vises det her.',
  'calendar.year': '{label}: {count, plural, one {# skoledag} other {# skoledager}}',
  'calendar.month': '{name} ({count})',
} as const;
