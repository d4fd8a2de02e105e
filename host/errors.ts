/** Failures as Excel reports them: a code that add-ins branch on, a message, an HTTP status. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const itemNotFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = (): HostError =>
  new HostError('ItemAlreadyExists', 'The resource being created already exists.', 409);

/** @param reason ours, so that a failing test says what was wrong; Excel's own message says less. */
export const invalidArgument = (reason: string): HostError =>
  new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format. (${reason})`, 400);

export const invalidOperation = (reason: string): HostError =>
  new HostError('InvalidOperation', `The operation attempted is invalid on the object. (${reason})`, 400);

export const invalidReference = (): HostError =>
  new HostError('InvalidReference', 'This reference is not valid for the current operation.', 400);

export const accessDenied = (reason: string): HostError =>
  new HostError('AccessDenied', `You cannot perform the requested operation. (${reason})`, 403);

export const requestTooLarge = (): HostError =>
  new HostError('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.', 413);

export const responseTooLarge = (): HostError =>
  new HostError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.', 413);

/** The sentence that Excel has for everything it does not explain. */
export const generalException = (): HostError =>
  new HostError('GeneralException', 'There was an internal error while processing the request.', 500);

/** The host does not model this member: a test must not pass by accident. */
export const notImplemented = (member: string): HostError =>
  new HostError('NotImplemented', `The simulated host does not implement ${member}.`, 501);
