/** The survey sheets as data: what is asked, on which scale, and what comes of it. */
import { indexOf, resolveAnswerCode } from '../../assessment';
import { perception, skm } from '../../rules/surveys';
import type { Edition, Perception, Satisfaction } from '../../rules/schema';
import type { Language } from '../../texts/language';
import { sayer } from '../../texts/sayer';
import { surveys as english } from '../../texts/en/surveys';
import { surveys as indonesian, type SurveyText } from '../../texts/id/surveys';
import { textsIn, type Texts } from '../../sheet/words';

export const SURVEY_IDS = ['skm', 'survei-ipak', 'survei-ipkp'] as const;
export type SurveyId = (typeof SURVEY_IDS)[number];

/** What a sheet holds at most. */
export const ROWS = 500;
const QUESTIONS = 20;
/** The longest scale that the sheet of a perception survey counts. */
const LONGEST_SCALE = 6;

export interface Survey {
  id: SurveyId;
  prefix: 'skm' | 'ipak' | 'ipkp';
  source: string;
  scale: { min: number; max: number };
  /** The longest scale; the same as the scale's top where none may be stated. */
  longest: number;
  /** Questions of a perception survey are the office's own: those count that have answers. */
  elements: readonly { code: string; name?: string }[];
  satisfaction?: Satisfaction;
  /** What the office's own questions may be about. */
  themes: Perception['surveys'][number]['themes'];
  /** How what was not answered counts. */
  rulings: Perception['rulings'];
}

const own = Array.from({ length: QUESTIONS }, (_, n) => ({ code: `P${n + 1}` }));

const perceptionSurvey = (prefix: 'ipak' | 'ipkp'): Survey => ({
  id: `survei-${prefix}`,
  prefix,
  source: perception.sources[perception.source]!.citation,
  scale: perception.scale,
  longest: LONGEST_SCALE,
  elements: own,
  themes: perception.surveys.find(({ code }) => code === prefix)!.themes,
  rulings: perception.rulings,
});

export const surveyOf: Record<SurveyId, Survey> = {
  skm: {
    id: 'skm',
    prefix: 'skm',
    source: skm.sources[skm.source]!.citation,
    scale: skm.scale,
    longest: skm.scale.max,
    elements: skm.elements,
    satisfaction: skm,
    themes: [],
    rulings: skm.rulings,
  },
  'survei-ipak': perceptionSurvey('ipak'),
  'survei-ipkp': perceptionSurvey('ipkp'),
};

/** The statement of an edition that asks for the survey's index, with its points at most; none for the SKM. */
export function statementOf({ prefix, satisfaction }: Survey, edition: Edition): { code: string; weight: number } | undefined {
  const leaf = satisfaction ? undefined : indexOf(edition).leaf(resolveAnswerCode(edition, prefix) ?? '');
  return leaf?.scale.kind === 'index' ? { code: leaf.statement.code, weight: leaf.share } : undefined;
}

/** Themes in the language of the sheet. */
export const themesOf = ({ survey, words }: { survey: Survey; words: SurveyWords }): string[] =>
  survey.themes.map((theme) => theme[words.language]);

const textIn = sayer({ id: indonesian, en: english });

export interface SurveyWords {
  language: Language;
  text(key: SurveyText, data?: Parameters<Texts>[1]): string;
  /** The words that all summaries share. */
  common: Texts;
}

export const wordsIn = (language: Language): SurveyWords => ({
  language,
  text: textIn(language),
  common: textsIn(language),
});
