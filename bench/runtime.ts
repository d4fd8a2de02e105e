/** Excel's CustomFunctions object as far as a function sees it; imported before the functions. */
class CellError {
  constructor(
    readonly code: string,
    readonly message = '',
  ) {}
}

Object.assign(globalThis, {
  CustomFunctions: { Error: CellError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' }, associate: () => {} },
});
