import { expect, test, vi } from "vitest";
import { createContext } from "../../cli/context.ts";

test("a current folder that was removed is told", () => {
  vi.spyOn(process, "cwd").mockImplementationOnce(() => {
    throw Object.assign(new Error("uv_cwd"), { code: "ENOENT" });
  });
  const output = { print: () => undefined, printError: () => undefined, warn: () => undefined };
  expect(() => createContext(false, output)).toThrowErrorMatchingInlineSnapshot(
    `[UserError: The current folder does not exist any more.]`,
  );
});
