import type { UnitLexicon } from './unit-words';

/** Eleven er et barn, og «et barn» har et annet kjønn enn «en elev». */
export const nb: UnitLexicon = {
  phrases: [
    ['en annen elev', 'et annet barn'], ['annen elev', 'annet barn'], ['en ny elev', 'et nytt barn'], ['ny elev', 'nytt barn'], ['en elev', 'et barn'], ['hver elev', 'hvert barn'],
    ['hvilken elev', 'hvilket barn'], ['denne eleven', 'dette barnet'], ['den eleven', 'det barnet'], ['den andre eleven', 'det andre barnet'], ['i klassen', 'på avdelingen'],
    ['i klassene', 'på avdelingene'], ['i en klasse', 'på en avdeling'], ['i denne klassen', 'på denne avdelingen'], ['på skolen', 'i barnehagen'], ['på en skole', 'i en barnehage'],
    ['på skolene', 'i barnehagene'], ['på hele skolen', 'i hele barnehagen'], ['på en annen skole', 'i en annen barnehage'], ['på denne skolen', 'i denne barnehagen'], ['på den skolen', 'i den barnehagen'],
    ['på den nye skolen', 'i den nye barnehagen'], ['på trinnet ditt', 'på trinnet ditt'], ['egen klasse', 'egen avdeling'], ['eleven er trygg', 'barnet er trygt'], ['eleven er gammel', 'barnet er gammelt'],
  ],
  words: {
    skole: 'barnehage', skolen: 'barnehagen', skoler: 'barnehager', skolene: 'barnehagene', skolens: 'barnehagens', skolenes: 'barnehagenes',
    skoleår: 'barnehageår', skoleåret: 'barnehageåret', skoleårets: 'barnehageårets', skoleårene: 'barnehageårene',
    skoledag: 'barnehagedag', skoledagen: 'barnehagedagen', skoledager: 'barnehagedager', skoledagene: 'barnehagedagene',
    skoleruten: 'barnehageruten', skoleruta: 'barnehageruta', skolerute: 'barnehagerute', skolestart: 'oppstart', skoletiden: 'tiden i barnehagen', skolefravær: 'fravær',
    skolesystem: 'barnehagesystem', skolesystemet: 'barnehagesystemet', skoleleder: 'barnehageleder', skoleledere: 'barnehageledere',
    elev: 'barn', eleven: 'barnet', elever: 'barn', elevene: 'barna', elevens: 'barnets', elevenes: 'barnas', elevers: 'barns',
    elevliste: 'barneliste', elevlisten: 'barnelisten', elevlister: 'barnelister',
    klasse: 'avdeling', klassen: 'avdelingen', klasser: 'avdelinger', klassene: 'avdelingene', klassens: 'avdelingens', klassenes: 'avdelingenes',
    klasseliste: 'avdelingsliste', klasselisten: 'avdelingslisten', klasselista: 'avdelingslista', klasselister: 'avdelingslister', klassetrinn: 'trinn', klassetrinnet: 'trinnet', klassetabellen: 'avdelingstabellen',
    kontaktlærer: 'pedagogisk leder', kontaktlæreren: 'pedagogisk leder', kontaktlærere: 'pedagogiske ledere', kontaktlærerne: 'de pedagogiske lederne',
    faglærer: 'barnehagelærer', faglæreren: 'barnehagelæreren', faglærere: 'barnehagelærere', lærer: 'ansatt', læreren: 'den ansatte', lærere: 'ansatte', lærerne: 'de ansatte',
    avdelingsleder: 'assisterende styrer', avdelingslederen: 'assisterende styrer', avdelingsledere: 'assisterende styrere',
    rektor: 'styrer', rektoren: 'styreren', rektors: 'styrers', rektorer: 'styrere', rektorene: 'styrerne',
  },
};
