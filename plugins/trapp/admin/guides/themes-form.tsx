import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { fieldTypes, itemsOf, newTheme, withThemes, type Guide, type Theme } from '../../core/guides/index';
import { say as inWords } from '../../core/language/index';
import { useReader, useWords } from '../messages/index';
import { moved } from '../parts/moved';
import { OrderedList } from '../parts/ordered-list';
import { PickInOrder } from '../parts/pick-in-order';
import { SourcesField } from '../parts/sources-field';
import { WantedText, withField } from './texts-of';

interface ThemesFormProps {
  readonly guide: Guide;
  readonly onChange: (change: (guide: Guide) => Guide) => void;
}

/** Which questions of different sides speak of the same: their answers are read side by side (B22). */
export function ThemesForm({ guide, onChange }: ThemesFormProps) {
  const say = useWords();
  const { language } = useReader();
  const themes = guide.themes ?? [];
  const put = (change: (themes: readonly Theme[]) => readonly Theme[]) => onChange((held) => withThemes(held, change(held.themes ?? [])));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p">{say('guide.themes.lead')}</Typography>
      {themes.length === 0 && <Typography textColor="neutral600">{say('guide.themes.none')}</Typography>}
      <OrderedList
        label={say('guide.outline.themes')}
        items={themes}
        keyOf={({ key }) => key}
        nameOf={({ title }) => inWords(title, language) || say('guide.untitled')}
        onMove={(from, to) => put((held) => moved(held, from, to))}
        onRemove={(index) => put((held) => held.filter((_one, at) => at !== index))}
      >
        {(theme, index) => <OneTheme guide={guide} theme={theme} onChange={(next) => put((held) => held.map((one, at) => (at === index ? next : one)))} />}
      </OrderedList>
      {themes.length < 20 && (
        <Flex>
          <Button variant="secondary" startIcon={<Plus />} onClick={() => put((held) => [...held, newTheme(held)])}>
            {say('guide.themes.add')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

interface OneThemeProps {
  readonly guide: Guide;
  readonly theme: Theme;
  readonly onChange: (theme: Theme) => void;
}

function OneTheme({ guide, theme, onChange }: OneThemeProps) {
  const say = useWords();
  const { language } = useReader();
  const asked = guide.parts.flatMap((part) => itemsOf({ ...guide, parts: [part] }).filter(({ type }) => fieldTypes[type].takesAnswer).map((item) => ({ value: item.linkId, label: `${say(`guide.respondent.${part.respondent}`)}: ${inWords(item.text, language) || say('guide.untitled')}` })));
  return (
    <Box background="neutral100" hasRadius padding={4}>
      <WantedText label={say('guide.themes.name')} value={theme.title} onText={(title) => onChange({ ...theme, title })} />
      {theme.questions.length === 0 && (
        <Typography tag="p" textColor="neutral600" paddingTop={2}>
          {say('guide.themes.empty')}
        </Typography>
      )}
      <PickInOrder label={say('guide.themes.questions')} more={say('guide.themes.pick')} values={theme.questions} choices={asked} onChange={(questions) => onChange({ ...theme, questions: [...questions] })} />
      <Box paddingTop={2}>
        <SourcesField value={theme.sources} onChange={(sources) => onChange(withField(theme, 'sources', sources.length > 0 ? [...sources] : undefined))} />
      </Box>
    </Box>
  );
}
