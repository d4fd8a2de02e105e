/**
 * A custom function of the add-in inside Univer. Univer's own way of registering one hands over an empty cell as 0,
 * which an answer or a count may well be; here it arrives as null, as in Excel today.
 */
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  ValueObjectFactory,
  type ArrayValueObject as Values,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import type { FunctionCall } from './engine';

export class AddinFunction extends BaseFunction {
  constructor(
    private readonly id: string,
    private readonly call: FunctionCall,
  ) {
    super(id);
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    try {
      return resultObject(this.call(this.id, variants.map(argumentOf)));
    } catch (error) {
      return ErrorValueObject.create(errorType(error));
    }
  }
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

const valueOf = (value: BaseValueObject | null | undefined | void): unknown =>
  !value || value.isNull() ? null : value.isError() ? (value as ErrorValueObject).getErrorType() : value.getValue();

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
