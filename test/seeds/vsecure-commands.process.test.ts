import { describe, expect, onTestFinished, test } from "vitest";
import { makeCli } from "../support/cli.ts";
import { startTestServer } from "../support/server.ts";
import { runExample, seedDocument, shellExamples } from "./shell-examples.ts";

/** What is damaged in the document, and how it is mended. Nothing else of the examples is changed but the program's name. */
const REPAIRS: readonly { readonly what: string; readonly from: RegExp; readonly to: string }[] = [
  {
    what: "a shell takes < and > without quotes for redirections",
    from: /DATABASE_URL=postgresql:\/\/<user>:<password>@<host>:<port>\/<db>/g,
    to: "'$&'",
  },
  {
    what: "the backslash before a line that goes on with flags is missing",
    from: /'\n(?= +--)/g,
    to: "' \\\n",
  },
];

const document = REPAIRS.reduce(
  (text, { from, to }) => text.replaceAll(from, to),
  seedDocument("vsecure-secret-management.md"),
);
const examples = shellExamples(document);

type Run = (...words: string[]) => Promise<string>;

interface Group {
  readonly heading: string;
  /** Commands and their input: what the document takes for granted at this point. */
  readonly before?: readonly (readonly [command: string, input: string])[];
  /** What the vault has afterwards. */
  readonly check: (run: Run, said: { out: string; err: string }) => Promise<void>;
}

const GROUPS: readonly Group[] = [
  {
    heading: "Basic Secret Creation",
    async check(run, { out, err }) {
      expect(out).toContain("Successfully added a new secret variable API_KEY");
      expect(err).toContain("a value on the command line is kept in the shell's history");
      expect(await run("secrets:get", "API_KEY", "--reveal")).toBe("sk_live_...\n");
      expect(JSON.parse(await run("secrets:get", "API_KEY", "--json"))).toMatchObject({
        tags: ["production", "api"],
      });
    },
  },
  {
    heading: "With Metadata",
    async check(run) {
      expect(JSON.parse(await run("secrets:get", "DATABASE_URL", "--reveal", "--json"))).toMatchObject({
        value: "postgresql://<user>:<password>@<host>:<port>/<db>",
        tags: ["production", "database"],
        metadata: { owner: "backend-team", service: "user-api" },
      });
    },
  },
  {
    heading: "With Expiration",
    async check(run) {
      const { expires_at } = JSON.parse(await run("secrets:get", "TEMP_TOKEN", "--json")) as {
        expires_at: number;
      };
      expect(Math.abs(expires_at - Date.now() / 1000 - 30 * 86_400)).toBeLessThan(3_600);
    },
  },
  {
    heading: "Use Tags Effectively",
    async check(run) {
      expect(JSON.parse(await run("secrets:list", "--json"))).toMatchObject([
        { key: "DB_PASSWORD", tags: ["production", "database", "backend", "password"] },
      ]);
    },
  },
  {
    heading: "Manual Rotation",
    before: [
      ["secrets:create API_KEY -v -", "first"],
      ["secrets:update API_KEY -v -", "second"],
    ],
    async check(run, { out }) {
      expect(out).toContain("Successfully updated the secret variable API_KEY (version 3)");
      expect(await run("secrets:get", "API_KEY", "--reveal")).toBe("second\n");
    },
  },
  {
    heading: "Time-Limited Access",
    before: [["secrets:create DATABASE_URL -v -", "x"]],
    async check(_run, { out }) {
      const [, until = ""] =
        /Successfully granted john@example\.com access to DATABASE_URL until (\S+)/.exec(out) ?? [];
      expect(Math.abs(Date.parse(until) - Date.now() - 3_600_000)).toBeLessThan(600_000);
    },
  },
  {
    heading: "Viewing History",
    before: [
      ["secrets:create DATABASE_URL -v -", "first"],
      ["secrets:update DATABASE_URL -v -", "second"],
    ],
    async check(_run, { out }) {
      expect(out).toMatch(/^Version +Created +By +State\n1 .*\n2 .*\n/);
      expect(out).toMatch(/\nKey +Value +Source\nDATABASE_URL +•••• +Platform\n[^]*\nVersion: +2\n/);
      expect(out).toMatch(/\nAttribute +Change +Version 1 +Version 2\nDATABASE_URL +changed +•••• +••••\n$/);
    },
  },
  {
    heading: "Rollback",
    before: [
      ["secrets:create DATABASE_URL -v -", "first"],
      ["secrets:update DATABASE_URL -v -", "second"],
    ],
    async check(run) {
      // The version before the latest: the first's value, and then the second's again.
      expect(JSON.parse(await run("secrets:get", "DATABASE_URL", "--reveal", "--json"))).toMatchObject({
        version: 4,
        value: "second",
      });
    },
  },
  {
    heading: "3. Implement Rotation",
    before: [["secrets:create STRIPE_KEY -v -", "x"]],
    async check(run) {
      expect(await run("secrets:get", "STRIPE_KEY")).toMatch(/Expires: +\S+ \(in (?:89|90)d\)/);
    },
  },
  {
    heading: "4. Monitor Access",
    before: [
      ["secrets:create API_KEY -v -", "x"],
      ["secrets:get API_KEY --reveal", ""],
    ],
    async check(_run, { out }) {
      expect(out).toMatch(/accessed +secret:\/\/\*\/API_KEY +done/);
      expect(out).not.toContain("created");
    },
  },
  {
    heading: "5. Use Metadata",
    async check(run) {
      expect(JSON.parse(await run("secrets:get", "API_KEY", "--json"))).toMatchObject({
        metadata: {
          owner: "john@example.com",
          purpose: "Payment processing",
          documentation: "https://wiki.company.com/api",
        },
      });
    },
  },
];

/** Development and production are two vaults: in one scope the second `create` of a name is a conflict. */
const EACH_ALONE = "2. Use Environment-Specific Secrets";

describe.each(["the vault on this machine", "a server"])("with %s", (where) => {
  test.each(GROUPS)("$heading", { timeout: 180_000 }, async ({ heading, before = [], check }) => {
    const env = where === "a server" ? await emptyServer() : {};
    const keyward = makeCli(env);
    for (const [command, input] of before)
      expect(await keyward(command.split(" "), { input })).toMatchObject({ code: 0 });
    const said = await runExample("vsecure", examples.get(heading)!, keyward, env);
    await check(async (...words) => (await keyward(words)).out, said);
  });
});

test(EACH_ALONE, { timeout: 180_000 }, async () => {
  const commands = examples.get(EACH_ALONE)!.split("\n\n");
  expect(commands).toHaveLength(2);
  for (const [index, command] of commands.entries()) {
    const keyward = makeCli();
    await runExample("vsecure", command, keyward, {});
    const { tags } = JSON.parse((await keyward(["secrets:get", "API_KEY", "--json"])).out) as {
      tags: string[];
    };
    expect(tags).toEqual([["development"], ["production"]][index]);
  }
});

test("every shell example of the document is run, and every repair is needed", () => {
  expect([...examples.keys()].toSorted()).toEqual(
    [...GROUPS.map(({ heading }) => heading), EACH_ALONE].toSorted(),
  );
  for (const { what, from } of REPAIRS) {
    const before = REPAIRS.slice(
      0,
      REPAIRS.findIndex((repair) => repair.what === what),
    );
    const text = before.reduce(
      (done, { from: old, to }) => done.replaceAll(old, to),
      seedDocument("vsecure-secret-management.md"),
    );
    expect(text.match(from)?.length).toBeGreaterThan(0);
  }
});

async function emptyServer() {
  const server = await startTestServer();
  onTestFinished(async () => void (await server.close()));
  return { KEYWARD_URL: server.url, KEYWARD_TOKEN: server.root };
}
