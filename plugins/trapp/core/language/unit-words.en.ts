import type { UnitLexicon } from './unit-words';

export const en: UnitLexicon = {
  phrases: [
    ['pupils’', 'children’s'], ['class teachers', 'pedagogical leaders'], ['class teacher', 'pedagogical leader'], ['a subject teacher', 'a kindergarten teacher'], ['subject teacher', 'kindergarten teacher'],
    ['head teachers', 'kindergarten managers'], ['head teacher', 'kindergarten manager'], ['heads of department', 'assistant managers'], ['head of department', 'assistant manager'],
    ['at school', 'in kindergarten'], ['in the class', 'in the group'],
  ],
  words: {
    school: 'kindergarten', schools: 'kindergartens', pupil: 'child', pupils: 'children', class: 'group', classes: 'groups', teacher: 'member of staff', teachers: 'staff',
  },
};
