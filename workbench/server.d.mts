export function serve(options?: {
  port?: number;
  key?: string;
  cert?: string;
  root?: string;
}): Promise<{ url: string; close(): Promise<void> }>;
