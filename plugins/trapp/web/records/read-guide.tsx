import { Heading } from '@digdir/designsystemet-react';
import type { Text } from '../../core/language/index';
import { answerInWords, factorAnswerSchema, type Answer, type Answers, type Guide, type Item } from '../../core/guides/index';
import { weekdayWords } from '../dates/index';
import { Section } from '../layout/index';
import { words } from '../language/words';
import { nbRecords } from '../messages/nb-records';
import { StatusTag } from '../parts/index';
import { ReadField } from './read-field';

const text = nbRecords.guide;

interface ReadGuideProps {
  readonly guide: Guide;
  readonly answers: Answers;
  readonly visible: ReadonlySet<string>;
}

/** The conversation as it was written down: every part on one page, without the advice to the one who asks. */
export function ReadGuide({ guide, answers, visible }: ReadGuideProps) {
  const isAnswered = (item: Item): boolean => visible.has(item.linkId) && item.type !== 'display' && item.type !== 'signature';
  return (
    <>
      {guide.parts
        .filter((part) => part.item.some(isAnswered))
        .map((part) => (
          <Section key={part.key} title={words(part.title)} beside={part.phase === 'questions' && <StatusTag tone="info">{text.respondents[part.respondent]}</StatusTag>}>
            <ReadItems items={part.item.filter(isAnswered)} answers={answers} isAnswered={isAnswered} />
          </Section>
        ))}
    </>
  );
}

interface ReadItemsProps {
  readonly items: readonly Item[];
  readonly answers: Answers;
  readonly isAnswered: (item: Item) => boolean;
}

function ReadItems({ items, answers, isAnswered }: ReadItemsProps) {
  return (
    <>
      {items.map((item) => (
        <div key={item.linkId} className="trapp-read-item">
          {item.type === 'group' ? (
            <Heading level={3} data-size="2xs">
              {words(item.text)}
            </Heading>
          ) : (
            <ReadField label={words(item.text)}>{answerWords(item, answers[item.linkId])}</ReadField>
          )}
          <ReadItems items={item.type === 'repeat' ? [] : (item.item ?? []).filter(isAnswered)} answers={answers} isAnswered={isAnswered} />
        </div>
      ))}
    </>
  );
}

/** An answer in the words that the question was answered with; nothing when it was not. */
function answerWords(item: Item, answer: Answer | undefined): string {
  const optionWords = (value: unknown) => words(item.answerOption?.find((option) => option.value === value)?.text ?? { nb: String(value) });
  if (answer === undefined || answer === null || answer === '') return '';
  switch (item.type) {
    case 'boolean':
      return answer === true ? text.yes : text.no;
    case 'choice':
      return optionWords(answer);
    case 'multi_choice':
      return Array.isArray(answer) ? answer.map(optionWords).join(', ') : '';
    case 'decimal':
    case 'person':
    case 'repeat':
      return answerInWords(item, answer, 'nb');
    case 'date':
      return weekdayWords(String(answer));
    case 'scale':
      return text.onScale(String(answer), scaleEnd(item.min ?? 0, item.minText), scaleEnd(item.max ?? 10, item.maxText));
    case 'factor': {
      const weighed = factorAnswerSchema.safeParse(answer);
      if (!weighed.success) return '';
      return [text.weight[weighed.data.weight], weighed.data.note].filter(Boolean).join('. ');
    }
    default:
      return String(answer);
  }
}

function scaleEnd(value: number, told: Text | undefined): string {
  return told === undefined ? String(value) : `${value}: ${words(told)}`;
}
