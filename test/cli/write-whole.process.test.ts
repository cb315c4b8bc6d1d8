import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";

const MODULE = path.resolve(import.meta.dirname, "../../cli/write-whole.ts");

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s leaves nothing of a file that is half written",
  async (signal) => {
    const folder = mkdtempSync(path.join(tmpdir(), "keyward-whole-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const program = `
    const { writeWhole } = await import(${JSON.stringify(MODULE)});
    setInterval(() => {}, 1000);
    await writeWhole(process.argv[1], async (write) => {
      await write(Buffer.from("half of it"));
      console.log("half");
      await new Promise(() => {});
    }, { named: "it", mode: 0o600 });`;
    const args = ["--input-type=module", "-e", program, "--", path.join(folder, "a")];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    await once(child.stdout, "data");
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.keyward-.*\.part$/)]);
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([null, signal]);
    expect(readdirSync(folder)).toEqual([]);
  },
);
