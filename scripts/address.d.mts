export class AddressError extends Error {}
export function addressFrom(asked: string | undefined): string | undefined;
