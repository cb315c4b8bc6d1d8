import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  type Connection,
} from "vscode-languageserver/browser";
import type { HostRequests } from "../protocol/host.ts";
import { createReferenceEngine } from "../references/engine.ts";
import { RUNTIME } from "../references/wasm-files.ts";
import type { FileSystem } from "./file-system.ts";
import { logTo } from "./log.ts";
import { serve } from "./serve.ts";

/**
 * The language server in a browser's worker. The editor reads files for it; there is no git, no vault, and no index of
 * files that are not open, each of which would be a request over the network. The build puts `browser/` in the place of
 * Node's modules.
 */
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

serve(connection, logTo(connection), {
  files: filesOfHost(connection),
  openVault: async () => ({ id: "", list: async () => [], watch: () => () => {}, close: async () => {} }),
  openRepository: async () => null,
  engine: ({ parser }) =>
    createReferenceEngine(async (name) =>
      name === RUNTIME && parser ? parser : ask("keyward/readAsset", { name }),
    ),
  homeOf: () => "",
  watchFiles: () => {},
  index(_connection, context) {
    context.index.finish("partial");
    context.changes.advance();
  },
});

function filesOfHost(host: Connection): FileSystem {
  return {
    read: (path, limit) => ask("keyward/readFile", { path, limit }, host),
    list: (folder) => ask("keyward/listFolder", { path: folder }, host),
  };
}

function ask<Method extends keyof HostRequests>(
  method: Method,
  params: HostRequests[Method]["params"],
  host = connection,
): Promise<HostRequests[Method]["result"]> {
  return host.sendRequest(method, params);
}
