import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pino } from "pino";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { RotationCommands } from "../../../backend/rotation/commands.ts";
import { startRotator, type Rotator } from "../../../backend/rotation/rotator.ts";
import { Redacted } from "../../../core/redacted.ts";
import type { SecretValue } from "../../../core/secret.ts";
import { createRootToken } from "../../../vault/access/tokens.ts";
import { keySource } from "../../../vault/key-source.ts";
import { openMemoryStore } from "../../../vault/stores/memory.ts";
import { openTeam, type Session } from "../../../vault/team.ts";
import { startTestServer } from "../../support/server.ts";
import { place, temporaryFolder } from "../../vault/fixtures.ts";

const WAITS = { look: 20, first: 40, longest: 200, write: 10 };
const DAY = 86_400_000;
const DB_PASS = place("shop/DB_PASS");
const rotationPolicy = { enabled: true, period: "30d" };

/** A command that is a program for Node; `input` is what it was given, and `run` counts. */
function program(body: string, timeout = 20_000): { commands: RotationCommands; runs: () => string[] } {
  const log = path.join(temporaryFolder(), "runs");
  const script = `
    const input = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
    require("node:fs").appendFileSync(${JSON.stringify(log)}, input.version + "\\n");
    const run = require("node:fs").readFileSync(${JSON.stringify(log)}, "utf8").split("\\n").length - 1;
    ${body}`;
  const command = { argv: [process.execPath, "-e", script, "an argument"] as [string, ...string[]], timeout };
  writeFileSync(log, "");
  const runs = () => readFileSync(log, "utf8").split("\n").slice(0, -1);
  return { commands: ({ key }) => (key === "NONE" ? undefined : command), runs };
}

/** A vault of 40 days ago, and servers that rotate what is in it. */
async function openOffice(value: SecretValue = "first") {
  const store = openMemoryStore();
  const clock = { ahead: -40 * DAY };
  const now = () => Date.now() + clock.ahead;
  const keys = keySource(store, { passphrase: new Redacted("for tests"), create: "onFirstWrite" });
  await keys.findOrMake({ actor: "ada", now: now() });
  const team = await openTeam(store, keys, { now });
  const { token } = await team.door("ada", (records) => createRootToken(records));
  const session = await team.enter(token.reveal());
  await session.vault.create(DB_PASS, new Redacted(value), { rotationPolicy });
  clock.ahead = 0;
  const rotators: Rotator[] = [];
  onTestFinished(async () => {
    for (const rotator of rotators) await rotator.close(0);
    await team.close();
  });
  return {
    session,
    start: (commands: RotationCommands): Rotator => {
      const rotator = startRotator({ team, commands, log: pino({ level: "silent" }), waits: WAITS });
      rotators.push(rotator);
      return rotator;
    },
  };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** What the change log has beyond the secret's creation. */
async function news({ vault }: Session): Promise<string[]> {
  return (await vault.changes(0)).slice(1).map(({ kind, version }) => `${kind} ${version}`);
}

async function untilNews(session: Session, kind: string): Promise<string[]> {
  await until(async () => (await news(session)).some((line) => line.startsWith(`${kind} `)));
  return news(session);
}

async function valueOf({ vault }: Session): Promise<SecretValue> {
  return (await vault.reveal(DB_PASS)).value.reveal();
}

describe("a secret that is due", () => {
  test("is rotated by its command, which is told of it and of nothing else", async () => {
    vi.stubEnv("KEYWARD_PASSPHRASE", "the server's own");
    vi.stubEnv("VAULT_TOKEN", "what opens its store");
    onTestFinished(() => void vi.unstubAllEnvs());
    const { session, start } = await openOffice();
    const told = `[input.key, input.uri, input.value, process.env.KEYWARD_SECRET_URI, process.argv.at(-1),
      Object.keys(process.env).filter((name) => /KEYWARD_|VAULT_/.test(name)).length].join(" ")`;
    const { commands } = program(`console.log(${told});`);
    start(commands);
    expect(await untilNews(session, "rotated")).toEqual(["rotation-overdue 1", "rotated 2"]);
    expect(await valueOf(session)).toBe(
      "DB_PASS secret://shop/DB_PASS first secret://shop/DB_PASS an argument 1",
    );
    const records = await session.vault.audit({ actor: "rotation" });
    expect(records.map(({ action }) => action).toReversed()).toEqual([
      "rotation-overdue",
      "accessed",
      "rotated",
    ]);
    expect(await session.vault.rotations()).toEqual([]);
  });

  test("of several attributes gets several", async () => {
    const { session, start } = await openOffice({ user: "a", password: "b" });
    const { commands } = program(`console.log(JSON.stringify({ ...input.value, password: "c" }));`);
    start(commands);
    await untilNews(session, "rotated");
    expect(await valueOf(session)).toEqual({ user: "a", password: "c" });
  });

  test("is tried again where its command failed, which is told and on record without what it wrote", async () => {
    const { session, start } = await openOffice();
    const { commands, runs } = program(
      `if (run < 3) { console.log("half a value"); console.error("half a value"); process.exit(3); }
       console.log("second");`,
    );
    start(commands);
    expect(await untilNews(session, "rotated")).toEqual([
      "rotation-overdue 1",
      "rotation-failed 1",
      "rotation-failed 1",
      "rotated 2",
    ]);
    expect(runs()).toEqual(["1", "1", "1"]);
    expect(await valueOf(session)).toBe("second");
    const records = await session.vault.audit({ action: "rotation-failed" });
    expect(records).toHaveLength(2);
    expect(JSON.stringify(records)).not.toContain("half");
  });

  test("is rotated once by several servers", async () => {
    const { session, start } = await openOffice();
    const { commands, runs } = program(`setTimeout(() => console.log("second"), 200);`);
    for (let server = 0; server < 3; server++) start(commands);
    await untilNews(session, "rotated");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(runs()).toEqual(["1"]);
    expect(await valueOf(session)).toBe("second");
  });
});

test.each([
  ["ends with 3", `process.exit(3)`, "it ended with 3"],
  ["is ended", `process.kill(process.pid, "SIGKILL"); setTimeout(() => {}, 1e6)`, "it was ended by SIGKILL"],
  ["takes too long", `setInterval(() => {}, 1e6)`, "it took longer than 1 s"],
  [
    "leaves somebody behind",
    `require("node:child_process").spawn("sleep", ["60"], { stdio: "inherit" })`,
    "it took longer than 1 s",
  ],
  ["writes nothing", ``, "it wrote nothing"],
  ["writes an empty line", `console.log()`, "it wrote nothing"],
  ["writes the old value", `console.log(input.value)`, "it wrote the value that there was"],
  ["writes no text", `process.stdout.write(Buffer.from([0xff, 0xfe]))`, "it wrote what is no UTF-8 text"],
  [
    "writes without end",
    `setInterval(() => process.stdout.write("x".repeat(1e5)), 1)`,
    "it wrote more than a value can have",
  ],
  ["writes too much", `process.stdout.write("x".repeat(70_000))`, "INVALID_VALUE"],
])("a command that %s gives no value", async (_what, body, why) => {
  const { session, start } = await openOffice();
  const { commands } = program(body, 1_000);
  start(commands);
  await untilNews(session, "rotation-failed");
  const [event] = await session.vault.rotations();
  expect(event?.trouble).toBe(why);
  expect(await valueOf(session)).toBe("first");
});

test("a program that is not there is told of", async () => {
  const { session, start } = await openOffice();
  start(() => ({ argv: ["/nowhere/rotate"], timeout: 1_000 }));
  await untilNews(session, "rotation-failed");
  expect((await session.vault.rotations())[0]?.trouble).toBe("it could not be started (ENOENT)");
});

test("a server that ends lets a command finish, and writes down what it gave", async () => {
  const { session, start } = await openOffice();
  const { commands, runs } = program(`setTimeout(() => console.log("second"), 300);`);
  const rotator = start(commands);
  await until(async () => runs().length === 1);
  await rotator.close(10_000);
  expect(await valueOf(session)).toBe("second");
});

describe("over HTTP", () => {
  const at = "/api/v1/secrets/DB_PASS";

  test("who may write a secret has its command run, and does not see the value", async () => {
    const { commands } = program(`console.log(input.value + " and next");`);
    const server = await startTestServer({}, { rotations: commands });
    onTestFinished(async () => void (await server.close()));

    await server.call("POST", "/api/v1/secrets", {
      body: { key: "DB_PASS", value: "first", project: "shop" },
    });
    await server.call("POST", "/api/v1/secrets", { body: { key: "NONE", value: "none", project: "shop" } });
    await server.call("PUT", "/api/v1/policies/main", {
      body: { secrets: { "shop/*": { write: ["writers"], read: ["readers"] } } },
    });
    const writer = await server.token({ user: "wes", roles: ["writers"] });
    const reader = await server.token({ user: "rae", roles: ["readers"] });
    const rotate = (token: string, name = "DB_PASS", headers = {}) =>
      server.call("POST", `/api/v1/secrets/${name}/rotate?project=shop`, { token, headers });

    expect(await rotate(reader)).toMatchObject({ status: 403, body: { code: "DENIED" } });
    expect(await rotate(writer, "DB_PASS", { "if-match": '"7"' })).toMatchObject({ status: 409 });
    const rotated = await rotate(writer);
    expect(rotated).toMatchObject({ status: 200, body: { version: 2 } });
    expect(JSON.stringify(rotated.body)).not.toContain("next");
    expect((await server.call("GET", `${at}?project=shop&raw=true`)).body.raw_value).toBe("first and next");
    const { body } = await server.call("GET", "/api/v1/audit?action=rotated");
    expect(body.records.map(({ actor }: { actor: string }) => actor)).toEqual(["wes"]);
    expect(await rotate(writer, "NONE")).toMatchObject({
      status: 400,
      body: {
        code: "USAGE",
        message: "There is no command here that rotates NONE in shop.",
      },
    });
  });

  test("a failure is answered without what the command wrote", async () => {
    const { commands } = program(`console.log("half a value"); process.exit(1);`);
    const server = await startTestServer({}, { rotations: commands });

    await server.call("POST", "/api/v1/secrets", {
      body: { key: "DB_PASS", value: "first", project: "shop" },
    });
    const answer = await server.call("POST", `${at}/rotate?project=shop`);
    expect(answer).toMatchObject({
      status: 502,
      body: { message: "The command that rotates DB_PASS failed: it ended with 1." },
    });
    expect(JSON.stringify(answer.body) + (await server.close())).not.toContain("half");
  });
});
