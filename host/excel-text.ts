/** What Univer computes otherwise than Excel, and worksheets lean on: TRIM and EXACT. */
import {
  BaseFunction,
  BooleanValueObject,
  functionText,
  StringValueObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IFunctionNames,
} from '@univerjs/engine-formula';

/** Excel's TRIM knows one kind of space, U+0020. Univer's takes away every kind, so that a "B\u202f" would count. */
class Trim extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;

  override calculate(...[text]: FunctionVariantType[]): FunctionVariantType {
    const values = text as BaseValueObject;
    return values.isArray() ? values.mapValue(trimmed) : trimmed(values);
  }
}

function trimmed(text: BaseValueObject): BaseValueObject {
  if (text.isError()) return text;
  if (text.isNull()) return StringValueObject.create('');
  const said = text.isBoolean() ? String(text.getValue()).toUpperCase() : String(text.getValue());
  return StringValueObject.create(said.replace(/ +/g, ' ').replace(/^ | $/g, ''));
}

type Constructor = new (name: IFunctionNames) => BaseFunction & {
  _handleSingleObject(one: BaseValueObject, other: BaseValueObject): BaseValueObject;
};
const UniverExact = functionText.find(([, name]) => name === 'EXACT')![0] as unknown as Constructor;

/** To Excel's EXACT an empty cell is "", as a formula's "" is; not to Univer's. */
class Exact extends UniverExact {
  override minParams = 2;
  override maxParams = 2;

  override _handleSingleObject(one: BaseValueObject, other: BaseValueObject): BaseValueObject {
    const isEmpty = (text: BaseValueObject) => text.isNull() || text.getValue() === '';
    if (isEmpty(one) && isEmpty(other)) return BooleanValueObject.create(true);
    return super._handleSingleObject(one, other);
  }
}

export const asExcelHasThem = (): BaseFunction[] => [new Trim('TRIM'), new Exact('EXACT')];
