import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { writeWhole } from "../../cli/write-whole.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "keyward-whole-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const at = (name: string) => path.join(folder, name);
const read = (name: string) => readFileSync(at(name), "utf8");
const modeOf = (name: string) => statSync(at(name)).mode & 0o7777;
const KEPT = { named: "it", mode: "kept" } as const;

test("a file is replaced with the rights that it had, or those that are asked for", async () => {
  writeFileSync(at("a"), "before");
  chmodSync(at("a"), 0o640);
  expect(await writeWhole(at("a"), "after\n", KEPT)).toBe(6);
  expect([read("a"), modeOf("a")]).toEqual(["after\n", 0o640]);
  await writeWhole(at("a"), "secret", { named: "it", mode: 0o600 });
  expect([read("a"), modeOf("a")]).toEqual(["secret", 0o600]);
  await writeWhole(at("new"), "", KEPT);
  expect(modeOf("new")).toBe(0o666 & ~process.umask());
  expect(readdirSync(folder).toSorted()).toEqual(["a", "new"]);
});

test("what breaks off leaves the file as it was, and nothing beside it", async () => {
  writeFileSync(at("a"), "before");
  const broken = writeWhole(
    at("a"),
    async (write) => {
      await write(Buffer.from("half"));
      throw new Error("cut off");
    },
    KEPT,
  );
  await expect(broken).rejects.toThrow("cut off");
  expect(read("a")).toBe("before");
  expect(readdirSync(folder)).toEqual(["a"]);
});

test("a link stays one, also where it leads to nothing yet, from folder to folder", async () => {
  mkdirSync(at("real/inner"), { recursive: true });
  symlinkSync("real/inner", at("linked"));
  writeFileSync(at("real/there"), "before");
  symlinkSync("../there", at("linked/link"));
  symlinkSync("link", at("linked/second"));
  symlinkSync("../new", at("linked/dangling"));
  await writeWhole(at("linked/second"), "after", KEPT);
  await writeWhole(at("linked/dangling"), "made", KEPT);
  expect([read("real/there"), read("real/new")]).toEqual(["after", "made"]);
  expect(readlinkSync(at("real/inner/second"))).toBe("link");
  expect(lstatSync(at("real/inner/link")).isSymbolicLink()).toBe(true);
});

test("what is no regular file is written to, and never replaced", async () => {
  symlinkSync("/dev/null", at("null"));
  expect(await writeWhole(at("null"), "gone", KEPT)).toBe(4);
  expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  expect(lstatSync(at("null")).isSymbolicLink()).toBe(true);
});

test("what hinders it is told, with the code that goes with it", async () => {
  writeFileSync(at("file"), "");
  const refusal = (file: string) =>
    writeWhole(file, "x", { named: "The report", mode: 0o600 }).then(
      () => "",
      ({ code, message }: { code: string; message: string }) => `${code}: ${message}`,
    );
  expect(await refusal(at("none/a"))).toBe(
    "FILE_NOT_FOUND: The report cannot be written: its folder does not exist (ENOENT).",
  );
  expect(await refusal(at("file/a"))).toContain("FILE_NOT_FOUND: ");
  expect(await refusal(folder)).toContain("NO_ACCESS: The report cannot be written: a folder stands there");
  expect(await refusal("/dev/full")).toContain("DISK_FULL: ");
});
