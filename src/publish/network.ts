/** What a client may use of the world outside. */
export interface Network {
  /** `fetch`, or a test's. */
  http(url: string, init: RequestInit): Promise<Response>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; rejects with the reason when `stop` is aborted meanwhile. */
  sleep(ms: number): Promise<void>;
  /** Aborts once `ms` have passed. */
  deadline(ms: number): AbortSignal;
  /** Aborted, its reason an interruption, when a person or the system wants the run to end. */
  stop: AbortSignal;
  /** Says what is being waited for. */
  waiting(words: string): void;
}

/** One request, all of it but the token, which is added where it is sent. */
export interface Request {
  method: "GET" | "POST" | "PUT";
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
  /** Whether it may change something there. */
  writes: boolean;
}

/** A service and the token it is spoken to with. */
export interface Account {
  /** As people write it: `dev.to`. */
  title: string;
  token: string;
  /** Where the token came from, for a message that has to name it. */
  tokenFrom: string;
  /** The header a token goes into: `["api-key", ""]`, `["Authorization", "Bearer "]`. */
  header: readonly [name: string, prefix: string];
}
