import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { readSettings } from "../../backend/read-settings.ts";
import { SETTINGS } from "../../backend/settings.ts";

const file = (text: string) => ({ path: "/etc/keyward.toml", text });

describe("the server's settings", () => {
  test("a flag comes before the environment, that before the file, and that before the default", () => {
    const sources = {
      flags: { listen: "127.0.0.1:1" },
      env: { KEYWARD_SERVER_LISTEN: "127.0.0.1:2", KEYWARD_SERVER_RATE_LIMIT: "7" },
      file: file('listen = "127.0.0.1:3"\nrate-limit = 8\nlog-level = "warn"'),
    };
    expect(readSettings(sources)).toMatchInlineSnapshot(`
      {
        "drain-timeout": 10,
        "key-file": "",
        "listen": "127.0.0.1:1",
        "log-level": "warn",
        "max-body": 33554432,
        "max-streams": 2000,
        "rate-limit": 7,
        "request-timeout": 30,
        "store": "",
        "tls-cert": "",
        "tls-key": "",
        "webhook-networks": "",
      }
    `);
  });

  test("what is wrong is named with its place, without what stands there", () => {
    const password = ["pw", "in", "a", "url"].join("-");
    const refusals = [
      { flags: { "max-body": "many" }, env: {} },
      { flags: {}, env: { KEYWARD_SERVER_DRAIN_TIMEOUT: "-1" } },
      { flags: {}, env: {}, file: file('log-level = "loud"') },
      { flags: {}, env: {}, file: file("rate-limit = '8'\nmax-body = true") },
      { flags: {}, env: {}, file: file('lisen = "x"') },
      { flags: {}, env: {}, file: file(`listen = "a"\nstore = "postgres://me:${password}@db`) },
    ].map((sources) => refusalOf(() => readSettings(sources)));
    expect(inspect(refusals)).not.toContain(password);
    expect(refusals.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "--max-body is no whole number from 65536 to 268435456.",
        "KEYWARD_SERVER_DRAIN_TIMEOUT is no whole number from 0 to 600.",
        "log-level in /etc/keyward.toml is none of debug, info, warn, error, silent.",
        "max-body in /etc/keyward.toml is no whole number from 65536 to 268435456.",
        "/etc/keyward.toml has "lisen", which is no setting.",
        "/etc/keyward.toml:2 is no TOML.",
      ]
    `);
  });
});

test("docs/server.md has them as the code does; `npx vitest run -u test/backend/settings` writes it", async () => {
  const page = readFileSync("docs/server.md", "utf8");
  const rows = Object.entries(SETTINGS).map(
    ([name, { default: value, help }]) => `| \`${name}\` | ${value === "" ? "" : `\`${value}\``} | ${help} |`,
  );
  const table = ["| setting | default | |", "| --- | --- | --- |", ...rows].join("\n");
  await expect(page.replace(/\| setting \|(?:.*\n)+?(?=\n)/, `${table}\n`)).toMatchFileSnapshot(
    "../../docs/server.md",
  );
});

function refusalOf(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was refused");
}
