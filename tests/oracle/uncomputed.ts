/** Imported before all else: LibreOffice believes no stored result, so none is computed for it. */
jest.mock('../../src/sheet/formula/results', () => ({
  ...jest.requireActual<object>('../../src/sheet/formula/results'),
  storedResults: () => () => undefined,
}));
