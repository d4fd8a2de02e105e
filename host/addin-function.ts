/**
 * A custom function of the add-in inside Univer. Univer's own way of registering one hands over an empty cell as 0,
 * which an answer or a count may well be; here it arrives as null, as in Excel today.
 */
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  ValueObjectFactory,
  type ArrayValueObject as Values,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IFunctionInfo,
} from '@univerjs/engine-formula';
import type { FunctionCall, FunctionMetadata, FunctionOptions } from './engine';

export interface AddinFunctionOptions extends FunctionOptions {
  about?: FunctionMetadata;
}

export class AddinFunction extends BaseFunction {
  constructor(
    private readonly id: string,
    private readonly call: FunctionCall,
    private readonly options: AddinFunctionOptions = {},
  ) {
    super(id);
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    // Excel does not call a function that cannot take errors.
    if (!this.options.metadata?.allowErrorForDataTypeAny && variants.some(holdsError)) return this.failed(undefined);
    try {
      const result = this.call(this.id, this.handedOver(variants));
      this.explain(result);
      return resultObject(result);
    } catch (error) {
      return this.failed(error);
    }
  }

  /** A parameter that is a matrix always gets rows; an argument left out is null, whatever its parameter. */
  private handedOver(variants: readonly FunctionVariantType[]): unknown[] {
    const parameters = this.options.about?.parameters ?? [];
    return variants.map((variant, index) => {
      const argument = argumentOf(variant);
      const isLeftOut = argument === null && !variant.isReferenceObject();
      const wantsRows = parameters[index]?.dimensionality === 'matrix' && !Array.isArray(argument) && !isLeftOut;
      return wantsRows ? [[argument]] : argument;
    });
  }

  private failed(error: unknown): BaseValueObject {
    this.options.explain?.(this.subUnitId ?? '', this.row, this.column, messageOf(error));
    return ErrorValueObject.create(errorType(error));
  }

  private explain(result: unknown): void {
    const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) =>
        this.options.explain?.(this.subUnitId ?? '', this.row + row, this.column + column, messageOf(cell)),
      ),
    );
  }
}

const messageOf = (error: unknown): string | undefined => {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string' && message !== '' ? message : undefined;
};

/** What Univer's editor tells of a function while somebody types it. */
export const functionInfo = (name: string, about: FunctionMetadata | undefined): IFunctionInfo => ({
  functionName: name,
  functionType: FunctionType.User,
  description: about?.description ?? name,
  abstract: about?.description ?? name,
  functionParameter: (about?.parameters ?? []).map(({ name: parameter, description = '', optional }) => ({
    name: parameter,
    detail: description,
    example: '',
    require: optional ? 0 : 1,
    repeat: 0,
  })),
});

function holdsError(variant: FunctionVariantType): boolean {
  if (variant.isReferenceObject()) return holdsError((variant as BaseReferenceObject).toArrayValueObject());
  if (!variant.isArray()) return (variant as BaseValueObject).isError();
  let found = false;
  (variant as Values).iterator((value) => {
    if (value?.isError()) found = true;
    return !found;
  });
  return found;
}

function argumentOf(variant: FunctionVariantType): unknown {
  if (variant.isReferenceObject()) return argumentOf((variant as BaseReferenceObject).toArrayValueObject());
  if (!variant.isArray()) return valueOf(variant as BaseValueObject);
  const values = variant as Values;
  const rows = Array.from({ length: values.getRowCount() }, (_, row) =>
    Array.from({ length: values.getColumnCount() }, (__, column) => valueOf(values.get(row, column))),
  );
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
}

/** An error comes as Excel hands over what is more than a plain value. */
function valueOf(value: BaseValueObject | null | undefined | void): unknown {
  if (!value || value.isNull()) return null;
  if (!value.isError()) return value.getValue();
  return { type: 'Error', basicType: 'Error', basicValue: (value as ErrorValueObject).getErrorType() };
}

type Plain = string | number | boolean;

/** Excel shows 0 for a function that answers nothing; an error among many values is its text. */
const plain = (value: unknown): Plain =>
  value === null || value === undefined ? 0 : typeof value === 'object' ? errorType(value) : (value as Plain);

function resultObject(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return ValueObjectFactory.create(plain(result));
  const rows = (result as unknown[][]).map((row) => row.map(plain));
  return rows.length === 1 && rows[0]!.length === 1
    ? ValueObjectFactory.create(rows[0]![0]!)
    : ArrayValueObject.createByArray(rows);
}

const KNOWN: readonly string[] = Object.values(ErrorType);

function errorType(error: unknown): ErrorType {
  const { errorText, code } = (error ?? {}) as { errorText?: unknown; code?: unknown };
  const text = [errorText, code].find((one) => typeof one === 'string' && KNOWN.includes(one));
  return (text as ErrorType | undefined) ?? ErrorType.VALUE;
}
