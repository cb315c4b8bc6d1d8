/**
 * A stand-in for a Vault or OpenBao server: as much of KV v2 as our store asks for, in memory, with the faults of a
 * network and of a busy cluster. It was written from the description in the reference, not from a real one.
 */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

export const ROOT_TOKEN = ["stand", "in", "root"].join("-");
const MAX_VERSIONS = 10;
const FULL =
  '1 error occurred:\n\t* unable to store logs within log store, err: "write raft.db: no space left on device"\n\n';

export type Kv2Fault =
  /** The connection is cut before the request is worked on. */
  | "before"
  /** The request is done, and the connection cut before the answer. */
  | "after"
  | "delay"
  /** 429 and 503, with a Retry-After. */
  | "busy"
  | "sealed"
  /** Writes are refused, as OpenBao 2.7.2 on a full disk refuses them. */
  | "full";

export interface Kv2Server {
  readonly origin: string;
  /** What happens to requests from now on: asked for each one. */
  faults: (request: { method: string; path: string }) => Kv2Fault | undefined;
  /** Every request line until now, such as `POST data/keyward/state`. */
  readonly requests: string[];
  /** What is kept, by path: all versions, with what a reader of the disk would find. */
  readonly records: ReadonlyMap<string, KeptRecord>;
  /** Ends every token that a login gave. */
  endTokens(): void;
  /** What is accepted as a login. */
  readonly appRole: { readonly roleId: string; readonly secretId: string };
  /** Refuses connections until it is started again. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

interface KeptRecord {
  current: number;
  readonly versions: Map<number, { data: unknown; destroyed: boolean; deleted: boolean }>;
}

type Reply = readonly [status: number, body?: object];

/** @param namespace the only one that there is */
export async function startKv2Server({ namespace = "" } = {}): Promise<Kv2Server> {
  const records = new Map<string, KeptRecord>();
  const tokens = new Set([ROOT_TOKEN]);
  const appRole = { roleId: randomUUID(), secretId: randomUUID() };
  const requests: string[] = [];
  const self = { faults: (() => undefined) as Kv2Server["faults"] };
  const http = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "" } = request;
    const path = url.replace("/v1/", "").replace(/^secret\//, "");
    requests.push(`${method} ${path}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const fault = self.faults({ method, path });
    if (fault === "before") return void request.socket.destroy();
    if (fault === "delay") await pause(Math.random() * 30);
    const [status, body] =
      fault === "busy"
        ? ([429, { errors: ["rate limit"] }] as const)
        : fault === "sealed"
          ? ([503, { errors: ["Vault is sealed"] }] as const)
          : fault === "full" && request.method !== "GET"
            ? ([500, { errors: [FULL] }] as const)
            : work(
                request,
                path,
                chunks.length === 0
                  ? {}
                  : (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>),
              );
    if (fault === "after") return void request.socket.destroy();
    if (fault === "busy") response.setHeader("Retry-After", "0.05");
    response.writeHead(status, { "Content-Type": "application/json" }).end(body && JSON.stringify(body));
  }

  function work({ method, headers }: IncomingMessage, path: string, body: Record<string, unknown>): Reply {
    if ((headers["x-vault-namespace"] ?? "") !== namespace)
      return [404, { errors: ["no handler for route"] }];
    if (path === "auth/approle/login") return logIn(body);
    if (!tokens.has(String(headers["x-vault-token"]))) return [403, { errors: ["permission denied"] }];
    const [, kind, name = "", query = ""] = /^([a-z]+)\/([^?]*)\??(.*)$/.exec(path) ?? [];
    const record = records.get(name);
    switch (`${method} ${kind}`) {
      case "GET data":
        return read(record, Number(new URLSearchParams(query).get("version") ?? 0));
      case "POST data":
        return write(name, record, body as { options?: { cas?: number }; data: unknown });
      case "GET metadata":
        return query === "list=true" ? list(name) : describe(record);
      case "DELETE metadata":
        records.delete(name);
        return [204];
      case "PUT destroy":
        for (const number of body.versions as number[]) {
          const version = record?.versions.get(number);
          if (version) Object.assign(version, { destroyed: true, data: null });
        }
        return [204];
      default:
        return [404, { errors: ["no handler for route"] }];
    }
  }

  function logIn(body: Record<string, unknown>): Reply {
    if (body.role_id !== appRole.roleId || body.secret_id !== appRole.secretId)
      return [400, { errors: ["invalid role or secret ID"] }];
    const token = randomUUID();
    tokens.add(token);
    return [200, { auth: { client_token: token, lease_duration: 60 } }];
  }

  function read(record: KeptRecord | undefined, wanted: number): Reply {
    const number = wanted > 0 ? wanted : (record?.current ?? 0);
    const version = record?.versions.get(number);
    if (!version) return [404, { errors: [] }];
    const { destroyed, deleted } = version;
    const data = destroyed || deleted ? null : version.data;
    return [data === null ? 404 : 200, { data: { data, metadata: { version: number, destroyed } } }];
  }

  function write(
    name: string,
    record: KeptRecord = { current: 0, versions: new Map() },
    { options = {}, data }: { options?: { cas?: number }; data: unknown },
  ): Reply {
    if (options.cas !== undefined && options.cas !== record.current)
      return [400, { errors: ["check-and-set parameter did not match the current version"] }];
    record.current += 1;
    record.versions.set(record.current, { data, destroyed: false, deleted: false });
    record.versions.delete(record.current - MAX_VERSIONS);
    records.set(name, record);
    return [200, { data: { version: record.current, destroyed: false } }];
  }

  function list(name: string): Reply {
    const folder = name === "" || name.endsWith("/") ? name : `${name}/`;
    const below = [...records.keys()]
      .filter((key) => key.startsWith(folder))
      .map((key) => key.slice(folder.length));
    const keys = [...new Set(below.map((key) => key.replace(/\/.*/, "/")))].toSorted();
    return keys.length === 0 ? [404, { errors: [] }] : [200, { data: { keys } }];
  }

  function describe(record: KeptRecord | undefined): Reply {
    if (!record) return [404, { errors: [] }];
    const versions = [...record.versions].map(([number, { destroyed }]) => [number, { destroyed }] as const);
    return [200, { data: { current_version: record.current, versions: Object.fromEntries(versions) } }];
  }

  let port = 0;
  async function start(): Promise<void> {
    await new Promise<void>((resolve) => http.listen(port, "127.0.0.1", resolve));
    const address = http.address();
    if (typeof address !== "object" || address === null) throw new Error("no port");
    ({ port } = address);
  }
  await start();
  return Object.assign(self, {
    origin: `http://127.0.0.1:${port}`,
    requests,
    records,
    appRole,
    endTokens: () => {
      tokens.clear();
      tokens.add(ROOT_TOKEN);
    },
    start,
    stop: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  });
}
