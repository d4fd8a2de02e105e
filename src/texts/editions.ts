/** Why a data file is no edition, as a sentence. Apart from index.ts, so that only who reads files loads it. */
import type { EditionError } from '../rules/errors';
import { fill, type Language } from '.';
import { editions as en } from './en/editions';
import { editions as id } from './id/editions';

export const editionErrorText = ({ code, data }: EditionError, language: Language = 'id'): string =>
  fill((language === 'id' ? id : en)[code], data, language);
