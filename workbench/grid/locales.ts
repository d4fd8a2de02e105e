/** Univer's own texts, by language; one file per package, as the packages ship them. */
import { LocaleType, mergeLocales, type ILocales } from '@univerjs/core';
import designEn from '@univerjs/design/locale/en-US';
import designId from '@univerjs/design/locale/id-ID';
import docsUiEn from '@univerjs/docs-ui/locale/en-US';
import docsUiId from '@univerjs/docs-ui/locale/id-ID';
import conditionalUiEn from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import conditionalUiId from '@univerjs/sheets-conditional-formatting-ui/locale/id-ID';
import validationEn from '@univerjs/sheets-data-validation/locale/en-US';
import validationId from '@univerjs/sheets-data-validation/locale/id-ID';
import validationUiEn from '@univerjs/sheets-data-validation-ui/locale/en-US';
import validationUiId from '@univerjs/sheets-data-validation-ui/locale/id-ID';
import formulaEn from '@univerjs/sheets-formula/locale/en-US';
import formulaId from '@univerjs/sheets-formula/locale/id-ID';
import formulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import formulaUiId from '@univerjs/sheets-formula-ui/locale/id-ID';
import numfmtUiEn from '@univerjs/sheets-numfmt-ui/locale/en-US';
import numfmtUiId from '@univerjs/sheets-numfmt-ui/locale/id-ID';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsId from '@univerjs/sheets/locale/id-ID';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiId from '@univerjs/sheets-ui/locale/id-ID';
import uiEn from '@univerjs/ui/locale/en-US';
import uiId from '@univerjs/ui/locale/id-ID';
import type { Language } from '../../src/texts';

export const localeOf: Record<Language, LocaleType> = { id: LocaleType.ID_ID, en: LocaleType.EN_US };

export const locales: ILocales = {
  [LocaleType.ID_ID]: mergeLocales(
    designId,
    docsUiId,
    conditionalUiId,
    validationId,
    validationUiId,
    formulaId,
    formulaUiId,
    numfmtUiId,
    sheetsId,
    sheetsUiId,
    uiId,
  ),
  [LocaleType.EN_US]: mergeLocales(
    designEn,
    docsUiEn,
    conditionalUiEn,
    validationEn,
    validationUiEn,
    formulaEn,
    formulaUiEn,
    numfmtUiEn,
    sheetsEn,
    sheetsUiEn,
    uiEn,
  ),
};
