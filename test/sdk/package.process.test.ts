import { execFile, execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSdk } from "../../start/build-sdk.ts";
import { oldestNode } from "../support/oldest-node.ts";
import { serveCommand } from "../support/serve-command.ts";

/** The package as somebody gets it who knows nothing of this repository: from its tarball, in an empty folder. */
const ROOT = path.join(import.meta.dirname, "../..");
const scratch = mkdtempSync(path.join(tmpdir(), "keyward-package-"));
const pack = path.join(scratch, "package");
const app = path.join(scratch, "app");

beforeAll(async () => {
  mkdirSync(pack);
  for (const file of ["package.json", "README.md"])
    cpSync(path.join(ROOT, "sdk", file), path.join(pack, file));
  await buildSdk(path.join(pack, "dist"));
  const packed = execFileSync("npm", ["pack", "--json"], { cwd: pack, encoding: "utf8", stdio: "pipe" });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  mkdirSync(app);
  writeFileSync(
    path.join(app, "package.json"),
    JSON.stringify({ name: "app", type: "module", private: true }),
  );
  // Without its native parts: whoever works with a server needs none of them, and no registry either.
  const install = [
    "install",
    "--offline",
    "--omit=optional",
    "--no-audit",
    "--no-fund",
    path.join(pack, filename),
  ];
  execFileSync("npm", install, { cwd: app, stdio: "pipe" });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const SCRIPT = `
import { connect, KeywardError } from "@keyward/sdk";
const client = await connect(process.argv[2], { project: "shop" });
const { secrets } = client;
await secrets.create({ key: "API_KEY", value: "one", tags: ["api"] });
const secret = await secrets.get("API_KEY", { environment: "production" });
console.log(secret.value, String(secret), secret.inherited);
const watch = secrets.watch();
await watch.ready;
await secrets.update("API_KEY", { value: "two" });
for await (const { kind, key } of watch) {
  console.log(kind, key);
  break;
}
console.log(await secrets.batchGet(["API_KEY"]));
await secrets.create({ key: "API_KEY", value: "x" }).catch((error) => {
  console.log(error instanceof KeywardError, error.code, error.response.status);
});
await secrets.revoke("API_KEY");
await secrets.get("API_KEY").catch((error) => console.log(error.code, error.response.status));
// Nothing is closed: the program ends all the same, its work done.
`;
const SAID = [
  "one one true",
  "updated API_KEY",
  "{ API_KEY: 'two' }",
  "true SECRET_EXISTS 409",
  "SECRET_REVOKED 403",
  "",
].join("\n");

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: pack, strict: true });
  expect(messages).toEqual([]);
});

test("its types hold in a strict program whose own library is older, without any other package of types", () => {
  writeFileSync(
    path.join(app, "typed.ts"),
    `import { connect } from "@keyward/sdk";
     const { secrets } = await connect("file:./vault");
     const { value } = await secrets.get<{ user: string }>("DB");
     export const named: Record<string, string> = { ...(await secrets.batchGet([value.user])) };`,
  );
  const tsc = path.join(ROOT, "node_modules/.bin/tsc");
  const flags = [
    "--ignoreConfig",
    "--noEmit",
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2022",
    "--types",
    "",
  ];
  const { stdout } = spawnSync(tsc, [...flags, "typed.ts"], { cwd: app, encoding: "utf8" });
  expect(stdout).toBe("");
});

describe.each([
  ["the Node of this repository", () => process.execPath],
  ["the oldest Node that it is for", oldestNode],
])("on %s", (_name, find) => {
  const node = find();
  // Left out where npm has no such Node for this machine.
  const onIt = test.skipIf(node === undefined);

  onIt("a program works with a server, and needs nothing but the package", async () => {
    const { url, token } = await serveCommand(["--dev", "--listen", "127.0.0.1:0"]);
    const { out, err } = await run(node!, SCRIPT, [url], { KEYWARD_TOKEN: token });
    expect([out, err]).toEqual([SAID, ""]);
  });

  onIt("a program works with a vault in a folder", async () => {
    installNativeParts();
    const home = path.join(mkdtempSync(path.join(scratch, "vault-")), "home");
    const { out, err } = await run(node!, SCRIPT, [pathToFileURL(home).href], {
      KEYWARD_PASSPHRASE: "correct horse",
    });
    expect(out).toBe(SAID);
    expect(err).toMatch(/^[^\n]*Nobody saw its recovery key[^\n]*\n[^\n]*--trace-warnings[^\n]*\n$/);
    const again = await run(
      node!,
      `import { connect } from "@keyward/sdk/embedded";
       const { secrets } = await connect(process.argv[2], { passphrase: "correct horse" });
       for (const { key, status, tags } of await secrets.fetchAll()) console.log(key, status, tags);`,
      [home],
    );
    expect(again.out).toBe("API_KEY revoked [ 'api' ]\n");
  });
});

test("connect() with nothing finds what the environment names", async () => {
  installNativeParts();
  const { url, token } = await serveCommand(["--dev", "--listen", "127.0.0.1:0"]);
  const home = path.join(scratch, "own");
  const script = `
    import { connect, context, Keyward } from "@keyward/sdk";
    const { secrets } = await connect();
    await secrets.create({ key: process.argv[2], value: "x" });
    console.log((await new Keyward().secrets.fetchAll()).map(({ key, source }) => key + " · " + source));
    console.log(await context.secrets.get(process.argv[2]));`;
  const env = { KEYWARD_HOME: home, KEYWARD_PASSPHRASE: "correct horse", KEYWARD_PROJECT: "shop" };
  const atServer = { ...env, KEYWARD_URL: url, KEYWARD_TOKEN: token };
  expect((await run(process.execPath, script, ["SERVED"], atServer)).out).toBe(
    "[ 'SERVED · ProjectID: shop' ]\nx\n",
  );
  expect((await run(process.execPath, script, ["OWN"], env)).out).toBe("[ 'OWN · ProjectID: shop' ]\nx\n");
});

describe("a token that is meant for one server", () => {
  const script = `
    import { connect } from "@keyward/sdk";
    await connect(process.argv[2]).catch((error) => console.log(error.code));`;

  test("is sent to no other one", async () => {
    const { url, token } = await serveCommand(["--dev", "--listen", "127.0.0.1:0"]);
    const env = { KEYWARD_URL: "https://vault.example.com", KEYWARD_TOKEN: token };
    expect((await run(process.execPath, script, [url], env)).out).toBe("UNAUTHENTICATED\n");
    expect((await run(process.execPath, script, [url], { ...env, KEYWARD_URL: `${url}/` })).out).toBe("");
  });
});

describe("in a project that is compiled", () => {
  const source = `
import { connect, context, Keyward, KeywardError, type Secret, type SecretMetadata } from "@keyward/sdk";
import { connect as open } from "@keyward/sdk/embedded";

export async function use(signal: AbortSignal): Promise<string> {
  await using client = await connect("https://vault.example.com", { token: "t", cacheTtl: 1_000 });
  const created: SecretMetadata = await client.secrets.create({ name: "A", value: { user: "u" }, tags: ["t"] });
  const secret: Secret = await client.secrets.get("A", { environment: "production", signal });
  const database = await client.secrets.fetch<{ user: string }>("DB");
  const { A, B } = await client.secrets.batchGet(["A", "B"]);
  const value: string = secret.value + A + B + database.value.user + created.updated_at_iso;
  for await (const change of client.secrets.watch({ since: 5 })) console.log(change.kind);
  // @ts-expect-error No field of a secret.
  await client.secrets.create({ name: "A", value: "x", expiresAt: 5 });
  // @ts-expect-error Neither the project nor the platform.
  await context.secrets.set("A", "x", "service");
  try {
    await open("/var/lib/app", { passphrase: "p" });
  } catch (error) {
    if (error instanceof KeywardError && error.response.status === 409) return error.fix;
  }
  return value;
}
export class Client extends Keyward {}
`;

  test.each(["nodenext", "bundler"])(
    "the types are found and right with %s resolution",
    async (resolution) => {
      const modules = resolution === "bundler" ? "esnext" : "nodenext";
      for (const name of ["@types/node", "undici-types"])
        cpSync(path.join(ROOT, "node_modules", name), path.join(app, "node_modules", name), {
          recursive: true,
        });
      writeFileSync(path.join(app, "use.ts"), source);
      writeFileSync(
        path.join(app, "tsconfig.json"),
        JSON.stringify({
          compilerOptions: {
            module: modules,
            moduleResolution: resolution,
            target: "es2022",
            lib: ["es2022", "esnext.disposable"],
            types: ["node"],
            strict: true,
            exactOptionalPropertyTypes: true,
            noUncheckedIndexedAccess: true,
            skipLibCheck: false,
            noEmit: true,
          },
          files: ["use.ts"],
        }),
      );
      const tsc = path.join(ROOT, "node_modules/typescript/bin/tsc");
      const { out } = await execute(process.execPath, [tsc, "--project", app], {});
      expect(out).toBe("");
    },
  );
});

/** What npm installs beside the package where it is not told to leave it out. */
function installNativeParts(): void {
  for (const name of ["@node-rs", "keytar"]) {
    const target = path.join(app, "node_modules", name);
    rmSync(target, { recursive: true, force: true });
    symlinkSync(path.join(ROOT, "node_modules", name), target);
  }
}

function run(node: string, script: string, args: readonly string[], env: Record<string, string> = {}) {
  const file = path.join(app, "script.mjs");
  writeFileSync(file, script);
  // Node 22 says of its SQLite that it is experimental.
  return execute(node, ["--disable-warning=ExperimentalWarning", file, ...args], {
    PATH: process.env.PATH,
    HOME: scratch,
    ...env,
  });
}

/** What it wrote. A program that does not end by itself, or not well, says so in `err`. */
function execute(
  program: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
): Promise<{ out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: app, env, timeout: 30_000 }, (error, out, err) => {
      resolve({ out, err: error?.killed ? `${err}It did not end.` : err });
    });
  });
}
