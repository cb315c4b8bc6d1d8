import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCli } from "../support/cli.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const CANARY = ["canary", "value", "81bd"].join("-");

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

describe.each(["the vault on this machine", "a server"])("into %s", (where) => {
  // Its project tells the cases of one server apart.
  const project = where === "a server" ? "store" : "stock";
  const cli = () =>
    makeCli(where === "a server" ? { KEYWARD_URL: server.url, KEYWARD_TOKEN: server.root } : {});

  test(
    "a tree of .env files goes in at once, each file where its place says",
    { timeout: 120_000 },
    async () => {
      const keyward = cli();
      put(keyward.folder, {
        ".env": `SHARED=${CANARY}\nDB_HOST=localhost\n`,
        ".env.production": "DB_HOST=db.internal\n",
        ".env.local": "MINE=1\n",
        ".env.example": "SHARED=\n",
        "services/billing/.env": "STRIPE='a b'\n",
        "services/billing/.env.production": 'STRIPE="c\nd"\n',
      });
      const shown = await keyward(["import", ".", "-p", project, "--dry-run"]);
      expect(shown.out.replaceAll(project, "store")).toMatchInlineSnapshot(`
        "File                              Scope                     New  Changed  As it is
        .env                              store                     2    0        0
        .env.production                   store/production          1    0        0
        services/billing/.env             store/*/billing           1    0        0
        services/billing/.env.production  store/production/billing  1    0        0
        Left out: .env.example (an example)
        Left out: .env.local (values of this machine)
        "
      `);
      expect((await keyward(["list", "-p", project, "--own"])).out).toBe("");

      const done = await keyward(["import", ".", "-p", project]);
      expect(done).toMatchObject({ code: 0 });
      expect(done.out).toContain("Successfully imported 5 secrets from 4 files into 4 scopes");
      expect(done.out + done.err).not.toContain(CANARY);
      const value = async (...words: string[]) =>
        (await keyward(["get", "--reveal", ...words])).out.trimEnd();
      expect(await value("-p", project, "SHARED")).toBe(CANARY);
      expect(await value("-p", project, "-e", "production", "DB_HOST")).toBe("db.internal");
      expect(await value("-p", project, "-e", "production", "-s", "billing", "STRIPE")).toBe("c\nd");

      const again = await keyward(["import", ".", "-p", project]);
      expect(again.out).toContain("Nothing to import from 4 files into 4 scopes (5 unchanged)");
    },
  );

  test(
    "nothing is overwritten unasked, and then nothing else is imported either",
    { timeout: 120_000 },
    async () => {
      const keyward = cli();
      const scope = ["-p", project, "-s", "overwriting"];
      put(keyward.folder, { ".env": "A=1\nB=1\n" });
      await keyward(["import", ".env", ...scope]);
      put(keyward.folder, { ".env": `A=1\nB=${CANARY}\nC=1\n` });

      const refused = await keyward(["import", ".env", ...scope]);
      expect(refused).toMatchObject({ code: 5, out: "" });
      expect(refused.err.replaceAll(project, "store")).toMatchInlineSnapshot(`
        "keyward: B in store/*/overwriting has another value in the vault; nothing was imported. [SECRET_EXISTS]
          Write --overwrite to give them the new value as a new version, or --skip-existing to leave them as they are.
        "
      `);
      expect((await keyward(["list", "--own", "--json", ...scope])).out).not.toContain('"C"');

      const kept = await keyward(["import", ".env", ...scope, "--skip-existing"]);
      expect(kept.out).toContain("imported 1 secret");
      expect(kept.out).toContain("1 unchanged, 1 left as they are");
      const over = await keyward(["import", ".env", ...scope, "--overwrite", "--json"]);
      expect(JSON.parse(over.out)).toMatchObject({
        imported: 1,
        files: [
          {
            secrets: [
              { key: "A", fate: "unchanged" },
              { key: "B", fate: "changed" },
              { key: "C", fate: "unchanged" },
            ],
          },
        ],
      });
      expect(JSON.parse((await keyward(["get", "B", "--json", ...scope])).out)).toMatchObject({ version: 2 });
    },
  );
});

test("more than a server takes in one go is imported in parts, and the vault here takes it whole", async () => {
  const text = Array.from({ length: 1_200 }, (_, index) => `MANY_${index}=${index}`).join("\n");
  const remote = { KEYWARD_URL: server.url, KEYWARD_TOKEN: server.root };
  for (const env of [{}, remote]) {
    const keyward = makeCli(env);
    put(keyward.folder, { ".env": text });
    const done = await keyward(["import", ".env", "-p", "many"]);
    expect(done).toMatchObject({
      code: 0,
      out: "Successfully imported 1200 secrets from .env into many\n",
    });
    expect(done.err.includes("in 2 parts, each of them whole or not at all")).toBe(env === remote);
    const again = await keyward(["import", ".env", "-p", "many"]);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining("(1200 unchanged)") });
  }
}, 240_000);

test("the seeds' flat secrets.json, and our annotated one, go where flags or the file's $scope say", async () => {
  const keyward = makeCli();
  put(keyward.folder, {
    "flat.json": `{ "DB_NAME": "test_db", "DB_PASS": "supersecretpas$", "platform_secret": {"somekey": "someval"} }`,
    "secrets.json": JSON.stringify({
      $scope: { project: "shop", service: "billing" },
      STRIPE: { $value: "v", $tags: ["api"], $description: "Stripe", $expires_at: 4102444800 },
      DECLARED: { $required: true },
    }),
  });
  expect(await keyward(["import", "flat.json", "-p", "other"])).toMatchObject({ code: 0 });
  expect((await keyward(["get", "platform_secret", "-p", "other", "--reveal"])).out).toBe(
    '{"somekey":"someval"}\n',
  );
  const { err } = await keyward(["import", "secrets.json"]);
  expect(err).toContain("Left out of secrets.json, as there is no value: DECLARED.");
  const listed = JSON.parse((await keyward(["list", "-p", "shop", "-s", "billing", "--own", "--json"])).out);
  expect(listed).toMatchObject([
    { key: "STRIPE", scope: "shop/*/billing", tags: ["api"], description: "Stripe", expires_at: 4102444800 },
  ]);
});

test(
  "what cannot be read is told with its place, and nothing is imported",
  { timeout: 120_000 },
  async () => {
    const keyward = makeCli();
    put(keyward.folder, {
      "broken.env": `A=1\nB="${CANARY}\n`,
      "broken.json": `{\n  "A": "1"\n  "B": "${CANARY}"\n}`,
      "large.env": `A='${"x".repeat(2_000_000)}'`,
      "long.env": `A=1\nB='${"x".repeat(70_000)}'`,
      "notes.txt": "A=1",
      "folder/a.txt": "",
    });
    writeFileSync(
      path.join(keyward.folder, "latin1.env"),
      Buffer.from([0x41, 0x3d, 0x31, 0x0a, 0x42, 0x3d, 0xe9]),
    );
    writeFileSync(path.join(keyward.folder, "wide.env"), Buffer.from("\uFEFFA=1", "utf16le"));
    const told: string[] = [];
    for (const file of "broken.env broken.json large.env latin1.env long.env wide.env notes.txt none.env folder".split(
      " ",
    )) {
      const { code, err, out } = await keyward(["import", file]);
      expect(out + err).not.toContain(CANARY);
      told.push(`${code} ${err}`);
    }
    expect(told.join("")).toMatchInlineSnapshot(`
      "2 keyward: broken.env:2: the quote " that begins the value is nowhere closed. [FILE_INVALID]
        Write NAME=VALUE, with the value in single quotes where it has spaces, # or line breaks.
      2 keyward: broken.json:3: A comma is expected between two items. [FILE_INVALID]
        Correct the line; the file must be JSON, with values as text or objects.
      2 keyward: large.env has more than 1 MB; that is no file of secrets. [FILE_INVALID]
        Name the file that holds them, or import it in parts.
      2 keyward: latin1.env:2: this is no UTF-8 text. [FILE_INVALID]
        Save the file as UTF-8.
      2 keyward: long.env:2: The value of B has 70000 bytes; at most 65536 (64 KiB) are allowed. [FILE_INVALID]
        Keep large files elsewhere, encrypted, and store their key here.
      2 keyward: wide.env:1: the file is UTF-16, as PowerShell writes it. [FILE_INVALID]
        Save it as UTF-8.
      2 keyward: notes.txt does not say by its name which format it has. [USAGE]
        Write --format with one of dotenv, json, annotated, yaml, toml, kubernetes, docker, github, shell.
      3 keyward: There is no file none.env. [FILE_NOT_FOUND]
        Check the path; it is read from the current folder.
      3 keyward: There is no .env file in folder or below it. [FILE_NOT_FOUND]
        Name the folder that has them, or a file.
      "
    `);
    expect((await keyward(["list", "--json"])).out).toBe("[]\n");
  },
);

test("a revoked secret does not become active again by an import", async () => {
  const keyward = makeCli();
  put(keyward.folder, { ".env": "A=1\n" });
  await keyward(["import", ".env"]);
  await keyward(["revoke", "A"]);
  const { code, err } = await keyward(["import", ".env", "--overwrite"]);
  expect(err).toContain("A is revoked on the platform, and an import would make it active again");
  expect(code).toBe(4);
});

test("a file that git tracks is imported with a warning", async () => {
  const keyward = makeCli();
  put(keyward.folder, { ".env": "A=1\n" });
  execFileSync("git", ["init", "-q"], { cwd: keyward.folder });
  execFileSync("git", ["add", ".env"], { cwd: keyward.folder });
  const { code, err } = await keyward(["import", ".env"]);
  expect(err).toContain("Warning: git tracks .env.");
  expect(code).toBe(0);
});
