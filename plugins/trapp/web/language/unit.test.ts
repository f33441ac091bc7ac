import { saidAt, speakAbout, speakTo, unitSpokenOf, worded, wordedSentence, worksAtBoth } from './unit';

const both = { unit: 'school', kindergartens: ['bhg'] } as const;
const text = worded({ title: 'Eleven i klassen' });

describe('B26, A1: whoever works at both kinds reads about each in its own words', () => {
  it('of the child, the class or the school that the page was given, wherever in it that stands', () => {
    speakTo(both, '/saker/1');
    expect([text.title, worksAtBoth()]).toEqual(['Eleven i klassen', true]);
    for (const given of [{ pupil: { schoolId: 'bhg' } }, { group: { schoolId: 'bhg' } }, { row: { schoolId: 'bhg' } }, { schoolId: 'bhg' }, { school: { id: 'bhg' } }]) {
      speakTo(both, `/saker/${JSON.stringify(given)}`);
      expect(unitSpokenOf()).toBe('school');
      speakAbout(given);
      expect([text.title, wordedSentence('Skolen må svare.')]).toEqual(['Barnet på avdelingen', 'Barnehagen må svare.']);
    }
  });

  it('stays as long as the page does, and is forgotten on the next', () => {
    speakTo(both, '/saker/1');
    speakAbout({ pupil: { schoolId: 'bhg' } });
    speakTo(both, '/saker/1');
    speakAbout({ problems: [] });
    expect(text.title).toBe('Barnet på avdelingen');
    speakTo(both, '/klasser');
    expect(text.title).toBe('Eleven i klassen');
  });

  it('line by line in a list, and then as before', () => {
    speakTo(both, '/klasser');
    expect([saidAt('bhg', () => text.title), saidAt('skole', () => text.title), text.title]).toEqual(['Barnet på avdelingen', 'Eleven i klassen', 'Eleven i klassen']);
  });

  it('whoever works in kindergartens alone reads a kindergarten’s words everywhere', () => {
    speakTo({ unit: 'kindergarten', kindergartens: [] }, '/');
    expect([text.title, worksAtBoth()]).toEqual(['Barnet på avdelingen', false]);
    speakAbout({ pupil: { schoolId: 'en skole' } });
    expect(text.title).toBe('Barnet på avdelingen');
    speakTo({ unit: 'school', kindergartens: [] }, '/');
  });
});
