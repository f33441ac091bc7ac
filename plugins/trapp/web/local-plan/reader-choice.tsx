import { ToggleGroup } from '@digdir/designsystemet-react';
import type { Language } from '../../core/language/index';
import { nbLocalPlan } from '../messages/nb-local-plan';

const text = nbLocalPlan.page;

/** Which language the plan is read in. */
export function LanguageChoice({ languages, value, onChange }: { readonly languages: readonly Language[]; readonly value: Language; readonly onChange: (language: Language) => void }) {
  return (
    <ToggleGroup value={value} onChange={(chosen) => onChange(chosen as Language)} data-size="sm" aria-label={text.language}>
      {languages.map((language) => (
        <ToggleGroup.Item key={language} value={language}>
          {text.languages[language]}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup>
  );
}
