/** How people at Norwegian schools are called, as given and family name: what a school system may send, and what must come out as it went in. */
const latin = `
Ærlend Øygård;Åse Ågedal;Øystein Ødegård;Bjørn Æsøy;Søren Kjærgård;Håkon Bråthen;Ragnhild Sætre;Tuva-Marie Hansen;Per Åge Østbø;Liv Å;
Máret Čáhppesgáhttu;Ánte Siŋŋa;Biret Ŋálli;Čárli Đuoddar;Áilu Ŧuoŋŋá;Žanna Jovsset;Elle Márjá Sáráhkká;Niillas Áslat Somby;Inga Biret Gáivuotna;Ráijá Šuoŋŋel;Lásse Jalvvi;Ŋeađđa Ŧ;
Łukasz Wójcik;Małgorzata Świątek;Zażółć Gęślą;Grażyna Żółkiewska;Józef Źrebiec;Śliwa Ćwik;Ewa Łęcka;Stanisław Brzęczyszczykiewicz;Ołena Ńeż;
Nguyễn Thị Hồng;Trần Văn Đức;Phạm Quỳnh Như;Lê Thị Mỹ Hạnh;Đặng Ngọc Ánh;Vũ Hoàng Yến;Bùi Thế Vỹ;Hồ Ưng Ẩn;Đỗ Ỷ Lan;Huỳnh Ữ;
Abdirahman Cabdi Xasan;Faadumo Maxamed;Sahra Cali Nuur;Ayaan Cumar Geeddi;Xaliimo Jaamac;Yaxye Dhuubow;Caasha Cige;
Siobhán O'Brien;Seán O’Connor;D'Angelo D'Amico;N'Golo M'Baye;Ma'a Fa'asavalu;Ha'apai 'Ofa;Ng'ang'a Wa Thiong'o;Zoë l'Écuyer;
François Lefèvre;Noël Brûlé;Élodie Œuvrard;Chloë Citroën;Jürgen Müller;Jörg Weiß;Björk Guðmundsdóttir;Þórður Ægisson;Sigríður Æ;Íñigo Núñez;João Conceição;María-José Peña;Ñusta Quispe;Àngel Bosch i Puig;Jordi Gal·la;
Jiří Dvořák;Řehoř Žďárský;Ľubomír Ťažký;Ďuro Ňuňuk;Šárka Černá;Věra Růžičková;Győző Kőszegi;Ödön Űrhegyi;Ștefan Țăranu;Ioana Brâncuși;Đorđe Živković;Luka Šimić;Čedomir Ćosić;
Gökçe Yıldız;İbrahim Şahin;Işıl Çağlar;Əli Məmmədov;Ülkü Öztürk;Ğ Ünal;Āris Bērziņš;Ģirts Ķēniņš;Līga Ļaudama;Žydrūnas Šimkėnas;Ūla Ąžuolas;Įrta Čekuolytė;Õnne Tõnisson;Ülle Jõgi;Ħal Għaxaq;Ġorġ Ċikku;Ŵyn Ŷs;
Ó Súilleabháin;von der Lippe;de la Cruz;van 't Hoff;al-Hassan;bin Laden-Olsen;Mac Giolla;St. John;Jean-Luc;Ann-Kristin;Anne-Berit Bjørg-Hansen;Kari Nordmann Jr.;Olav III;Ole J. Ås;Bo Å;Wu Yi;Ng Xu;Aa Li;E Ó;X Æ;I Ø;Y Ū;
Svetlana Jevgenevna;Tefera Haile;Tsegaye Gebremedhin;Ebru Kılıç;Thi Ngoc Anh;Jesús María;Ana Sofía Íñiguez;Chukwuemeka Ọlá;Ifẹ́ Ògún;Kwame Ŋkrumah;
Mohammed Al-Amin;Amina Yusuf;Sumeya Ibrahim-Ali;Kacper Błaszczykowski;Agnieszka Dąbrowska;Zuzanna Kaźmierczak;Minh Châu Đào;Hữu Phước;Thùy Dương Lý;Khánh Ơn;Mihkkal Ánde Ságat;Jovnna-Ánde Bæhr;Sárá Kárenina Gaup;Ole Mathis Hætta;Karen Ánne Buljo;Tormod Bakkevåg-Øye;Sigbjørn Høvås;Torbjørg Kjølås Ægir;Oddny Ånes;Gøril Tårnæs;Maylén Çelik;Krishnaveni Sivalingam;Nirojan Thavarajah;Vaishnavi Kandasamy;Yohannes Gebrehiwot;Maksym Kovalenko;Oleksandra Shevchuk;Bohdan Dyachenko;
`;
const cyrillicAndGreek = `
Олена Їжакевич;Єва Ґалаґан;Юлія Щербань;Дмитро Гайдай;Софія М’яка;Ганна Ярова;Мар'яна Дем'яненко;Іван Ївга;Любов Жук;Тарас Ющенко;Наталія Кучер;Борис Ёлкин;Эльза Ы;Йосип Цимбал;
Γιώργος Παπαδόπουλος;Ελένη Μαΐου;Ύδρα Ώρα;Άννα Ξένου;
`;
/** No letter of these is in the font of the papers. */
const otherScripts = `
محمد الحسن;فاطمة الزهراء;عبد الرحمن;نور الهدى;گلناز پژمان;ژاله چوپانی;ہما ڑوش;ټول ښه;
அருண் குமார்;மீனாட்சி சுந்தரம்;கவிதா ராஜன்;செல்வி;
王小明;김민준;さくら 田中;ณัฐวุฒิ สุข;संजय शर्मा;ሰላም ተስፋዬ;ברוך כהן;Արամ Պետրոսյան;ნინო ბერიძე;Ṣadé Adébáyọ̀;Ɛfua Ɔkyere;Ǩeevâl Šââʹmi;Ǥiâddiǥ Ǯuuʹǩǩ;ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ;
`;
const long = ['Wolfeschlegelsteinhausenbergerdorff Keihanaikukauakahihuliheekahaunaele', `${'Åse-'.repeat(28)}Åse Ødegård`, `Ærø ${'Ø'.repeat(110)}`, 'Anne Marie Louise Elisabeth Charlotte Sofie Amalie Ingeborg Dagny Ragnhild Løvenskiold av Østre Æker'];

const list = (lines: string): string[] => lines.split(/[;\n]/).map((name) => name.trim()).filter(Boolean);

export interface RealName {
  readonly given: string;
  readonly family: string;
}
/** The first word is the given name; who has one name only is written with it twice over by school systems. */
function parts(name: string): RealName {
  const [given = '', ...rest] = name.split(' ');
  return { given, family: rest.join(' ') || given };
}

export const drawnNames: readonly RealName[] = [...long, ...list(latin), ...list(cyrillicAndGreek)].map(parts);
export const notDrawnNames: readonly RealName[] = list(otherScripts).map(parts);
