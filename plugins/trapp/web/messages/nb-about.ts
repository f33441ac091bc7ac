import { worded } from '../language/unit';

/** Simple and true pages about the service itself; the municipality's own declarations are linked from its site. */
export const nbAbout = worded({
  accessibility: {
    title: 'Tilgjengelighetserklæring',
    lead: 'Alle skal kunne bruke Trapp, også den som bruker tastatur, skjermleser eller forstørring.',
    parts: [
      {
        title: 'Slik er det laget',
        text: [
          'Trapp er laget for å følge kravene i WCAG 2.1 på nivå A og AA, som loven krever av offentlige nettjenester.',
          'Alt kan gjøres med tastatur. Farger står aldri alene: merker i fraværet har også bokstaver, og kalenderen finnes som liste.',
          'Sidene prøves automatisk for feil hver gang de endres. Automatiske prøver finner ikke alt.',
        ],
      },
      {
        title: 'Det vi vet ikke er bra nok',
        text: [
          'Tjenesten er ikke prøvd av uavhengige fagfolk ennå.',
          'Klassetabellen og fraværskalenderen holder mye på liten plass. På smale skjermer vises de på en enklere måte.',
        ],
      },
      {
        title: 'Si fra',
        text: [
          'Er det noe du ikke får til, eller som er vanskelig å bruke? Si fra til kommunen din, så kan det rettes.',
          'Kommunen har også en egen tilgjengelighetserklæring på sine nettsider, der du finner hvordan du kan klage.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Personvern',
    lead: 'Trapp inneholder opplysninger om barn. Her står det hva som lagres, og hvem som kan se det.',
    parts: [
      {
        title: 'Hva som lagres',
        text: [
          'Navn, klasse og fravær for elevene, slik skolen har registrert det, og kontaktopplysninger til foresatte.',
          'Det som skrives når skolen følger opp en elev: vurderinger, samtaler, planer, møter og evalueringer.',
          'Hvem som har lest og skrevet hva, og når. Det gjelder også deg som er logget inn.',
        ],
      },
      {
        title: 'Hvem som kan se det',
        text: [
          'Kontaktlæreren ser sin egen klasse. Skolens ledelse ser sin egen skole. Andre ser bare saker de er med i.',
          'Elever med adressesperre kan bare ses av ansatte som er navngitt.',
          'De som lager kommunens rutine, og de som drifter løsningen, har ingen side der de kan åpne en sak.',
        ],
      },
      {
        title: 'Informasjonskapsler',
        text: ['Trapp bruker én informasjonskapsel. Den husker at du er logget inn, og kan ikke leses av andre nettsteder. Vi sporer deg ikke, og ingenting sendes til andre.'],
      },
      {
        title: 'Rettighetene til elever og foresatte',
        text: [
          'Kommunen har ansvaret for opplysningene. Skolen følger opp fravær fordi opplæringslova krever det.',
          'Elever og foresatte kan be kommunen om innsyn, og om at feil blir rettet. Kommunens personvernombud kan svare på spørsmål.',
        ],
      },
    ],
  },
} as const);
