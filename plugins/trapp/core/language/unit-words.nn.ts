import type { UnitLexicon } from './unit-words';

export const nn: UnitLexicon = {
  phrases: [
    ['ein annan elev', 'eit anna barn'], ['annan elev', 'anna barn'], ['ein elev', 'eit barn'], ['kvar elev', 'kvart barn'], ['kva for ein elev', 'kva for eit barn'], ['denne eleven', 'dette barnet'],
    ['den eleven', 'det barnet'], ['i klassa', 'på avdelinga'], ['i klassen', 'på avdelinga'], ['i klassene', 'på avdelingane'], ['på skulen', 'i barnehagen'], ['på ein skule', 'i ein barnehage'], ['på heile skulen', 'i heile barnehagen'],
    ['i ein klasse', 'på ei avdeling'], ['ein klasse', 'ei avdeling'], ['eleven er trygg', 'barnet er trygt'],
  ],
  words: {
    skule: 'barnehage', skulen: 'barnehagen', skular: 'barnehagar', skulane: 'barnehagane', skulens: 'barnehagens',
    skuleår: 'barnehageår', skuleåret: 'barnehageåret', skuledag: 'barnehagedag', skuledagen: 'barnehagedagen', skuledagar: 'barnehagedagar', skuledagane: 'barnehagedagane',
    skuleruta: 'barnehageruta', skulefråvær: 'fråvær', skulestart: 'oppstart', skuletida: 'tida i barnehagen', klassetrinnet: 'trinnet', klasseliste: 'avdelingsliste', klasselista: 'avdelingslista', klasselister: 'avdelingslister',
    elev: 'barn', eleven: 'barnet', elevar: 'barn', elevane: 'barna', elevens: 'barnets', elevliste: 'barneliste', elevlista: 'barnelista',
    klasse: 'avdeling', klassa: 'avdelinga', klassen: 'avdelinga', klassar: 'avdelingar', klasser: 'avdelingar', klassane: 'avdelingane', klassene: 'avdelingane',
    kontaktlærar: 'pedagogisk leiar', kontaktlæraren: 'pedagogisk leiar', kontaktlærarar: 'pedagogiske leiarar', faglærar: 'barnehagelærar', faglæraren: 'barnehagelæraren',
    lærar: 'tilsett', læraren: 'den tilsette', lærarar: 'tilsette', lærarane: 'dei tilsette', avdelingsleiar: 'assisterande styrar', avdelingsleiaren: 'assisterande styrar',
    rektor: 'styrar', rektoren: 'styraren',
  },
};
