import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { makeDemoWorkspace } from "../../demo/workspace.ts";
import { vsixFile } from "../../start/pack.ts";
import { severableProxy, type SeverableProxy } from "../support/severable-proxy.ts";
import { startRemoteMachine, type RemoteMachine } from "../vscode-host/remote-machine.ts";
import { startServerOn } from "../vscode-host/server.ts";
import { openWorkbench } from "../vscode-host/workbench.ts";

/** The demo's folder, as the remote machine has it. */
const WORKSPACE = "/home/dev/shop";

export interface RemoteSession {
  readonly page: Page;
  readonly machine: RemoteMachine;
  /** Between the browser and the machine. */
  readonly cable: SeverableProxy;
  /** Where a path of the remote machine's home lies on this one. */
  here(there: string): string;
  close(): Promise<void>;
}

export interface RemoteOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** The demo workspace on another machine, in a window whose browser is here. */
export async function openRemoteWorkbench({ settings = {} }: RemoteOptions = {}): Promise<RemoteSession> {
  const scratch = mkdtempSync(path.join(tmpdir(), "keyward-remote-"));
  const machine = await startRemoteMachine(scratch);
  const here = (there: string) => path.join(machine.home, path.relative("/home/dev", there));
  makeDemoWorkspace(here(WORKSPACE));
  const server = await startServerOn(machine, {
    vsix: vsixFile,
    settings: { "workbench.colorTheme": "Default Light Modern", ...settings },
    args: ["--without-connection-token", "--disable-workspace-trust"],
  });
  const cable = await severableProxy(`unix:${server.socket}`);
  const workbench = await openWorkbench({ port: Number(new URL(cable.url).port), folder: WORKSPACE });
  workbench.page.setDefaultTimeout(60_000);
  return {
    page: workbench.page,
    machine,
    cable,
    here,
    async close() {
      await workbench.close();
      await cable.close();
      await server.stop();
      await machine.stop();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
