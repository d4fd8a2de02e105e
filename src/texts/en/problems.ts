import type { ProblemCode } from '../../assessment/types';
import { sentences } from '../sentences';
import { diagnose } from './diagnose';

const told = sentences({
  'answer.blank': 'Statement {statement} is not answered yet.',
  'answer.out-of-scale': 'The answer "{answer}" to {statement} is not among the choices {scale}.',
  'answer.not-number': 'The entry "{answer}" for {statement} is not a number.',
  'answer.not-whole': 'The count "{answer}" for {statement} must be a whole number.',
  'answer.ambiguous': 'The count "{answer}" for {statement} is ambiguous: write it without separators and without percent sign.',
  'answer.negative': 'The entry "{answer}" for {statement} must not be negative.',
  'answer.over-max': 'The entry "{answer}" for {statement} is above the limit {max}.',
  'answer.cell-error': 'The entry of {statement} holds the error {answer}.',
  'answer.cyrillic':
    'The letter in the answer "{answer}" ({statement}) is a Cyrillic one that looks like "{latin}"; type it again with a Latin letter.',
  'answer.greek':
    'The letter in the answer "{answer}" ({statement}) is a Greek one that looks like "{latin}"; type it again with a Latin letter.',
  'answer.from-formula': '{count} answers come from formulas ({cells}): their last stored results are read.',
  'answer.no-result':
    'The answer to {statement} is a formula without a stored result; open and save it in Excel, or type the answer.',
  'answer.spelled': 'The answer "{answer}" to {statement} is read as {read}.',
  'answer.unused': 'The answer "{answer}" is not read: its row is not known as a statement of this edition.',
  'answer.unclean': 'Excel does not read "{answer}"; {meant} is meant.',
  'answer.unseen': 'The cell looks blank but holds signs that nobody sees; it does not count.',
  'scale.unread': 'The sheet knows no choices "{found}", so the answer does not count. Choose one of {choices}.',
  'answer.roles-differ': 'The answers of the unit ({unit}) and the TPI ({tpi}) to {statement} differ; the TPI counts.',
  'ratio.nothing-due': 'Nothing was due for {statement} (0 of 0): it counts {value}.',
  'ratio.done-over-due': 'More was done ({done}) than due ({due}) for {statement}: it counts 1.',
  'ratio.contradiction': 'The counts of {statement} contradict each other: {partNames} ({parts}) exceeds {limitNames} ({limit}).',
  'ratio.stated-total': 'The total typed for {statement} ({stated}) differs from the sum of its parts ({sum}); {stated} is used.',
  'ratio.input-blank': 'The detail "{input}" of {statement} is blank.',
  'scale.inferred':
    '{count} of {of} statements were assessed by inferred scales, not read in the regulation; the score depends on them.',
  'scale.chosen': 'The scale of {statement} is set by the assessor: {scale}; the inferred one is {inferred}.',
  'scale.unknown': 'The scale "{found}" of {statement} is not known; there are: {choices}.',
  'scale.fixed': 'The scale of {statement} is settled ({scale}) and cannot be changed to "{found}".',
  'gate.hidden-by-rounding':
    'The score of {code} is really {actual}: still below the minimum {floor}, though two decimals hide it.',
  'evidence.lacking': '{count} of {of} answered statements have no evidence link; the first is {statement}.',
  'code.unknown': 'The code "{code}" is not known in this edition.',
  'code.duplicate': 'The code {code} stands more than once; the first row is read.',
  'code.missing': 'Statement {code} is not found on this sheet.',
  'layout.column-missing': 'The column "{column}" is not found; restore it or generate a new LKE.',
  'layout.not-lke': 'No LKE is recognised in this workbook.',
  'layout.no-sheet': 'This workbook has no sheet "{sheet}"; there are: {choices}.',
  'akip.criteria':
    'The letter of {statement} follows from its criteria: {met} of {count} met, hence {letter}. BB, A and AA only an assessor can give: fill in the letter.',
  'akip.criteria-open':
    'The letter of {statement} is blank and {open} of its {count} criteria are not answered with yes or no; fill in the letter, or complete the criteria.',
  'akip.criteria-letters':
    '{count} criteria of {statement} are answered with letters; how they make one letter of the sub-component we found in no rule. Fill in the letter of the sub-component.',
  'akip.questions':
    '{count} questions below {statement} are answered, but the points of the component are blank; how they follow from the questions we found in no rule. Fill in the points of the component.',
  'akip.summed': 'The points of {statement} are the sum of its {count} parts: {sum}.',
  'layout.together': 'This LKE is put together of {count} sheets: {sheets}.',
  'layout.answers-unread':
    'Column {column} ({title}) holds {count} options that are not read; show the mapping if these are answers.',
  'layout.unsure':
    'The arrangement of this sheet is {sure}% certain, below {least}%: no predicate is concluded until the mapping is confirmed.',
  'summary.missing':
    'The summary of this LKE is not in the workbook: unit, year, target and predicate held cannot be read, and {count} formulas are broken ({cells}). Make a new LKE and carry the answers over.',
  'lists.missing':
    'The lists of answers of this LKE are not in the workbook: {count} formulas of its values are broken ({cells}). Make a new LKE and carry the answers over.',
  'score.highest-lacks':
    'The highest score on the sheet lacks {points} points: {count} statements have no row, so they are not counted as still open.',
  'layout.scale-changed': 'The choices of {statement} read "{found}" on the sheet; they should be "{scale}".',
  'layout.weight-changed': 'The weight of {statement} is {found} on the sheet; it should be {weight}.',
  'sheet.formula-replaced': 'The formula of this cell was replaced by a number; it should be {expected}.',
  'file.unreadable': 'The file cannot be read: {reason}.',
  'edition.alike': 'Judged by {edition}; the arrangement fits {other} as well. Name the edition if it is not {edition}.',
  'edition.named-otherwise': 'The heading names {other}, yet the statements are those of {edition}; judged by {edition}.',
  'edition.other-year': 'The year {year} is governed by edition {inForce}, not {edition}.',
  'edition.refused': 'The rules {file} kept in this workbook are not used: {reason}',
  'edition.brought': 'Judged by the rules of {edition} in the file {file}; nobody has held its figures against the regulation.',
  'edition.broken': 'The rules that this sheet carries are damaged; make a fresh sheet from their file.',
  'edition.conflict': 'The rules of {edition} on this sheet differ from those already loaded ({file}); judge it apart.',
  'edition.no-law': 'No edition governed the year {year}; {edition} is in force since {from}.',
  'edition.unknown': 'The edition "{edition}" is not known.',
  'follow-up.no-reason': 'Follow-up in row {row} is {status} without a reason in its note.',
  'follow-up.no-milestone': 'Follow-up in row {row} is {status}, but nothing is realised.',
  'follow-up.no-evidence': 'Follow-up in row {row} is {status} without evidence.',
  'follow-up.status': 'The status "{status}" of a follow-up is not known; there are: {choices}.',
  'proposal.minimums-missed': '{condition}: answered Yes, though {count} of {of} minimums of {target} are missed.',
  'edition.gates-unconfirmed': 'The minimums of edition {edition} are not confirmed.',
  'survey.blank': '{count} survey answers are blank and left out of the means.',
  'survey.out-of-scale': 'The answer "{answer}" of respondent {row} to {element} is outside the scale {min}-{max}; not counted.',
  'survey.element-empty': 'Nobody answered the element {element}, so there is no index yet.',
  'survey.element-missing':
    'Element {element} is not found: no column heading shows its code. Restore the heading; until then there is no index.',
  'survey.columns': 'The survey answers have {found} columns; there should be {expected}: one for each element.',
  'survey.not-index': '{code} is not a survey index of this edition.',
  'survey.scale': 'The top of the survey scale must be a number above 0, not {scaleMax}.',
  'survey.scale-unstated':
    'The index {index} is above the scale of {max}. If the survey uses another scale, state its top; there is no official conversion.',
  'survey.scale-range':
    'The top of the survey scale must be a whole number from {least} to {most}, not "{scaleMax}"; there is no index.',
  'survey.scale-no-basis':
    'The top of the scale, {scaleMax}, is not the official one ({max}). State who set it; without that there is no index.',
  'survey.scale-stated': 'The scale up to {scaleMax} is used as {basis} says; it is not the official one.',
  'survey.worded':
    '{count} answers in words are read as numbers: "sangat" 4, without a word before it 3, "kurang" or "cukup" 2, "tidak" 1.',
  'survey.ikm-weight':
    'The IKM on the sheet, {stated}, weighs each element {weight}; nine times that is not 1. With exactly 1/9 the IKM is {exact}.',
  'survey.ikm-differs': 'The IKM on the sheet is {stated}, but {exact} by the answers of the respondents.',
  'survey.looks-like-ikm': 'The value {index} looks like an IKM (scale of 100), not an index 0-{max}: the index is {shown}.',
  'override.json': "The file of the body's own rules is not complete JSON: {reason}.",
  'override.shape': 'The part "{path}" of the body\'s own rules does not fit: {message}.',
  'override.edition': "The body's own rules are written for edition {asked}, not {edition}.",
  'override.code': 'The body\'s own rules name "{code}", which is not in edition {edition}.',
  'override.predicate': "The body's own minimum of {code} names the predicate {predicate}, which is not there.",
  'override.duplicate': "The minimum of {code} for {predicate} stands more than once in the body's own rules.",
  'override.looser':
    'The minimum of {code} for {predicate} ({floor}) is looser than the regulation ({minimum}); a body may only be stricter.',
  'override.over-weight': 'The minimum of {code} for {predicate} ({floor}) is above its weight ({weight}).',
  'override.total-missing':
    "The minimums of edition {edition} are not confirmed; the body's own rules for {predicate} must have a minimum of TOTAL.",
  'override.survey': '{code} is not a survey index, so its scale cannot be set.',
  'score.missing': 'The score of {code} ({name}) is missing, and a minimum needs it.',
  'score.not-number': 'The score of {code} "{answer}" is not a number.',
  'argument.shape': 'The argument {name} must be {expected}.',
});

export const problems: Record<ProblemCode, string> = { ...told, ...diagnose };
