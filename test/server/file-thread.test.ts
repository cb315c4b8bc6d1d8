import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ModuleLinks } from "../../references/modules/module-links.ts";
import { fileReader, type FileRequest } from "../../server/file-facts.ts";
import { disk } from "../../server/file-system.ts";
import { fileThread, openFileThread } from "../../server/file-thread.ts";
import { engineFromNodeModules } from "../references/engine.ts";

const SILENT = { error: fail, warn: fail, info: fail };

test("a thread reads files as the server itself does, and knows what modules give each other meanwhile", async () => {
  const requests = onDisk({
    "env.ts": "export const env = process.env;",
    "names.ts": `export const KEY = "DB_PASS";`,
    "a.ts": `import { env } from "./env"; use(env.DB_PASS);`,
    "b.py": `import os\nos.environ.get("DB_PASS", "")`,
    "large.ts": `process.env.A; ${" ".repeat(3000)}`,
    "gone.ts": null,
    "words.txt": "process.env.B",
  });
  const links = new ModuleLinks();
  const here = fileReader(disk, await engineFromNodeModules(), links);
  const thread = (await openFileThread(links, SILENT))!;
  const both = async () => {
    const read = await thread.read(requests);
    expect(read).toEqual(await here(requests));
    return read.map((file) =>
      file && "references" in file ? file.references.map(({ name }) => name) : file,
    );
  };
  expect(await both()).toEqual([
    [],
    [],
    [],
    ["DB_PASS"],
    { why: "too-large", bytes: 3015 },
    { why: "absent" },
    undefined,
  ]);
  const [env] = await here(requests);
  links.takeFacts(requests[0]!.path, env && "modules" in env ? env.modules : undefined);
  expect((await both())[2]).toEqual(["DB_PASS"]);
  const last = thread.read(requests);
  await thread.close();
  expect(await last).toHaveLength(requests.length);
});

test("the file at which a thread ends is named, and the others are read all the same", async () => {
  const links = new ModuleLinks();
  links.useAliases("/work", []);
  const told: number[] = [];
  const thread = fileThread(
    {
      run: async ({ news, files }) => {
        told.push(news.length);
        if (files.some((file) => file.path === "/work/bad.ts")) throw new Error("The thread ended.");
        return files.map(() => undefined);
      },
      close: async () => undefined,
    },
    links,
  );
  const files = ["/work/a.ts", "/work/bad.ts", "/work/b.ts"].map(request);
  expect(await thread.read(files)).toEqual([undefined, { why: "unsurvived" }, undefined]);
  // Whoever takes its place has to learn everything.
  expect(told).toEqual([1, 1, 0, 0]);
  await thread.close();
});

/** Files by name; null for one that is not there. */
function onDisk(files: Readonly<Record<string, string | null>>): FileRequest[] {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-files-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files))
    if (text !== null) writeFileSync(path.join(folder, name), text);
  return Object.keys(files).map((name) => request(path.join(folder, name)));
}

function request(file: string): FileRequest {
  return { path: file, limitBytes: 2000, accessors: [], isWanted: false };
}

function fail(message: string): never {
  throw new Error(message);
}
