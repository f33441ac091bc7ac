/**
 * Family names are put together from landscape words in ways that nobody is registered with, so that no made-up
 * pupil can be mistaken for a real one. Given names are those of an ordinary Norwegian classroom.
 */
export const familyNames = [
  'Havskinn', 'Tåkelunden', 'Stjernebakkmo', 'Bølgerudli', 'Vindhellerås', 'Skyggedalhei', 'Sølvfjordnes', 'Måkeskjærvik',
  'Lyngtoppmyr', 'Regnbuemo', 'Tyttebærhaug', 'Isbrekantås', 'Morgenliheim', 'Multemyrvoll', 'Nordlysbråten', 'Rimfrostdal',
  'Svaberglia', 'Torskeviknes', 'Ugleskogmo', 'Ørneklipphei', 'Åkerkantvoll', 'Blåklokkeeng', 'Dugghaugen', 'Einerkollmyr',
  'Flaggstangmo', 'Granbardal', 'Hestehovlia', 'Kveldsolbakk', 'Langgressvik', 'Mosestensås', 'Nysnøhaug', 'Orrespillmo',
  'Perlebekkdal', 'Revehimoen', 'Steinrøysnes', 'Tindesteghei', 'Utsiktsknaus', 'Villrosebakk', 'Yrregnlia', 'Ærfuglholmvik',
] as const;

export const givenNames = [
  'Ada', 'Adam', 'Aisha', 'Aksel', 'Alma', 'Amir', 'Ánte', 'Anna', 'Bao', 'Bjørn', 'Brage', 'Čárli', 'Daniel', 'Ella',
  'Elias', 'Emil', 'Emma', 'Eskil', 'Fatima', 'Filip', 'Frida', 'Hamza', 'Hanna', 'Håkon', 'Ingrid', 'Isak', 'Iselin', 'Jakob',
  'Jonas', 'Kasper', 'Kine', 'Leah', 'Leon', 'Linh', 'Live', 'Ludvig', 'Máret', 'Maja', 'Markus', 'Mathilde', 'Mina', 'Mohamed',
  'Noah', 'Nora', 'Odin', 'Olav', 'Oskar', 'Petra', 'Phúc', 'Ravdna', 'Saga', 'Selma', 'Signe', 'Sindre', 'Sofie', 'Sondre',
  'Theo', 'Tiril', 'Tuva', 'Ulrik', 'Vetle', 'Vilde', 'William', 'Yusuf', 'Zainab', 'Ørjan', 'Åse', 'Åsmund',
] as const;

export const adultNames = [
  'Anders', 'Anita', 'Berit', 'Camilla', 'Dag', 'Elin', 'Espen', 'Farah', 'Geir', 'Grete', 'Hege', 'Hilde', 'Ibrahim', 'Inger',
  'Jan', 'Jorunn', 'Kari', 'Kjell', 'Lars', 'Liv', 'Magnus', 'Marit', 'Nils', 'Nina', 'Ole', 'Ragnhild', 'Rune', 'Samira',
  'Silje', 'Stein', 'Tone', 'Trond', 'Turid', 'Unni', 'Vidar', 'Wenche', 'Øyvind', 'Åshild',
] as const;
