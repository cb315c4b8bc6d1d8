import { expect, test } from "vitest";
import { namesPython } from "../../../cli/run-program/python/names-python.ts";
import { signalNamed } from "../../../cli/run-program/signal-named.ts";
import { codeOf } from "../../vault/fixtures.ts";

test.each([
  ["python3 test_secrets.py"],
  ["/usr/bin/python3.11 -m app"],
  ["./job.py"],
  ["env A=1 python3 job.py"],
  ["uv run job"],
  ["pytest -x"],
])("%s is a Python program", (line) => expect(namesPython(line.split(" "))).toBe(true));

test("so is one in a line for a shell", () =>
  expect(namesPython(["sh", "-c", "cd x && python app"])).toBe(true));

test.each([["node server.js"], ["npm run copy"], ["cat happy.txt"], ["true"]])("%s is none", (line) =>
  expect(namesPython(line.split(" "))).toBe(false),
);

test("a signal has several spellings", async () => {
  for (const text of ["HUP", "SIGHUP", "hup", "1"]) expect(signalNamed(text)).toBe("SIGHUP");
  expect(await codeOf((async () => signalNamed("WHATEVER"))())).toBe("USAGE");
});
