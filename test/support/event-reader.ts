import type { TestServer } from "./server.ts";

/** A client of server-sent events. */
export interface EventReader {
  readonly status: number;
  /** Those that came so far, `event` and its parts. */
  readonly events: readonly ServerEvent[];
  /** When so many have come in all. */
  until(count: number): Promise<readonly ServerEvent[]>;
  /** When the server has ended the stream; what it sent last. */
  ended(): Promise<ServerEvent | undefined>;
  close(): void;
}

export interface ServerEvent {
  readonly id: string | undefined;
  readonly event: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- A test says what it expects of it.
  readonly data: any;
}

export interface ReaderOptions {
  readonly token?: string;
  readonly query?: string;
  readonly lastEventId?: string | undefined;
}

export async function readEvents(
  { url, root }: Pick<TestServer, "url" | "root">,
  { token = root, query = "", lastEventId }: ReaderOptions = {},
): Promise<EventReader> {
  const connection = new AbortController();
  const response = await fetch(`${url}/api/v1/changes${query}`, {
    signal: connection.signal,
    headers: {
      authorization: `Bearer ${token}`,
      accept: "text/event-stream",
      ...(lastEventId !== undefined && { "last-event-id": lastEventId }),
    },
  });
  const events: ServerEvent[] = [];
  const waiting = new Set<() => void>();
  const ended = read(response, (event) => {
    events.push(event);
    for (const wake of waiting) wake();
  });
  return {
    status: response.status,
    events,
    until: (count) =>
      new Promise((resolve) => {
        const wake = () => {
          if (events.length < count) return;
          waiting.delete(wake);
          resolve(events);
        };
        waiting.add(wake);
        wake();
      }),
    async ended() {
      await ended;
      return events.at(-1);
    },
    close: () => connection.abort(),
  };
}

async function read(response: Response, take: (event: ServerEvent) => void): Promise<void> {
  let text = "";
  try {
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const blocks = text.split("\n\n");
      text = blocks.pop()!;
      for (const block of blocks) {
        const lines = block
          .split("\n")
          .map((line) => /^(\w*): ?(.*)$/.exec(line)!.slice(1) as [string, string]);
        const { id, event, data } = Object.fromEntries(lines);
        if (data !== undefined) take({ id, event: event ?? "message", data: JSON.parse(data) });
      }
    }
  } catch {
    // The connection was cut, by either side: what came before counts.
  }
}
