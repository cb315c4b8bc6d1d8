import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "../vault/fixtures.ts";
import { KEYWARD } from "./from-source.ts";
import { PASSPHRASE } from "./server.ts";

/** `keyward serve`, as it is run. It is killed when the test ends. */
export async function serveCommand(args: readonly string[], env: Record<string, string> = {}) {
  const folder = temporaryFolder();
  const [program, ...start] = KEYWARD;
  const child = spawn(program, [...start, "serve", ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, KEYWARD_PASSPHRASE: PASSPHRASE, ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const errors = text(child.stderr);
  let out = "";
  const ended = once(child, "exit").then(async ([code]) => ({
    code: code as number,
    out,
    errors: await errors,
  }));
  const listening = new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      if (args.includes("--dev") ? out.includes("Root token") : out.includes("Listening")) resolve();
    });
  });
  await Promise.race([listening, ended]);
  return {
    child,
    ended,
    url: /Listening: (\S+)/.exec(out)?.[1] ?? "",
    token: /Root token: (\S+)/.exec(out)?.[1] ?? "",
  };
}
