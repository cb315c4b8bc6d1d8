import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeCli } from "../support/cli.ts";

/** What somebody meets who does not know Keyward yet: each wrong turn says what, where, why, and how to go on. */

const added = (key: string) => ["secret:add", "-p", "shop", "-k", key, "-v", "-"];

test.skipIf(process.platform !== "linux").each(["/proc/keyward", "/proc/self/keyward/home"])(
  "a vault's folder that cannot be made is told: %s",
  async (home) => {
    const { code, err } = await makeCli({ KEYWARD_HOME: home })(added("A_KEY"), { input: "x" });
    expect(err).toBe(
      `keyward: The vault at ${home}/vault.db cannot be opened for this: its folder is not there and cannot be made. [NO_ACCESS]\n` +
        "  Check its path, who owns the file and its folder, and that the medium can be written; reading a value is written to the audit log too.\n",
    );
    expect(code).toBe(6);
  },
);

test("so is a file in the place of the folder", async () => {
  const keyward = makeCli();
  writeFileSync(path.join(keyward.folder, "file"), "");
  const home = path.join(keyward.folder, "file", "home");
  const { code, err } = await keyward(added("A_KEY"), { input: "x", env: { KEYWARD_HOME: home } });
  expect(err).toContain("cannot be opened for this: what its path takes for a folder is a file. [NO_ACCESS]");
  expect(code).toBe(6);
});

test.each([
  ["export --reveal -o a.env b.env", "The file was given twice."],
  ["restore --from a b", "The backup was given twice."],
  ["completion bash zsh", "completion takes one shell at a time."],
  ["scan --json --format sarif", "--json and --format ask for two things on standard output."],
  ["audit:logs --since 5", "--since is neither a duration nor a time."],
  ["audit:logs --since yesterday", "--since is neither a duration nor a time."],
])("what contradicts itself or could be read in two ways is not guessed at: %s", async (words, message) => {
  const { code, out, err } = await makeCli()(words.split(" "));
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
});

test("restore with a secret's flags enables the secret again; alone it asks for a backup", async () => {
  const keyward = makeCli();
  await keyward(added("A_KEY"), { input: "x" });
  await keyward(["revoke", "-p", "shop", "-k", "A_KEY"]);
  expect(await keyward(["restore", "-p", "shop", "-k", "A_KEY"])).toEqual({
    code: 0,
    out: "Successfully restored the secret variable A_KEY in shop\n",
    err: "",
  });
  expect((await keyward(["restore"])).err).toContain("needs its backup. [USAGE]");
});

test("after init, what is required and defined nowhere is one line", async () => {
  const keyward = makeCli();
  writeFileSync(path.join(keyward.folder, "a.js"), "process.env.A_KEY; process.env.B_KEY; process.env.C_KEY");
  await keyward(["init", "-p", "shop"]);
  await keyward(added("B_KEY"), { input: "x" });
  const { out, err } = await keyward(["run", "--", "sh", "-c", "echo $B_KEY"]);
  expect(out).toBe("x\n");
  expect(err).toBe("keyward: Left out: secrets.json requires A_KEY, C_KEY, which are defined nowhere.\n");
  expect((await keyward(["get", "A_KEY"])).err).toMatchInlineSnapshot(`
    "keyward: A_KEY is not defined in shop or any wider scope. secrets.json:5 declares it and gives no value. [SECRET_NOT_FOUND]
      Run "keyward secret:add -p shop -k A_KEY".
    "
  `);
});

test("a broken secrets file is named with its line", async () => {
  const keyward = makeCli();
  writeFileSync(path.join(keyward.folder, "secrets.json"), '{\n  "A_KEY": "x"\n  "B_KEY": "y"\n}\n');
  const { code, err } = await keyward(["get", "A_KEY"]);
  expect(err).toMatchInlineSnapshot(`
    "keyward: secrets.json:3: A comma is expected between two items. [FILE_INVALID]
      Run "keyward check secrets.json" for the places.
    "
  `);
  expect(code).toBe(2);
});

test("the name of an environment that is taken is refused with a way out", async () => {
  const { code, err } = await makeCli()(["list", "-p", "shop", "-e", "local"]);
  expect(err).toMatchInlineSnapshot(`
    "keyward: "local" is not allowed as an environment: secrets.local.json would mean two things. [INVALID_SCOPE]
      Give the environment another name.
    "
  `);
  expect(code).toBe(2);
});

test("versions on the command line have the fields that they have over HTTP and in the SDK", async () => {
  const keyward = makeCli();
  await keyward(added("A_KEY"), { input: "one" });
  await keyward(["update", "-p", "shop", "-k", "A_KEY", "-v", "-"], { input: "two" });
  const fields = ["version", "created_by", "created_at_iso", "deleted_at_iso", "destroyed"];
  const { out } = await keyward(["versions", "-p", "shop", "-k", "A_KEY", "--json"]);
  expect(JSON.parse(out).map(Object.keys)).toEqual([fields, fields]);
  const { out: diff } = await keyward(["diff", "-p", "shop", "-k", "A_KEY", "--json"]);
  expect(Object.keys(JSON.parse(diff).from)).toEqual(fields);
});

test("explain of a name that is nowhere gives an empty chain, and the error", async () => {
  const { code, out, err } = await makeCli()(["explain", "NOPE_KEY", "--json"]);
  expect(JSON.parse(out)).toEqual({ key: "NOPE_KEY", scope: "*", winner: null, inherited: false, chain: [] });
  expect(JSON.parse(err).error.code).toBe("SECRET_NOT_FOUND");
  expect(code).toBe(3);
});

test("what is no head of an audit log is wrong usage, and not a vault that was set back", async () => {
  const keyward = makeCli();
  await keyward(added("A_KEY"), { input: "x" });
  const { code, err } = await keyward(["audit:verify", "--head", "bad"]);
  expect(err).toContain("--head is no head of an audit log. [USAGE]");
  expect(code).toBe(2);
});

test("a backup that cannot be restored is told before its key is asked for", async () => {
  const keyward = makeCli();
  await keyward(added("A_KEY"), { input: "x" });
  await keyward(["backup", "good.kwbackup"]);
  writeFileSync(path.join(keyward.folder, "bad.kwbackup"), "x");
  expect((await keyward(["restore", "good.kwbackup"])).err).toContain("[VAULT_EXISTS]");
  const empty = { KEYWARD_HOME: path.join(keyward.folder, "empty") };
  expect((await keyward(["restore", "bad.kwbackup"], { env: empty })).err).toContain("[BACKUP_DAMAGED]");
  const { code, err } = await keyward(["restore", "good.kwbackup"], { env: empty, input: "a guess\n" });
  expect(err).toMatchInlineSnapshot(`
    "keyward: The backup has no passphrase of its own, so only the vault's recovery key opens it. [WRONG_PASSPHRASE]
      Give that key: seven groups of four letters and digits. "keyward backup --with-passphrase" makes one with a passphrase.
    "
  `);
  expect(code).toBe(4);
});

test("an address that is none for a vault is told as what it is", async () => {
  const keyward = makeCli();
  const login = async (url: string) => (await keyward(["login", url])).err.split(".")[0];
  expect(await login("vault")).toBe("keyward: The address of the vault is no URL");
  expect(await login("ftp://vault")).toBe("keyward: The address of the vault does not begin with https://");
});

test("check counts in words that fit", async () => {
  const keyward = makeCli();
  mkdirSync(path.join(keyward.folder, "sub"));
  writeFileSync(path.join(keyward.folder, "sub", "secrets.json"), "");
  expect((await keyward(["check"])).out).toContain("\n1 secrets file: 1 error, 0 warnings.\n");
});

test("what was read without the vault's key is shown as unverified", async () => {
  const keyward = makeCli();
  await keyward(added("A_KEY"), { input: "x" });
  const get = ["get", "-p", "shop", "A_KEY"];
  expect((await keyward(get)).out).toContain("Verified:     no, read without the vault's key");
  expect(JSON.parse((await keyward([...get, "--json"])).out)).toMatchObject({ verified: false });
  expect(JSON.parse((await keyward([...get, "--json", "--reveal"])).out)).not.toHaveProperty("verified");
  const [listed] = JSON.parse((await keyward(["list", "-p", "shop", "--json"])).out);
  expect(listed).toMatchObject({ key: "A_KEY", verified: false });
  const inTable = await keyward(["list", "-p", "shop"]);
  expect(inTable.out).not.toContain("verified");
  expect(inTable.err).toBe('Unverified: read without the vault\'s key; "keyward audit:verify" checks it.\n');
});

test("a fault of ours is exit code 70, and its message quotes nothing that was worked on", async () => {
  const broken = "Array.prototype.toSorted = () => { throw new TypeError(process.env.FAULT) }";
  const keyward = makeCli({
    NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(broken)}"`,
    FAULT: "hunter2",
  });
  const { code, out, err } = await keyward(["list", "-p", "shop"]);
  expect([code, out]).toEqual([70, ""]);
  expect(err).toMatch(/^keyward: a fault in Keyward: TypeError at .* \[INTERNAL\]\n {2}Please report it\. /);
  expect(err).not.toContain("hunter2");
  const { code: same, err: document } = await keyward(["list", "-p", "shop", "--json"]);
  expect([same, JSON.parse(document).error.code]).toEqual([70, "INTERNAL"]);
});

test("a name that is nearly one in reach is asked about", async () => {
  const keyward = makeCli();
  await keyward(["init", "-p", "shop"]);
  await keyward(added("DB_PASS"), { input: "x" });
  await keyward(["secret:add", "-p", "bank", "-k", "DB_PASS2", "-v", "-"], { input: "x" });
  const asked = async (name: string) => (await keyward(["get", name])).err.split("[")[0];
  expect(await asked("db_pas")).toContain(" or any wider scope. Did you mean DB_PASS? ");
  expect(await asked("OTHER_NAME")).not.toContain("Did you mean");
});

test.each([["-v"], ["version"], ["--versoin"]])("%s names the flag for the version", async (word) =>
  expect((await makeCli()([word])).err).toContain('Write "keyward --version".'),
);

test("--help before a command is as good as behind it", async () => {
  const keyward = makeCli();
  expect(await keyward(["--help", "scan"])).toEqual(await keyward(["scan", "--help"]));
});

test("a value whose bytes are no text is refused on the command line too, where Node would replace them", async () => {
  const keyward = makeCli();
  const { code, err } = await keyward(["list"], {
    // The test's own arguments can hold no such bytes.
    redirect: `> /dev/null; "\${@:1:$#-1}" secret:add -k A_KEY -v $'\\xff\\xfe'`,
  });
  expect(err).toContain("The value of A_KEY on the command line is no UTF-8 text. [INVALID_VALUE]");
  expect(code).toBe(2);
});

test("in a folder that is bound, adding to the platform is told", async () => {
  const keyward = makeCli();
  await keyward(["init", "-p", "shop", "-s", "billing"]);
  const add = (...words: string[]) => keyward(["secret:add", ...words, "-v", "-"], { input: "x" });
  await add("FIRST_KEY", "-p", "shop");
  expect((await add("A_KEY")).err).toBe(
    "Note: this is on the platform, for every project. The folder is bound to shop/*/billing: with -p shop -s billing it would be the folder's own.\n",
  );
  expect((await add("B_KEY", "-p", "shop", "-s", "billing")).err).toBe("");
});
