/** The columns of the register, by name. */
const VISIBLE = ['number', 'subject', 'form', 'kind', 'cause', 'situation', 'handling', 'owner', 'status', 'state'] as const;
const HELPERS = ['started', 'formNo', 'kindNo', 'causeNo', 'statusNo', 'case', 'level'] as const;
export const KEYS = [...VISIBLE, ...HELPERS] as const;
export type ConflictKey = (typeof KEYS)[number];
