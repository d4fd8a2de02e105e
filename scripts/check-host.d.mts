export function manifestAt(asked: string): string;
export function checkHost(asked: string): Promise<{ looked: string[]; problems: { url: string; problem: string }[] }>;
