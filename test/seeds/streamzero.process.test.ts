import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { emptyVault, VAULTS } from "./empty-vaults.ts";
import { seedDocument } from "./shell-examples.ts";

/** Nothing in the document's programs is damaged: they run as they stand, with no more than a call of `print` around. */
const document = seedDocument("streamzero-secrets.md");
const FILE = /```json\n(.*?)```/s.exec(document)![1]!;
const [GET = "", SET = "", SCRIPT = ""] = [...document.matchAll(/```python\n(.*?)```/gs)].map(
  ([, text]) => text,
);
/** `context.secrets.set("secret_name", {"somekey":"someval"}, "project")`, and the same for the platform. */
const INLINE_SETS = [...document.matchAll(/`(context\.secrets\.set\("[^`]*\))`/g)].map(([, text]) => text!);

const PRINTED = "DB NAME: test_db\nDB PASS: supersecretpas$\nPACKAGE NAME: test_secrets\n";

test("the document has the programs that are run here", () => {
  expect(FILE).toContain("DB_NAME");
  expect(GET).toContain("context.secrets.get('secret_name')");
  expect(SET).toContain('context="platform"');
  expect(SCRIPT).toContain("context.params.get('package_name')");
  expect(INLINE_SETS).toHaveLength(2);
});

describe.each(VAULTS)("with the vault %s", (where) => {
  /** A folder that is named as the document's package, with its script in it. */
  async function setUp() {
    const vault = await emptyVault(where);
    const folder = path.join(vault.folder, "test_secrets");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "test_secrets.py"), SCRIPT);
    writeFileSync(path.join(vault.folder, "secrets.json"), FILE);
    const python = (program: string, flags: readonly string[] = ["-p", "shop", "-s", "billing"]) => {
      writeFileSync(path.join(folder, "program.py"), program);
      return vault.cli(["run", ...flags, "--", "python3", "program.py"], { cwd: folder });
    };
    return { ...vault, folder, python };
  }

  test.each([
    ["the service", ["-p", "shop", "-s", "billing"]],
    ["the project", ["-p", "shop"]],
    ["the platform", []],
  ])("the script prints what was uploaded for %s", { timeout: 90_000 }, async (_scope, flags) => {
    const { cli, folder } = await setUp();
    const uploaded = await cli(["import", "secrets.json", ...flags, "--yes"]);
    expect(uploaded).toMatchObject({ code: 0 });
    const script = await cli(["run", "-p", "shop", "-s", "billing", "--", "python3", "test_secrets.py"], {
      cwd: folder,
    });
    expect(script).toMatchObject({ code: 0, out: PRINTED, err: "" });
  });

  test(
    "a service's secret comes before the project's, and that before the platform's",
    { timeout: 90_000 },
    async () => {
      const { cli, python } = await setUp();
      const show = `${GET}print(context.secrets.get('secret_name'))\n`;
      const add = (value: string, ...flags: string[]) =>
        cli(["secret:add", ...flags, "-k", "secret_name", "-v", "-"], { input: value });
      expect((await python(show)).out).toBe("None\n");
      await add("of the platform");
      expect((await python(show)).out).toBe("of the platform\n");
      await add("of the project", "-p", "shop");
      expect((await python(show)).out).toBe("of the project\n");
      await add("of the service", "-p", "shop", "-s", "billing");
      expect((await python(show)).out).toBe("of the service\n");
    },
  );

  test(
    "a secret is set for the platform and for the project, and set again",
    { timeout: 90_000 },
    async () => {
      const { cli, python } = await setUp();
      const program = `${SET}
print(context.secrets.get("platform_secret")["somekey"])
context.secrets.set("platform_secret", "a text", "platform")
print(context.secrets.get("platform_secret"))
${INLINE_SETS.join("\nprint(context.secrets.get('secret_name'))\n")}
`;
      expect(await python(program)).toMatchObject({
        code: 0,
        out: "someval\na text\n{'somekey': 'someval'}\n",
        err: expect.not.stringContaining("Traceback"),
      });
      const of = async (...words: string[]) => (await cli(["secret:get", ...words, "--reveal"])).out;
      expect(await of("-p", "shop", "--own", "secret_name")).toBe('{"somekey":"someval"}\n');
      expect(await of("--own", "secret_name")).toBe('{"somekey":"someval"}\n');
    },
  );
});

/** Python lines, each of which shall fail: what is raised, and with which words. */
function failing(...statements: readonly string[]): string {
  const calls = statements.map((statement) => `    lambda: ${statement},\n`).join("");
  return `from ferris_ef import context

for call in [
${calls}]:
    try:
        print("nothing was raised", call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))
`;
}

test("what goes wrong is an exception that says what", { timeout: 90_000 }, async () => {
  const { cli, folder } = await emptyVault("on this machine");
  await cli(["secret:add", "-p", "shop", "-k", "GONE", "-v", "-"], { input: "canary-3c" });
  await cli(["secret:revoke", "-p", "shop", "-k", "GONE"]);
  const run = (program: string, ...flags: string[]) => {
    writeFileSync(path.join(folder, "program.py"), program);
    return cli(["run", ...flags, "--", "python3", "program.py"]);
  };
  const program = failing(
    `context.secrets.set("A", "x", "service")`,
    `context.secrets.set("A", 1, "project")`,
    `context.secrets.set("A B", "x", "project")`,
    `context.secrets.set("A", "x" * 70000, "project")`,
    `context.secrets.get("GONE")`,
    `context.secrets.get(7)`,
  );
  const { out } = await run(program, "-p", "shop");
  expect(out).not.toContain("canary");
  expect(out).toMatchInlineSnapshot(`
    "ValueError: The context of a secret that is set is "platform" or "project", not 'service'.
    TypeError: The value of a secret is a str or a dict, not int.
    SecretError: "A B" is not allowed as the name of a secret. Use letters, digits, _, . and -, at most 255, starting with a letter or _.
    SecretError: The value of A has 70000 bytes; at most 65536 (64 KiB) are allowed. Keep large files elsewhere, encrypted, and store their key here.
    SecretRefused: GONE is revoked (ProjectID: shop); a wider definition is not used in its place. Restore it with secret:restore, give it a new value, or remove the definition.
    TypeError: The name of a secret is a str, not int.
    "
  `);
  const nowhere = await run(failing(`context.secrets.set("A", "x", "project")`));
  expect(nowhere.out).toMatchInlineSnapshot(`
    "SecretError: The program runs in no project, so that there is none in which a secret could be set. Name the project: keyward run -p PROJECT, or $scope in secrets.json.
    "
  `);
});

test("without keyward run there is nobody to ask", async () => {
  const modules = path.resolve(import.meta.dirname, "../../cli/run-program/python");
  const env = { PATH: process.env.PATH, PYTHONPATH: modules };
  const { stdout } = await promisify(execFile)("python3", ["-c", failing(`context.secrets.get("A")`)], {
    env,
  });
  expect(stdout).toBe(
    "SecretError: fx_ef works in a program that was started by: keyward run -- python3 PROGRAM\n",
  );
});
