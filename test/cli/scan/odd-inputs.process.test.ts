import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeCli } from "../../support/cli.ts";
import { repetitions, SOAK } from "../../support/repetitions.ts";
import { repositoryAt } from "../../support/temporary-repository.ts";

// Put together here, so that no scanner flags this file.
const STRIPE = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const MIB = 2 ** 20;

/** Has the command line say how much memory it took at most, in KiB, as its last line on standard error. */
const TELLS_MEMORY = {
  NODE_OPTIONS:
    "--import data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))",
};
const memoryOf = (err: string): number => Number(err.trimEnd().split("\n").at(-1));

test("a line of 100 MB is gone through to its end, in memory that does not grow with it", async () => {
  const keyward = makeCli({ ...TELLS_MEMORY });
  writeFileSync(path.join(keyward.folder, "small.js"), "var a = 1;");
  const size = repetitions(100, 1000) * MIB;
  const file = path.join(keyward.folder, "bundle.min.js");
  const text = "var a=b(c,d);".repeat(MIB / 16);
  const fd = openSync(file, "w");
  let written = 0;
  while (written < size) written += writeSync(fd, text);
  writeSync(fd, `k="${STRIPE}"`);
  closeSync(fd);

  const small = await keyward(["scan", "small.js"]);
  const large = await keyward(["scan", "bundle.min.js", "--format", "jsonl"]);
  expect(JSON.parse(large.out)).toMatchObject({ line: 1, column: written + 4, start: written + 3 });
  expect(memoryOf(large.err) - memoryOf(small.err)).toBeLessThan(300_000);
});

test.runIf(SOAK)("a sparse file of 4 GB is gone through", async () => {
  const keyward = makeCli({ ...TELLS_MEMORY });
  const file = path.join(keyward.folder, "disk.txt");
  writeFileSync(file, `${"a line of text\n".repeat(1000)}k="${STRIPE}"\n`);
  truncateSync(file, 4096 * MIB);
  const { code, err } = await keyward(["scan", "disk.txt"]);
  expect(code).toBe(1);
  expect(memoryOf(err)).toBeLessThan(600_000);
});

test("UTF-16, and text that a configuration has a say in, is passed over where it is huge, and that is said", async () => {
  const keyward = makeCli();
  const file = path.join(keyward.folder, "wide.txt");
  writeFileSync(file, Buffer.from("\uFEFFtext\n", "utf16le"));
  truncateSync(file, 65 * MIB);
  expect((await keyward(["scan", "wide.txt"])).err).toBe("Passed over wide.txt: larger than 64 MiB\n");

  writeFileSync(file, "text\n".repeat(13.2 * MIB));
  writeFileSync(path.join(keyward.folder, "own.toml"), "[[rules]]\nid = 'own'\nregex = 'own-[0-9]+'\n");
  const { err } = await keyward(["scan", "wide.txt", "--config", "own.toml"]);
  expect(err).toContain("Passed over wide.txt: larger than 64 MiB\n");
});

test("a huge file that is staged, and standard input that is huge, are passed over, and that is said", async () => {
  const keyward = makeCli();
  const { git, write } = repositoryAt(keyward.folder);
  git("init", "-q");
  write("dump.sql", "insert\n".repeat(5 * MIB));
  git("add", "dump.sql");
  const staged = await keyward(["scan", "--staged", "--json"]);
  expect(JSON.parse(staged.out).skipped).toEqual([{ file: "dump.sql", why: "larger than 32 MiB" }]);
  const piped = await keyward(["scan", "--stdin", "dump.sql"], { input: "insert\n".repeat(10 * MIB) });
  expect(piped).toMatchObject({ code: 6, err: "Passed over dump.sql: larger than 64 MiB\n" });
});

test("nothing that comes in is nothing found", async () => {
  expect(await makeCli()(["scan", "--stdin", "a.js"])).toMatchObject({ code: 0, err: "" });
});

test("links that lead round in a circle, out of the folder or nowhere are not followed", async () => {
  const keyward = makeCli();
  const inside = path.join(keyward.folder, "work");
  mkdirSync(inside);
  writeFileSync(path.join(keyward.folder, "outside.js"), `k="${STRIPE}"`);
  writeFileSync(path.join(inside, "a.js"), "");
  for (const [name, to] of [
    ["self", "."],
    ["up", "../work"],
    ["one", "other"],
    ["other", "one"],
    ["nowhere", "/nonexistent"],
    ["out.js", "../outside.js"],
  ] as const)
    symlinkSync(to, path.join(inside, name));
  expect(await keyward(["scan", "work"])).toMatchObject({ code: 0, out: "No secrets found in 1 file.\n" });
  expect(await keyward(["scan", "work/one"])).toMatchObject({ code: 3 });
  // A file that is named is scanned, wherever it lies.
  expect(await keyward(["scan", "work/out.js"])).toMatchObject({ code: 1 });
});

test("names that are no UTF-8, hold line breaks or escapes are told on one line each", async () => {
  const keyward = makeCli();
  const named = (name: string | Buffer) =>
    Buffer.concat([Buffer.from(`${keyward.folder}/`), Buffer.from(name)]);
  writeFileSync(named(Buffer.from([0x61, 0xff, 0x2e, 0x6a, 0x73])), `k="${STRIPE}"`);
  writeFileSync(named("two\nlines.js"), `k="${STRIPE}"`);
  const { code, out, err } = await keyward(["scan"]);
  expect(code).toBe(1);
  expect(out).toMatch(/^two\\u000alines\.js:1:4/);
  expect(err).toBe("Passed over a\uFFFD.js: its name is not in UTF-8\n");
});

test("a folder without rights is said, in a repository too, and a socket is no failure", async () => {
  const keyward = makeCli({ HOME: "/nonexistent" });
  const { git, write, commit } = repositoryAt(keyward.folder);
  git("init", "-q");
  commit("a.js");
  write("closed/b.js");
  git("add", "closed/b.js");
  const socket = createServer().listen(path.join(keyward.folder, "socket"));
  onTestFinished(() => void socket.close());
  await once(socket, "listening");
  expect(await keyward(["scan", "--no-ignore"])).toMatchObject({
    code: 0,
    err: "Passed over socket: no regular file\n",
  });
  // Root may enter any folder.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync("chown", ["-R", "65534", keyward.folder]);
  chmodSync(path.join(keyward.folder, "closed"), 0);
  const { code, err } = await keyward(["scan"], isRoot ? { uid: 65534 } : {});
  expect(code).toBe(6);
  expect(err).toContain("Passed over closed: cannot be read (Permission denied)\n");
});

test("folders deeper than a path may be long are said", async () => {
  const keyward = makeCli();
  const deep = "d".repeat(200);
  execFileSync(
    "bash",
    ["-c", `for i in {1..30}; do mkdir ${deep} && cd ${deep} || exit 1; done; echo x > a.js`],
    {
      cwd: keyward.folder,
    },
  );
  const { code, err } = await keyward(["scan"]);
  expect(code).toBe(6);
  expect(err).toContain("cannot be read (ENAMETOOLONG)");
});

test("files that shrink, grow and vanish while they are read end no scan", async () => {
  const keyward = makeCli();
  const folder = path.join(keyward.folder, "moving");
  mkdirSync(folder);
  for (let count = 0; count < 40; count++)
    writeFileSync(path.join(folder, `${count}.js`), "var a = b(c);\n".repeat(10_000));
  const mover = spawn(process.execPath, ["-e", MOVES, folder], { stdio: "ignore" });
  onTestFinished(() => void mover.kill());
  for (let count = 0; count < repetitions(3, 50); count++) {
    const { code, err } = await keyward(["scan", "moving"]);
    expect([0, 6]).toContain(code);
    expect(err.replaceAll(/^Passed over moving\/\d+\.js: cannot be read \(ENOENT\)\n/gm, "")).toBe("");
  }
});

const MOVES = `
const { appendFileSync, rmSync, truncateSync, writeFileSync } = require("node:fs");
for (;;) {
  const file = process.argv[1] + "/" + Math.floor(Math.random() * 40) + ".js";
  try {
    [() => rmSync(file), () => truncateSync(file, 100), () => appendFileSync(file, "b;".repeat(1e4)),
      () => writeFileSync(file, "c;".repeat(1e4))][Math.floor(Math.random() * 4)]();
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}`;

test.runIf(SOAK)("a folder of 200,000 files is gone through", async () => {
  const keyward = makeCli();
  for (let count = 0; count < 200_000; count++) writeFileSync(path.join(keyward.folder, `${count}.js`), "");
  writeFileSync(path.join(keyward.folder, "last.js"), `k="${STRIPE}"`);
  const { code, out } = await keyward(["scan"]);
  expect(code).toBe(1);
  expect(out).toContain("1 secret found in 200001 files.");
});
