/** The requests of the Office.js client (ProcessQuery) and our answers, as they cross the wire. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export const PathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Beside every argument the id of the object it stands for, 0 for a plain value; nested as the arguments are. */
  ReferencedObjectPathIds?: unknown[] | null;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  /** Client-side names with slashes, e.g. `format/fill/color`; of the items when the object is a collection. */
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

export interface Request {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface Answer {
  /** What ran before an error stays: its results are answered too. */
  Results: { ActionId: number; Value: Json }[];
  /** Ids of the trace marks that were passed: the client tells their texts with an error. */
  TraceIds: number[];
  Error?: AnswerError;
}

export interface AnswerError {
  Code: string;
  Message: string;
  Location: string;
  HttpStatusCode: number;
  /** Lets the client name the statement that failed. */
  ActionIndex: number;
}

/** What the host sends without being asked: events and calls of custom functions. */
export interface Message {
  entries: MessageEntry[];
}

export interface MessageEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  /** JSON. */
  message: string;
  id: number;
}

export const MessageCategory = { customFunction: 1, event: 65536 } as const;
export const InvokeFunction = 1000;
