import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { makeCli } from "../support/cli.ts";

const CANARY = ["canary", "value", "c0de"].join("-");

/** A `keyward` in a repository with some code and a .env file. */
function inRepository() {
  const keyward = makeCli();
  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(keyward.folder, file)), { recursive: true });
    writeFileSync(path.join(keyward.folder, file), text);
  };
  put("src/a.ts", "const key = process.env.STRIPE_KEY;\nconst { DB_PASS: pass } = process.env;\n");
  put("src/b.js", 'const level = process.env["LOG_LEVEL"] ?? "info";\n');
  put("node_modules/x/index.js", "process.env.NOT_OURS;\n");
  put(".env", `DB_PASS=${CANARY}\n`);
  put(".gitignore", "node_modules\n");
  execFileSync("git", ["init", "-q"], { cwd: keyward.folder });
  return { keyward, put };
}

test("refs gives a line for each reference, with its place", async () => {
  const { keyward } = inRepository();
  const { out, code } = await keyward(["refs", "src", "--json"]);
  expect(out).toMatchInlineSnapshot(`
    "{"name":"STRIPE_KEY","file":"src/a.ts","line":1,"column":25,"language":"typescript","form":"process.env.X"}
    {"name":"DB_PASS","file":"src/a.ts","line":2,"column":9,"language":"typescript","form":"destructuring"}
    {"name":"LOG_LEVEL","file":"src/b.js","line":1,"column":28,"language":"javascript","form":"process.env[\\"X\\"]"}
    "
  `);
  expect(code).toBe(0);
  expect((await keyward(["refs", "src/a.ts", "-k", "DB_PASS"])).out).toMatchInlineSnapshot(`
    "Name     Place         Form
    DB_PASS  src/a.ts:2:9  destructuring
    "
  `);
  expect(await keyward(["refs", "none"])).toMatchObject({ code: 3 });
});

test("refs of code in many languages takes no more memory than a small program does", async () => {
  const keyward = makeCli();
  // The grammars whose lexers are the largest, with enough text for V8 to take them for hot.
  const line = 'int a = f("x", 12) + (b ?? c) * g(d[3]);\n';
  for (const file of ["a.cs", "a.rb", "a.kt", "a.php", "a.ts", "a.sh"]) {
    const start = file === "a.php" ? "<?php\n" : "";
    const read =
      file === "a.cs"
        ? 'var x = Environment.GetEnvironmentVariable("A");\n'
        : "ENV System getenv process env $A\n";
    writeFileSync(path.join(keyward.folder, file), start + read + line.repeat(300));
  }
  const peak = path.join(keyward.folder, "peak.cjs");
  writeFileSync(peak, 'process.on("exit", () => console.error("peak", process.resourceUsage().maxRSS));');
  const { err, code } = await keyward(["refs"], { env: { NODE_OPTIONS: `--require=${peak}` } });
  expect(code).toBe(0);
  expect(Number(/peak (?<kilobytes>\d+)/.exec(err)?.groups?.kilobytes)).toBeLessThan(300_000);
});

test("refs follows what modules give each other, by the paths of tsconfig.json and with the settings' accessors", async () => {
  const { keyward, put } = inRepository();
  put("tsconfig.json", `{ "compilerOptions": { "paths": { "#/*": ["./lib/*"] } } }`);
  put(".vscode/settings.json", `{ "keyward.references.accessors": ["config.get"] }`);
  put("lib/env.ts", "export const env = process.env;\n");
  put("lib/names.ts", `export const KEY = "PAY_KEY";\n`);
  put("app/c.ts", `import { env } from "#/env";\nuse(env.MAIL_KEY);\n`);
  put("app/d.ts", `import { KEY } from "../lib/names";\nuse(process.env[KEY], config.get("SMS_KEY"));\n`);
  const { out, code } = await keyward(["refs", "."]);
  expect(out).toMatchInlineSnapshot(`
    "Name        Place          Form
    DB_PASS     .env:1:1       .env
    MAIL_KEY    app/c.ts:2:9   alias
    PAY_KEY     app/d.ts:2:17  process.env[constant]
    SMS_KEY     app/d.ts:2:35  accessor
    STRIPE_KEY  src/a.ts:1:25  process.env.X
    DB_PASS     src/a.ts:2:9   destructuring
    LOG_LEVEL   src/b.js:1:28  process.env["X"]
    "
  `);
  expect(code).toBe(0);
  // What they import is read for what it says, and is no answer by itself.
  const named = await keyward(["refs", "app/c.ts", "app/d.ts"]);
  expect(named.out).toMatchInlineSnapshot(`
    "Name      Place          Form
    MAIL_KEY  app/c.ts:2:9   alias
    PAY_KEY   app/d.ts:2:17  process.env[constant]
    SMS_KEY   app/d.ts:2:35  accessor
    "
  `);
});

test("init binds a folder, declares its names, ignores local files, and never writes over a file", async () => {
  const { keyward } = inRepository();
  expect(await keyward(["init"])).toMatchObject({ code: 2 });
  const made = await keyward(["init", "-p", "shop"]);
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(made.out).toMatchInlineSnapshot(`
    "Made secrets.json: bound to ProjectID: shop, with 3 names that the code reads
    Added to .gitignore: secrets.local.json, .env.local, .env
    Next: "keyward import ." takes the values of .env files into the vault
    "
  `);
  const file = path.join(keyward.folder, "secrets.json");
  expect(readFileSync(file, "utf8")).toMatchInlineSnapshot(`
    "{
      "$scope": {
        "project": "shop"
      },
      "DB_PASS": { "$required": true },
      "LOG_LEVEL": { "$required": false },
      "STRIPE_KEY": { "$required": true }
    }
    "
  `);
  expect(readFileSync(path.join(keyward.folder, ".gitignore"), "utf8")).toMatchInlineSnapshot(`
    "node_modules
    secrets.local.json
    /.env.local
    /.env
    "
  `);
  const ignored = execFileSync("git", ["check-ignore", "sub/secrets.local.json"], { cwd: keyward.folder });
  expect(String(ignored)).toBe("sub/secrets.local.json\n");
  writeFileSync(file, "mine");
  expect(await keyward(["init", "-p", "other"])).toMatchObject({ code: 5, out: "" });
  expect(readFileSync(file, "utf8")).toBe("mine");
});

test("matrix shows what is missing, and with --strict fails for it", async () => {
  const { keyward, put } = inRepository();
  put("secrets.json", JSON.stringify({ $scope: { project: "shop" } }));
  await keyward(["add", "-p", "shop", "-e", "production", "-k", "STRIPE_KEY", "-v", "-"], { input: "x" });
  const shown = await keyward(["matrix"]);
  expect(shown.out).toMatchInlineSnapshot(`
    "Name        production
    DB_PASS     e
    LOG_LEVEL   ·
    STRIPE_KEY  ✓

    ✓ defined there   e in a .env file or a Dockerfile   · nowhere, and the code goes on without

    3 names in shop, nothing missing.
    "
  `);
  expect(shown.code).toBe(0);
  const asked = await keyward(["matrix", "-e", "staging", "--missing", "--strict", "--json"]);
  expect(JSON.parse(asked.out)).toMatchObject({
    scope: "shop/staging",
    environments: ["staging"],
    missing: [{ name: "STRIPE_KEY", environment: "staging", state: "missing" }],
  });
  expect(asked.code).toBe(1);
});

test(
  "doctor finds nothing wrong with a tidy folder, and says with each fault how to mend it",
  { timeout: 120_000 },
  async () => {
    const { keyward, put } = inRepository();
    put(".gitignore", "node_modules\n.env*\n");
    chmodSync(path.join(keyward.folder, ".env"), 0o600);
    const well = await keyward(["doctor"]);
    expect(well.out.replaceAll(keyward.folder, "FOLDER")).toMatchInlineSnapshot(`
      "✓ keyring      Not needed: a passphrase is in the environment.
      ✓ vault        There is none at FOLDER/home/vault.db yet; the first secret makes it.
      ✓ server       None: commands work with the vault on this machine.
      ✓ git          git tracks no file of secrets.
      ✓ permissions  Nobody else may read the vault's folder or files of local values.
      ✓ editors      No editor keeps old texts of this folder's files of secrets, as far as can be seen.

      Nothing is wrong.
      "
    `);
    expect(well.code).toBe(0);

    await keyward(["add", "-k", "A_KEY", "-v", "-"], { input: "x" });
    chmodSync(keyward.home, 0o755);
    execFileSync("git", ["add", "-f", ".env"], { cwd: keyward.folder });
    put(".secrets.local.json.swp", "");
    const history = path.join(".config/Code/User/History/1a2b");
    const resource = pathToFileURL(path.join(keyward.folder, "secrets.json")).href;
    put(path.join(history, "entries.json"), JSON.stringify({ version: 1, resource, entries: [] }));
    put(path.join(history, "x.json"), CANARY);
    const ill = await keyward(["doctor", "--json"], { env: { KEYWARD_PASSPHRASE: "another one" } });
    expect(ill.out).not.toContain(CANARY);
    const { findings } = JSON.parse(ill.out) as {
      findings: { check: string; state: string; what: string; fix?: string }[];
    };
    const told = findings.map(({ check, state, what, fix = "" }) => `${state} ${check}: ${what} ${fix}`);
    expect(told.join("\n").replaceAll(keyward.folder, "FOLDER")).toMatchInlineSnapshot(`
      "ok keyring: Not needed: a passphrase is in the environment. 
      wrong vault: The passphrase does not open the vault at FOLDER/home/vault.db. Check KEYWARD_PASSPHRASE or KEYWARD_PASSPHRASE_FILE; the vault's recovery key opens it too.
      ok server: None: commands work with the vault on this machine. 
      wrong git: git tracks .env, which has values in clear. Take it out of git with "git rm --cached .env", ignore it, and rotate its values if they were ever pushed.
      wrong permissions: Others on this machine may read FOLDER/home. Run: chmod go= "FOLDER/home"
      warning editors: VS Code's Local History has 1 old text of secrets.json. Delete them: rm -r "FOLDER/.config/Code/User/History/1a2b"
      warning editors: An editor left .secrets.local.json.swp beside its file. Delete it: rm "FOLDER/.secrets.local.json.swp""
    `);
    expect(ill.code).toBe(1);
  },
);
