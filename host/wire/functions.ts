import type { FunctionsMetadata } from '../engine';
import type { WireType } from './type';
import { InvokeFunction, MessageCategory, type MessageEntry } from '../protocol';

/** What a cell shows for the failures that the client reports by number. */
const ERROR_TEXTS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

export class FunctionError extends Error {
  constructor(
    readonly errorText: string,
    message: string,
  ) {
    super(message || errorText);
    this.name = 'FunctionError';
  }
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: FunctionError): void;
}

/** Calls of custom functions through the client's own proxy, by which Excel calls them too. */
export class FunctionCalls {
  /** True once the client has told that its functions can be called. */
  isReady = false;
  /** What the add-in's functions.json says; without it arguments go over as they are given. */
  metadata: FunctionsMetadata | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;

  constructor(private readonly send: (entry: MessageEntry) => void) {}

  /**
   * @param args as Excel hands them over: values, or ranges as rows of values
   * @param address of the calling cell
   * @throws FunctionError with the text that the cell shows
   */
  invoke(name: string, args: readonly unknown[], address: string): Promise<unknown> {
    const { metadata } = this;
    const error = metadata && !metadata.allowErrorForDataTypeAny ? errorIn(args) : undefined;
    // Excel does not call a function that cannot take errors.
    if (error !== undefined) return Promise.reject(new FunctionError(error, ''));
    const handed = inRows(name, args, metadata);
    const id = ++this.calls;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.send({
        messageCategory: MessageCategory.customFunction,
        messageType: InvokeFunction,
        targetId: '',
        message: JSON.stringify([id, name, handed, address, 0]),
        id,
      });
    });
  }

  answered(id: number, succeeded: boolean, value: unknown, code: number): void {
    const call = this.waiting.get(id);
    this.waiting.delete(id);
    if (succeeded) call?.resolve(value);
    else call?.reject(new FunctionError(ERROR_TEXTS[code] ?? '#VALUE!', typeof value === 'string' ? value : ''));
  }
}

/** What the cell shows for the first error among the arguments. */
function errorIn(args: readonly unknown[]): string | undefined {
  const cells = args.flatMap((argument) => (Array.isArray(argument) ? (argument as unknown[][]).flat() : [argument]));
  const errors = cells as ({ type?: unknown; basicValue?: unknown } | null | undefined)[];
  const found = errors.find((cell) => cell?.type === 'Error');
  return found ? String(found.basicValue) : undefined;
}

/** A parameter that is a matrix always gets rows, also for one cell; an argument left out is null. */
function inRows(name: string, args: readonly unknown[], metadata: FunctionsMetadata | undefined): unknown[] {
  const about = metadata?.functions.find(({ id }) => id.toUpperCase() === name.toUpperCase());
  return args.map((argument, index) => {
    const isMatrix = about?.parameters[index]?.dimensionality === 'matrix';
    return isMatrix && argument !== null && !Array.isArray(argument) ? [[argument]] : argument;
  });
}

type ArrayResult = [id: number, succeeded: boolean, value: unknown, code?: number];
interface ObjectResult {
  id: number;
  failed: boolean;
  value: unknown;
  errorCode?: number;
}

export const customFunctionsType: WireType<FunctionCalls> = {
  name: 'CustomFunctions',
  methods: {
    SetInvocationArrayResults: (calls, results: ArrayResult[]) => {
      for (const [id, succeeded, value, code] of results) calls.answered(id, succeeded, value, code ?? 0);
    },
    SetInvocationResults: (calls, results: ObjectResult[]) => {
      for (const { id, failed, value, errorCode } of results) calls.answered(id, !failed, value, errorCode ?? 0);
    },
    _GetEnabledFeatures: () => [],
    _SetOsfControlContainerReadyForCustomFunctions: (calls) => void (calls.isReady = true),
  },
};

/** The client tells this service that ribbon actions can be called; there is no ribbon here. */
export const addinServiceType: WireType<null> = {
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: () => undefined },
};
