import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

/** One request as it came in. */
export interface Came {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body: string;
}

/** What goes wrong with a request instead of, or after, being carried out. */
export type Fault =
  | "drop" // closes the connection, nothing done
  | "commit and drop" // does it, then closes the connection
  | "cut the answer" // does it, and breaks off in the middle of the answer
  | "hang" // never answers
  | "commit and hang"
  | Reply;

export interface StandIn {
  url: string;
  /** Everything that came, in order. */
  came: Came[];
  /** The next requests of that kind meet these, one each. */
  fault(kind: "read" | "write", ...faults: Fault[]): void;
  /** Told of each request before it is answered. */
  onCome(listener: (came: Came) => unknown): void;
  /** Nothing goes wrong any more. */
  heal(): void;
  /** For a network whose time is up as soon as a request is left without an answer. */
  deadline(): AbortSignal;
}

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8", ...headers },
  body: JSON.stringify(value),
});

/** A real HTTP server of the test's own, gone when the test is over. */
export async function standIn(
  answer: (came: Came) => Reply | Promise<Reply>,
  isWrite: (came: Came) => boolean,
): Promise<StandIn> {
  const faults: Record<"read" | "write", Fault[]> = { read: [], write: [] };
  let late = new AbortController();
  let listener: (came: Came) => unknown = () => {};
  const self: StandIn = {
    url: "",
    came: [],
    fault: (kind, ...more) => faults[kind].push(...more),
    onCome(given) {
      listener = given;
    },
    heal() {
      faults.read.length = 0;
      faults.write.length = 0;
    },
    deadline() {
      late = new AbortController();
      return late.signal;
    },
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const came = await received(request);
    self.came.push(came);
    listener(came);
    const fault = faults[isWrite(came) ? "write" : "read"].shift();
    if (typeof fault === "object") return send(response, fault);
    if (fault === "drop") return request.socket.destroy();
    if (fault === "hang") return late.abort();
    const reply = await answer(came);
    if (fault === "commit and drop") return request.socket.destroy();
    if (fault === "commit and hang") return late.abort();
    if (fault !== "cut the answer") return send(response, reply);
    response.writeHead(reply.status, { ...reply.headers, "content-length": Buffer.byteLength(reply.body) });
    response.write(reply.body.slice(0, 5), () => request.socket.destroy());
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => send(response, { status: 599, body: String(error) }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  self.url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  return self;
}

function send(response: ServerResponse, { status, headers = {}, body }: Reply): void {
  response.writeHead(status, headers);
  response.end(body);
}

async function received(request: IncomingMessage): Promise<Came> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method ?? "",
    path: request.url ?? "",
    headers: Object.fromEntries(headers),
    body: Buffer.concat(pieces).toString("utf8"),
  };
}
