import { describe, expect, test } from "vitest";
import { fillIn, launchRequest, type Launch } from "../../../client/debug/launch-request.ts";
import { variablesIn, withVariables } from "../../../client/debug/launch-variables.ts";

const NODE: Launch = { type: "node", request: "launch", name: "Billing", program: "main.js" };

describe("what a launch configuration asks for", () => {
  test("nothing, where nothing is said: other extensions' variables are left alone", () => {
    expect(asked({ ...NODE, env: { PORT: "80", HOST: "${command:pick}" } })).toBeUndefined();
    expect(asked({ ...NODE, keyward: false })).toBeUndefined();
  });

  test("names, each once, wherever they stand in the texts of its environment", () => {
    const env = { A: "${keyward:DB_PASS}", B: "postgres://u:${keyward:DB_PASS}@${keyward:DB_HOST}", C: null };
    expect(asked({ ...NODE, env })?.named.map(({ key }) => key)).toEqual(["DB_PASS", "DB_HOST"]);
  });

  test("a name in a scope of its own", () => {
    const [named] = asked({ ...NODE, env: { A: "${keyward:secret://shop/production/DB_PASS}" } })!.named;
    expect(named).toMatchObject({ key: "DB_PASS", scope: { project: "shop", environment: "production" } });
  });

  test("everything that the folder's scope sees, or another scope", () => {
    expect(asked({ ...NODE, keyward: true })?.everything).toBe("folder");
    expect(asked({ ...NODE, keyward: "shop/development" })?.everything).toEqual({
      project: "shop",
      environment: "development",
    });
  });

  test.each([
    [
      "a value in an argument",
      { ...NODE, args: ["--token", "${keyward:TOKEN}"] },
      /TOKEN\} stands outside of the env/,
    ],
    ["a program that runs already", { ...NODE, request: "attach", keyward: true }, /runs already/],
    ["an integrated terminal", { ...NODE, console: "integratedTerminal", keyward: true }, /typed/],
    ["an external console", { ...NODE, type: "cppdbg", externalConsole: true, keyward: true }, /typed/],
    ["a debug terminal", { ...NODE, type: "node-terminal", keyward: true }, /typed/],
    ["neither true nor a scope", { ...NODE, keyward: 1 }, /neither true nor a scope/],
    ["a scope that is none", { ...NODE, keyward: "shop/local" }, /local/],
    ["a name that is none", { ...NODE, env: { A: "${keyward:}" } }, /name/],
  ])("%s is refused", (_what, launch: Launch, message) => {
    expect(() => asked(launch)).toThrow(message);
  });

  test("a terminal is left alone where no value is asked for", () => {
    expect(asked({ ...NODE, console: "integratedTerminal", env: { A: "1" } })).toBeUndefined();
  });
});

describe("what the session gets", () => {
  const values = new Map([["TOKEN", "v$1"]]);

  test("texts with values in place of names, and nothing else changed", () => {
    expect(fillIn("Bearer ${keyward:TOKEN} ${env:HOME}", values)).toBe("Bearer v$1 ${env:HOME}");
  });

  test.each([
    ["an object", { ...NODE, env: { A: "${keyward:TOKEN}", GONE: null } }, { env: { A: "v$1", GONE: null } }],
    ["no environment yet", NODE, { env: { MORE: "m" } }],
    ["a list of texts", { ...NODE, env: ["A=${keyward:TOKEN}"] }, { env: ["A=v$1"] }],
    [
      "a list of names and values",
      { ...NODE, type: "cppdbg", environment: [{ name: "A", value: "${keyward:TOKEN}" }] },
      { environment: [{ name: "A", value: "v$1" }] },
    ],
  ])("%s keeps its form", (_form, launch: Launch, expected) => {
    const own = variablesIn(launch).map(({ name, value }) => ({ name, value: fillIn(value, values) }));
    const more = own.length === 0 ? [{ name: "MORE", value: "m" }] : [];
    expect(withVariables(launch, [...more, ...own])).toMatchObject(expected);
  });

  test("debuggers that would type it into a terminal by default keep it out of there", () => {
    expect(withVariables({ ...NODE, type: "debugpy" }, [])).toMatchObject({ console: "internalConsole" });
    expect(withVariables(NODE, [])).not.toHaveProperty("console");
  });

  test("what was said to Keyward is not handed on", () => {
    expect(withVariables({ ...NODE, keyward: true }, [])).not.toHaveProperty("keyward");
  });
});

function asked(launch: Launch) {
  return launchRequest(launch, (message, ...words) =>
    message.replace(/\{(\d)\}/g, (_, index: string) => String(words[Number(index)])),
  );
}
