import * as vscode from "vscode";
import { LanguageClient, RevealOutputChannelOn } from "vscode-languageclient/browser";
import { locationOfPath, pathOfLocation, type HostRequests } from "../../protocol/host.ts";
import type { InitializationOptions, Status } from "../../protocol/lsp.ts";
import { hostFiles } from "./host-files.ts";

/** The browser's; the types here are Node's. */
declare const Worker: new (script: string) => ConstructorParameters<typeof LanguageClient>[2];

type FileAsked = HostRequests["keyward/readFile"]["params"];

/** Documents that lie nowhere: they keep their URIs. */
const NOWHERE: ReadonlySet<string> = new Set(["untitled"]);

/** The client of the language server in a worker of its own, not started yet. */
export async function createWebClient(
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
  onStatus: (status: Status) => void,
): Promise<LanguageClient> {
  const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "dist/web/server.js"));
  // By its text: VS Code makes no worker of a script that comes from a remote.
  const parser = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(extension, "dist/web-tree-sitter.wasm"),
  );
  const url = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: "text/javascript" }));
  const worker = new Worker(url);
  const schemes = new Set(vscode.workspace.workspaceFolders?.map(({ uri }) => uri.scheme));
  const client = new LanguageClient("keyward", "Keyward", worker, {
    documentSelector: [...schemes, ...NOWHERE].map((scheme) => ({ scheme })),
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // There is no vault behind it, and so nothing to reveal or to write.
    initializationOptions: { trusted: false, parser } satisfies InitializationOptions,
    uriConverters: { code2Protocol, protocol2Code },
    markdown: { isTrusted: false, supportThemeIcons: true },
    initializationFailedHandler: () => false,
  });
  const { readFile, listFolder, readAsset } = hostFiles(extension);
  client.onRequest("keyward/readFile", (asked: FileAsked): Promise<unknown> => readFile(asked));
  client.onRequest("keyward/listFolder", listFolder);
  client.onRequest("keyward/readAsset", readAsset);
  client.onNotification("keyward/status", onStatus);
  return client;
}

/** The server knows `file:` URIs alone; a document of another file system has one that stands for it. */
function code2Protocol(uri: vscode.Uri): string {
  if (NOWHERE.has(uri.scheme)) return uri.toString();
  return vscode.Uri.from({ scheme: "file", path: pathOfLocation(uri) }).toString();
}

function protocol2Code(text: string): vscode.Uri {
  const uri = vscode.Uri.parse(text);
  const location = uri.scheme === "file" ? locationOfPath(uri.path) : undefined;
  return location ? vscode.Uri.from(location) : uri;
}
