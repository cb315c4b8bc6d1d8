import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { startCommand } from "../support/running.ts";
import { emptyVault, VAULTS } from "./empty-vaults.ts";
import { inOneProcess } from "./in-one-process.ts";
import { runExample, seedDocument } from "./shell-examples.ts";

/**
 * Nothing in the document is damaged. What it prints differs in two ways that are decided elsewhere: a value is never
 * printed, and a source has the names that were given, where code.store has its own numbers.
 */
const document = seedDocument("codestore-secret-management.md");

/** `cs secret:add …` with what the document says that it prints, where it says so, in the document's order. */
const ADDITIONS = [
  ...document.matchAll(/^```\n(cs [^\n]+)\n```$(?:(?!^```).)*(?:^```\n(Success.*?)^```$)?/gms),
].map(([, command = "", printed]) => ({ command, printed }));
const [SERVICE, PROJECT_SERVICE, PROJECT, ENVIRONMENT, NARROWEST] = ADDITIONS.map(({ command }) => command);

/** The document's TypeScript, in a program. */
const PROGRAM = `const foo: string | undefined = ${/^process\.env\.\w+$/m.exec(document)![0]};
console.log(foo + " " + process.pid);\n`;

test("the document has the five additions that are run here", () =>
  expect(ADDITIONS.map(({ command }) => command)).toMatchInlineSnapshot(`
    [
      "cs secret:add -s MY_SERVICE -e demo -k FOO -v BAR",
      "cs secret:add -p MY_PROJECT -s MY_SERVICE -e development -k FOO -v BAR",
      "cs secret:add -p MY_PROJECT -k FOO -v BAR",
      "cs secret:add -p MY_PROJECT -e development -k FOO -v BAR2",
      "cs secret:add -p MY_PROJECT -e development -s A -k FOO -v BAR3",
    ]
  `));

describe.each(VAULTS)("with the vault %s", (where) => {
  async function setUp() {
    const vault = await emptyVault(where);
    const said: string[] = [];
    return {
      ...vault,
      add: async (command: string | undefined) => {
        const { out } = await runExample("cs", command!, vault, vault.env);
        said.push(out);
        return out;
      },
      each: (lines: readonly string[]) => inOneProcess(lines, vault.folder, vault.env),
    };
  }

  test(
    "a service secret is added, listed, updated, removed, and read by a TypeScript program",
    { timeout: 120_000 },
    async () => {
      const { add, cli, folder } = await setUp();
      expect(await add(SERVICE)).toMatchInlineSnapshot(`
        "Successfully added a new secret variable FOO
        Key  Value  Source
        FOO  ••••   Environment: demo, ServiceID: MY_SERVICE
        "
      `);
      writeFileSync(path.join(folder, "program.ts"), PROGRAM);
      const scope = ["-s", "MY_SERVICE", "-e", "demo"];
      const program = await cli(["run", ...scope, "--", process.execPath, "program.ts"]);
      expect(program).toMatchObject({ code: 0, out: expect.stringMatching(/^BAR \d+\n$/), err: "" });
      expect((await cli(["secret:list", ...scope])).out).toMatchInlineSnapshot(`
        "Key  Value  Source                                    Status
        FOO  ••••   Environment: demo, ServiceID: MY_SERVICE  active
        "
      `);
      const update = await cli(["secret:update", ...scope, "-k", "FOO", "-v", "-"], { input: "NEW" });
      expect(update.code).toBe(0);
      expect((await cli(["secret:get", ...scope, "FOO", "--reveal"])).out).toBe("NEW\n");
      expect((await cli(["secret:remove", ...scope, "-k", "FOO"])).code).toBe(0);
      expect((await cli(["secret:get", ...scope, "FOO"])).code).toBe(3);
    },
  );

  test("a secret of a project's service is in that service alone", { timeout: 120_000 }, async () => {
    const { add, cli } = await setUp();
    expect(await add(PROJECT_SERVICE)).toMatchInlineSnapshot(`
      "Successfully added a new secret variable FOO
      Key  Value  Source
      FOO  ••••   ProjectID: MY_PROJECT, Environment: development, ServiceID: MY_SERVICE
      "
    `);
    const inService = ["-p", "MY_PROJECT", "-s", "MY_SERVICE", "-e"];
    expect((await cli(["resolve", ...inService, "development", "FOO", "--reveal"])).out).toBe("BAR\n");
    expect((await cli(["resolve", ...inService, "production", "FOO", "--reveal"])).code).toBe(3);
    expect((await cli(["resolve", "-p", "MY_PROJECT", "-s", "OTHER", "FOO", "--reveal"])).code).toBe(3);
  });

  test("three services inherit in three environments", { timeout: 120_000 }, async () => {
    const { add, cli, each } = await setUp();
    const places = ["development", "staging", "production"].flatMap((environment) =>
      ["A", "B", "C"].map((service) => `-p MY_PROJECT -e ${environment} -s ${service}`),
    );
    /** The value in A, B and C, a line each for development, staging and production. */
    const values = async () => {
      const out = await each(places.map((place) => `secret:resolve ${place} -k FOO --reveal`));
      const all = out.trim().split("\n");
      return [all.slice(0, 3), all.slice(3, 6), all.slice(6)].map((row) => row.join(" "));
    };
    const printed = [await add(PROJECT)];
    expect(await values()).toEqual(["BAR BAR BAR", "BAR BAR BAR", "BAR BAR BAR"]);
    printed.push(await add(ENVIRONMENT));
    expect(await values()).toEqual(["BAR2 BAR2 BAR2", "BAR BAR BAR", "BAR BAR BAR"]);
    printed.push(await add(NARROWEST));
    expect(await values()).toEqual(["BAR3 BAR2 BAR2", "BAR BAR BAR", "BAR BAR BAR"]);
    const run = (service: string) =>
      cli(["run", "-p", "MY_PROJECT", "-e", "development", "-s", service, "--", "sh", "-c", "echo $FOO"]);
    expect((await run("A")).out).toBe("BAR3\n");
    expect((await run("B")).out).toBe("BAR2\n");
    expect(printed).toMatchInlineSnapshot(`
      [
        "Successfully added a new secret variable FOO
      Key  Value  Source
      FOO  ••••   ProjectID: MY_PROJECT
      ",
        "Successfully added a new secret variable FOO
      Key  Value  Source
      FOO  ••••   ProjectID: MY_PROJECT, Environment: development
      ",
        "Successfully added a new secret variable FOO
      Key  Value  Source
      FOO  ••••   ProjectID: MY_PROJECT, Environment: development, ServiceID: A
      ",
      ]
    `);
  });

  test(
    "an operation that changes a secret starts the service again, any other does not",
    { timeout: 120_000 },
    async () => {
      const { add, cli, env, folder } = await setUp();
      await add(SERVICE);
      writeFileSync(path.join(folder, "program.ts"), `${PROGRAM}setInterval(() => {}, 1000);\n`);
      const scope = ["-s", "MY_SERVICE", "-e", "demo"];
      const words = ["run", "--watch", ...scope, "--", process.execPath, "program.ts"];
      const service = startCommand(words, { cwd: folder, env });
      onTestFinished(() => service.kill("SIGTERM"));
      await service.says("BAR ");
      await cli(["secret:update", ...scope, "-k", "FOO", "-v", "-"], { input: "BAR" });
      await cli(["secret:update", ...scope, "-k", "FOO", "-v", "-"], { input: "BAR2" });
      await service.says("BAR2 ");
      await cli(["secret:remove", ...scope, "-k", "FOO"]);
      await service.says("undefined ");
      expect(service.out().replaceAll(/\d+\n/g, "")).toBe("BAR BAR2 undefined ");
      expect(new Set(service.out().match(/\d{2,}/g))).toHaveProperty("size", 3);
    },
  );
});

test("what is printed is the document's, but for the value and the numbers", () => {
  const [first = ""] = ADDITIONS.map(({ printed }) => printed);
  expect(first.split("\n").map((line) => line.trim())).toEqual([
    "Successfully added a new secret variable FOO",
    "Key Value Source",
    "FOO BAR   Environment: demo, ServiceID: 1",
    "",
  ]);
});
