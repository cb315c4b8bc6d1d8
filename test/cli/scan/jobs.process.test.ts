import { linkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { makeCli } from "../../support/cli.ts";

// Put together here, so that no scanner flags this file.
const STRIPE = ["sk", "live", "4eC39HqLyjWDarjtT1zdp"].join("_");
const OWN = ["acme", "q7w8q7w8q7w8"].join("-");

// Each thread loads all the rules from source, which takes its time where the machine is busy.
vi.setConfig({ testTimeout: 240_000 });

/** Enough, at their size, for a scan to use workers. */
const FILES = 300;
const FILLING = "export const nothing = (input) => input.filter(Boolean);\n".repeat(700);

test("one thread and several find and say the same, in the same order", async () => {
  const keyward = withManyFiles();
  const one = await keyward(["scan", "--json", "--jobs", "1"]);
  const report = JSON.parse(one.out);
  expect(report.findings).toHaveLength(FILES / 10);
  expect(report.skipped).toEqual([{ file: "f0.bin", why: "binary" }]);
  expect(await keyward(["scan", "--json", "--jobs", "2"])).toEqual(one);
  expect(one.out).not.toContain(STRIPE);
});

test("a configuration holds in every thread", async () => {
  const keyward = withManyFiles();
  const config = [
    "[[rules]]",
    'id = "acme-key"',
    "regex = '''acme-[a-z0-9]{12}'''",
    "[allowlist]",
    String.raw`paths = ['''f7\d\.js''']`,
  ];
  writeFileSync(path.join(keyward.folder, ".gitleaks.toml"), config.join("\n"));
  writeFileSync(path.join(keyward.folder, "own.js"), `use("${OWN}")`);
  const one = await keyward(["scan", "--json", "--jobs", "1"]);
  const rules: string[] = JSON.parse(one.out).findings.map(({ rule }: { rule: string }) => rule);
  expect(rules.toSorted()).toEqual(["acme-key", ...Array(FILES / 10 - 1).fill("stripe-secret-key")]);
  expect(await keyward(["scan", "--json", "--jobs", "2"])).toEqual(one);
});

test.each(["1", "2"])("Ctrl+C ends a scan of %s threads at once, with nothing printed", async (jobs) => {
  const keyward = withManyFiles();
  for (let copy = 0; copy < 10 * FILES; copy++)
    linkSync(path.join(keyward.folder, "f0.js"), path.join(keyward.folder, `copy${copy}.js`));
  expect(await keyward(["scan", "--jobs", jobs], { interruptAfter: 30e6 })).toEqual({
    code: 130,
    out: "",
    err: "",
  });
});

/** One in ten holds a secret; one is binary. */
function withManyFiles() {
  const keyward = makeCli();
  for (let number = 0; number < FILES; number++) {
    const secret = number % 10 === 0 ? `const key = "${STRIPE}${number + 100}";\n` : "";
    writeFileSync(path.join(keyward.folder, `f${number}.js`), FILLING + secret);
  }
  writeFileSync(path.join(keyward.folder, "f0.bin"), "\0\0");
  return keyward;
}
