import { HostError, invalidArgument, itemNotFound, notImplemented } from './errors';
import {
  ActionType,
  PathType,
  type Action,
  type Answer,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  type Request,
} from './protocol';
import { pascal, query } from './wire/query';
import type { References } from './wire/references';
import { WireObject } from './wire/type';

export interface Surroundings {
  root: WireObject;
  references: References;
  /** A service that the client asks for by its full name. */
  newObject(name: string): WireObject;
  /** Called before anything is read. */
  settle(): Promise<void>;
}

/** A failure planned by a test: after so many actions have run. */
export interface PlannedFailure {
  afterActions: number;
  error: HostError;
}

type Resolved = WireObject | null;

/** One request of the client, run action by action; what ran before a failure stays. */
export class Batch {
  private readonly resolved = new Map<number, Resolved>();
  private readonly toBeKept: ReadonlySet<number>;
  /** Where we are, told with an error: `Range.values`. */
  private location = '';

  constructor(
    private readonly request: Request,
    private readonly around: Surroundings,
    private readonly planned?: PlannedFailure,
  ) {
    const kept = request.Actions.filter(({ Name }) => Name === '_KeepReference');
    this.toBeKept = new Set(kept.map(({ ObjectPathId }) => ObjectPathId));
  }

  async run(): Promise<Answer> {
    const answer: Answer = { Results: [], TraceIds: [] };
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (this.planned?.afterActions === index) throw this.planned.error;
        const value = await this.perform(action);
        if (action.ActionType === ActionType.trace) answer.TraceIds.push(action.Id);
        answer.Results.push({ ActionId: action.Id, Value: asJson(value ?? null) });
      } catch (error) {
        answer.Error = this.tellError(error, index);
        return answer;
      }
    }
    return answer;
  }

  private async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    this.location = '';
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiated(object, action.ObjectPathId);
      case ActionType.query:
        await this.around.settle();
        return object && query(object, action.QueryInfo ?? {});
      case ActionType.method:
        // The client keeps every range, also one that turns out to be a null object.
        if (object === null && action.Name === '_KeepReference') return null;
        return this.called(this.demand(object, action.Name), action);
      case ActionType.setProperty:
        return this.set(this.demand(object, action.Name), action.Name, this.arguments(action.ArgumentInfo)[0]);
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(this.demand(object, name), name, value);
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private instantiated(object: Resolved, pathId: number): unknown {
    if (object === null) return null;
    if (object.type.referable && this.toBeKept.has(pathId)) this.around.references.keep(object);
    return {
      ...(object.id === undefined ? {} : { Id: object.id }),
      ...(object.referenceId === undefined ? {} : { _ReferenceId: object.referenceId }),
    };
  }

  private called(object: WireObject, action: Action): unknown {
    const result = object.call(action.Name, this.arguments(action.ArgumentInfo));
    return result instanceof WireObject ? null : result;
  }

  private set(object: WireObject, name: string, value: unknown): null {
    object.setScalar(pascal(name), value);
    return null;
  }

  private resolve(pathId: number): Resolved {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return this.present(known);
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw invalidArgument(`the request has no object path ${pathId}`);
    const object = this.follow(path);
    this.resolved.set(pathId, object);
    return this.present(object);
  }

  private present(object: Resolved): Resolved {
    if (object && !object.isPresent) throw itemNotFound();
    return object;
  }

  private follow(path: ObjectPath): Resolved {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.around.root;
      case PathType.newObject:
        return this.around.newObject(path.Name);
      case PathType.reference:
        return this.around.references.demand(path.Name);
      case PathType.nullObject:
        return null;
      default:
        return this.followFrom(this.resolve(path.ParentObjectPathId!), path);
    }
  }

  private followFrom(parent: Resolved, path: ObjectPath): Resolved {
    if (parent === null) return null;
    this.location = locate(parent, path.Name || 'getItem');
    switch (path.ObjectPathType) {
      case PathType.property:
        return parent.navigate(path.Name);
      case PathType.indexer: {
        const item = parent.type.item;
        if (!item) throw notImplemented(`${parent.type.name}[...]`);
        return item(parent.target, this.arguments(path.ArgumentInfo)[0]);
      }
      case PathType.method: {
        const result = parent.call(path.Name, this.arguments(path.ArgumentInfo));
        if (result === null || result instanceof WireObject) return result;
        throw notImplemented(`${parent.type.name}.${path.Name}() as an object`);
      }
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private demand(object: Resolved, member: string): WireObject {
    if (object === null) throw new HostError('InvalidObjectPath', `A null object has no ${member}.`, 400);
    this.location = locate(object, member);
    return object;
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, ids?.[index]));
  }

  private argument(value: unknown, id: unknown): unknown {
    if (Array.isArray(value) && Array.isArray(id)) return value.map((inner, index) => this.argument(inner, id[index]));
    return typeof id === 'number' && id > 0 ? this.resolve(id) : value;
  }

  private tellError(error: unknown, index: number): NonNullable<Answer['Error']> {
    const known =
      error instanceof HostError
        ? error
        : new HostError('GeneralException', `The simulated host failed: ${String((error as Error)?.stack ?? error)}`, 500);
    return {
      Code: known.code,
      Message: known.message,
      Location: this.location,
      HttpStatusCode: known.status,
      ActionIndex: index,
    };
  }
}

/** Copied at once: what follows in the batch may change it. Most actions tell nothing. */
const asJson = (value: unknown): Json => (value === null ? null : (JSON.parse(JSON.stringify(value)) as Json));

const locate = (object: WireObject, member: string): string =>
  `${object.type.name}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
