import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseScope } from "../../core/scope.ts";
import { registerProgram, runningPrograms } from "../../sdk/running.ts";

const NODE = { name: "node", isTask: false, scope: parseScope("shop/*/billing") };

test("a program is known as long as it says so, to this user alone", () => {
  const home = temporaryHome();
  const leave = registerProgram(home, NODE);
  expect(runningPrograms(home)).toEqual([{ ...NODE, pid: process.pid }]);
  const folder = path.join(home, "running");
  const [file] = readdirSync(folder);
  if (process.platform !== "win32") {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, file!)).mode & 0o777).toBe(0o600);
  }
  leave();
  expect(runningPrograms(home)).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test("what a process has left that was killed is passed over, and swept away", () => {
  const home = temporaryHome();
  registerProgram(home, NODE);
  const { pid } = spawnSync(process.execPath, ["--version"]);
  change(home, { pid });
  expect(runningPrograms(home)).toEqual([]);
  expect(readdirSync(path.join(home, "running"))).toEqual([]);
});

test("another process that has its number by now is not taken for it", () => {
  const home = temporaryHome();
  registerProgram(home, NODE);
  change(home, { start: "1", since: 0 });
  expect(runningPrograms(home)).toEqual([]);
});

test("before the machine was started anew it was another one", () => {
  const home = temporaryHome();
  registerProgram(home, NODE);
  change(home, (entry) => ({ machine: { ...(entry["machine"] as object), boot: "before" } }));
  expect(runningPrograms(home)).toEqual([]);
  expect(readdirSync(path.join(home, "running"))).toEqual([]);
});

test.each(["host", "processes"])(
  "of another machine or container that shares the home nothing is said, and nothing swept: %s",
  (which) => {
    const home = temporaryHome();
    registerProgram(home, NODE);
    change(home, (entry) => ({ machine: { ...(entry["machine"] as object), [which]: "elsewhere" } }));
    expect(runningPrograms(home)).toEqual([]);
    expect(readdirSync(path.join(home, "running"))).toHaveLength(1);
  },
);

test("what is no entry is passed over, and a home that cannot be written keeps nothing from running", () => {
  const home = temporaryHome();
  registerProgram(home, NODE);
  const folder = path.join(home, "running");
  for (const [name, text] of [
    ["1.json", "{"],
    ["2.json", "null"],
    ["3.json", `{"scope":"a/b/c/d"}`],
  ])
    writeFileSync(path.join(folder, name!), text!);
  expect(runningPrograms(home)).toHaveLength(1);
  const file = path.join(folder, "1.json");
  expect(() => registerProgram(file, NODE)()).not.toThrow();
  expect(runningPrograms(file)).toEqual([]);
});

type Fields = Readonly<Record<string, unknown>>;

function change(home: string, fields: Fields | ((entry: Fields) => Fields)): void {
  const folder = path.join(home, "running");
  const file = path.join(folder, readdirSync(folder)[0]!);
  const entry = JSON.parse(readFileSync(file, "utf8")) as Fields;
  writeFileSync(
    file,
    JSON.stringify({ ...entry, ...(typeof fields === "function" ? fields(entry) : fields) }),
  );
}

function temporaryHome(): string {
  const home = mkdtempSync(path.join(tmpdir(), "keyward-running-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}
