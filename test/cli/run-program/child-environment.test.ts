import { expect, test } from "vitest";
import { Redacted } from "../../../core/redacted.ts";
import type { SecretValue } from "../../../core/secret.ts";
import { childEnvironment } from "../../../cli/run-program/child-environment.ts";

function gifts(values: Readonly<Record<string, SecretValue>>) {
  const where = { source: "Platform", scope: {}, inherited: false, expires_at: null };
  return Object.entries(values).map(([key, value]) => ({ key, ...where, value: new Redacted(value) }));
}

test("secrets come on top of the parent's environment; a JSON value is its JSON text", () =>
  expect(childEnvironment({ EDITOR: "vi" }, gifts({ DB: { user: "ada" }, TOKEN: "x y" }))).toEqual({
    env: { EDITOR: "vi", DB: '{"user":"ada"}', TOKEN: "x y" },
    replaced: [],
    unusable: [],
  }));

test("a secret wins over what is inherited, which is told where it was something else", () =>
  expect(childEnvironment({ A: "old", B: "same" }, gifts({ A: "new", B: "same" }))).toMatchObject({
    env: { A: "new", B: "same" },
    replaced: ["A"],
  }));

test("what no environment can have is left out and named", () =>
  expect(childEnvironment({}, gifts({ "db.pass": "x", "A-B": "x", NUL: "a\0b", _1: "x" }))).toEqual({
    env: { _1: "x" },
    replaced: [],
    unusable: ["db.pass", "A-B", "NUL"],
  }));

test("none of Keyward's credentials is passed on, whatever else they come to be called", () => {
  const parent = {
    KEYWARD_PASSPHRASE: "x",
    KEYWARD_PASSPHRASE_FILE: "x",
    KEYWARD_TOKEN: "x",
    KEYWARD_KEY: "x",
    KEYWARD_STORE: "postgres://ada:x@host",
    KEYWARD_OF_TOMORROW: "x",
    FX_EF_TOKEN: "x",
    KEYWARD_HOME: "/home",
    KEYWARD_URL: "https://vault.example.com",
  };
  const { env } = childEnvironment(parent, []);
  expect(Object.keys(env)).toEqual(["KEYWARD_HOME", "KEYWARD_URL"]);
});

test("a clean environment has what a program needs to run, and the secrets", () => {
  const parent = { PATH: "/bin", HOME: "/", LANG: "C", TERM: "xterm", TMPDIR: "/tmp", USER: "ada" };
  const others = { SystemRoot: "C:\\Windows", SHELL: "/bin/sh", KEYWARD_HOME: "/", PYTHONPATH: "/x" };
  const { env } = childEnvironment({ ...parent, ...others }, gifts({ A: "1" }), { clean: true });
  expect(env).toEqual({ ...parent, SystemRoot: "C:\\Windows", A: "1" });
});

test("the place that a program asks for by itself is passed on, and not with --clean", () => {
  const place = {
    KEYWARD_PROJECT: "shop",
    KEYWARD_ENVIRONMENT: "production",
    KEYWARD_SERVICE: "billing",
    KEYWARD_APP: "web",
  };
  expect(childEnvironment(place, []).env).toEqual(place);
  expect(childEnvironment(place, [], { clean: true }).env).toEqual({});
});

test("on Windows a variable is one however its name is written: the secret wins, and no credential slips through", () => {
  const parent = { Path: "C:\\bin", Db_Pass: "old", keyward_token: "x", SYSTEMROOT: "C:\\Windows" };
  const windows = { platform: "win32" } as const;
  expect(childEnvironment(parent, gifts({ DB_PASS: "new" }), windows)).toEqual({
    env: { Path: "C:\\bin", DB_PASS: "new", SYSTEMROOT: "C:\\Windows" },
    replaced: ["DB_PASS"],
    unusable: [],
  });
  expect(childEnvironment(parent, [], { ...windows, clean: true }).env).toEqual({
    Path: "C:\\bin",
    SYSTEMROOT: "C:\\Windows",
  });
});

test("__proto__ is a name like any other", () => {
  const gift = { ...gifts({ A: "x" })[0]!, key: "__proto__" };
  expect(Object.entries(childEnvironment({}, [gift]).env)).toEqual([["__proto__", "x"]]);
});
