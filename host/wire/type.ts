/** How the objects of the workbook look to the client: tables of wire names, in PascalCase. */
import { notImplemented } from '../errors';

export interface Scalar<T> {
  get(target: T): unknown;
  /** Absent: read only. */
  set?(target: T, value: unknown): void;
}

export interface WireType<T> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T) => WireObject | null>>;
  /** An object, null for a null object, a plain result, or nothing. */
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Tells the client which one this is; for members of collections. */
  id?(target: T): string;
  /** Present on collections. */
  items?(target: T): WireObject[];
  /** What `collection[key]` means on the wire. */
  item?(target: T, key: unknown): WireObject;
  /** False once the thing has been deleted. */
  isPresent?(target: T): boolean;
  /** The client may keep such objects by reference over several requests. */
  readonly referable?: boolean;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the client decides what it sends; every method checks
export type Method<T> = (target: T, ...args: any[]) => WireObject | null | unknown;

export class WireObject {
  referenceId: string | undefined;

  constructor(
    readonly type: WireType<unknown>,
    readonly target: unknown,
  ) {}

  get isPresent(): boolean {
    return this.type.isPresent?.(this.target) ?? true;
  }

  get id(): string | undefined {
    return this.type.id?.(this.target);
  }

  scalar(name: string): unknown {
    const scalar = own(this.type.scalars, name);
    if (!scalar) throw notImplemented(`${this.type.name}.${name}`);
    return scalar.get(this.target);
  }

  setScalar(name: string, value: unknown): void {
    const scalar = own(this.type.scalars, name);
    if (!scalar?.set) throw notImplemented(`setting ${this.type.name}.${name}`);
    scalar.set(this.target, value);
  }

  navigate(name: string): WireObject | null {
    const navigation = own(this.type.navigations, name);
    if (!navigation) throw notImplemented(`${this.type.name}.${name}`);
    return navigation(this.target);
  }

  call(name: string, args: readonly unknown[]): unknown {
    const method = own(this.type.methods, name);
    if (!method) throw notImplemented(`${this.type.name}.${name}()`);
    return method(this.target, ...args);
  }
}

export const wire = <T>(type: WireType<T>, target: T): WireObject => new WireObject(type as WireType<unknown>, target);

export const wireOrNull = <T>(type: WireType<T>, target: T | undefined): WireObject | null =>
  target === undefined ? null : wire(type, target);

/** A table may not answer for what it inherits, such as `constructor`. */
function own<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
