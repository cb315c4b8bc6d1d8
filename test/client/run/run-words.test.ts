import { describe, expect, test } from "vitest";
import { runWords } from "../../../client/run/run-words.ts";
import { readTask } from "../../../client/run/task-definition.ts";
import { parseScope } from "../../../core/scope.ts";

const read = (definition: Record<string, unknown>, platform = "linux") =>
  readTask({ type: "keyward", ...definition }, platform, (message) => message);

describe("a task of the type keyward", () => {
  test("is a program with its arguments, as they stand", () => {
    expect(read({ command: "npm", args: ["run", "a b"] }).program).toEqual(["npm", "run", "a b"]);
  });

  test("is a line for the shell where it has a space and no arguments", () => {
    expect(read({ command: "npm start | tee log" }).program).toEqual([
      "/bin/sh",
      "-c",
      "npm start | tee log",
    ]);
    expect(read({ command: "npm start" }, "win32").program).toEqual([
      "cmd.exe",
      "/d",
      "/s",
      "/c",
      "npm start",
    ]);
  });

  test("has a scope of its own, or the folder's", () => {
    expect(read({ command: "npm", scope: "shop/*/billing" }).scope).toEqual({
      project: "shop",
      service: "billing",
    });
    expect(read({ command: "npm" })).not.toHaveProperty("scope");
  });

  test.each([[{}], [{ command: " " }], [{ command: ["npm"] }], [{ command: "npm", args: "start" }]])(
    "%j is refused with how it is written",
    (definition) => expect(() => read(definition)).toThrow(/needs a command/),
  );

  test("of a scope that is none is refused", () => {
    expect(() => read({ command: "npm", scope: "shop/local" })).toThrow(/local/);
  });
});

describe("the words after keyward", () => {
  test("name the scope and what is asked for, and hold no value", () => {
    expect(runWords(parseScope("shop/development/billing"), ["npm", "start"], { strict: true })).toEqual(
      "run -p shop -e development -s billing --strict -- npm start".split(" "),
    );
  });

  test("name no scope for a folder that is bound to none", () => {
    expect(runWords({}, ["npm"])).toEqual(["run", "--", "npm"]);
  });

  test("keep what a program is told from being taken as ours", () => {
    expect(runWords({}, ["npm", "--watch"], { mask: true })).toEqual("run --mask -- npm --watch".split(" "));
  });
});
