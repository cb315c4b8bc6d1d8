import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { findSecrets } from "../detect/engine.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const TRACKED = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" })
  .split("\0")
  // A file that was deleted and not yet committed is still listed.
  .filter((file) => file !== "" && existsSync(path.join(ROOT, file)));

test("a scan of this repository finds nothing: fake tokens are put together from parts", () => {
  const found = TRACKED.flatMap((file) =>
    findSecrets(readFileSync(path.join(ROOT, file), "utf8"), { path: file }).map(
      ({ rule }) => `${file}: ${rule}`,
    ),
  );
  expect(found).toEqual([]);
});

test("no file names the host of a package registry", () => {
  const hosts = new RegExp(
    ["registry\\.npmjs", "registry\\.yarnpkg", "pypi\\.org/simple", "index\\.crates"].join("|"),
  );
  const naming = TRACKED.filter((file) => hosts.test(readFileSync(path.join(ROOT, file), "latin1")));
  expect(naming.filter((file) => file !== "test/repository.process.test.ts")).toEqual([]);
});
