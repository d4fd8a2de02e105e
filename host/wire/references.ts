import { invalidReference } from '../errors';
import type { WireObject } from './type';

/** Objects that the client keeps over several requests. */
export class References {
  private readonly kept = new Map<string, WireObject>();
  private given = 0;

  get count(): number {
    return this.kept.size;
  }

  keep(object: WireObject): void {
    object.referenceId ??= `{REF-${++this.given}}`;
    this.kept.set(object.referenceId, object);
  }

  demand(id: string): WireObject {
    const object = this.kept.get(id);
    if (!object) throw invalidReference();
    return object;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }
}
