import { expect, test } from "vitest";
import { parseArguments } from "../../cli/arguments.ts";
import { defineCommand } from "../../cli/command.ts";
import { findCommand } from "../../cli/find-command.ts";
import { UserError } from "../../core/user-error.ts";

const command = defineCommand({
  usage: "",
  examples: [],
  flags: { project: { type: "string", short: "p", help: "" }, own: { type: "boolean", help: "" } },
  maxPositionals: 1,
  run: async () => 0,
});

test.each([
  "secret:add",
  "secret:create",
  "secrets:create",
  "secrets:add",
  "secret add",
  "secrets create",
  "add",
  "create",
])("%s names the same command as secret:add", (spelling) =>
  expect(findCommand([...spelling.split(" "), "-k", "FOO"])).toMatchObject({
    entry: { name: "secret:add" },
    rest: ["-k", "FOO"],
  }),
);

test("a word of one letter too few is answered with the command that was meant", () => {
  expect(refusal(() => findCommand(["secret:ad"]))).toMatchInlineSnapshot(`
    "USAGE: There is no command "secret:ad"; did you mean "secret:add"?
    Run "keyward --help" for the list of commands."
  `);
  expect(refusal(() => findCommand(["secrets", "creat"]))).toMatchInlineSnapshot(`
    "USAGE: There is no command "secrets:creat"; did you mean "secret:create"?
    Run "keyward --help" for the list of commands."
  `);
  expect(refusal(() => findCommand(["xyzzy"]))).toMatchInlineSnapshot(`
    "USAGE: There is no command "xyzzy".
    Run "keyward --help" for the list of commands."
  `);
});

test("an unknown flag is answered with the flag that was meant", () =>
  expect(refusal(() => parseArguments("secret:get", command, ["--projekt", "x"]))).toMatchInlineSnapshot(`
    "USAGE: There is no flag --projekt; did you mean --project?
    Run "keyward secret:get --help" for what it accepts."
  `));

test("one letter behind two dashes is meant as the short flag", () =>
  expect(refusal(() => parseArguments("secret:get", command, ["--p", "x"]))).toContain(
    "There is no flag --p; did you mean -p?",
  ));

test("a flag without its value says so", () =>
  expect(refusal(() => parseArguments("secret:get", command, ["-p"]))).toMatchInlineSnapshot(`
    "USAGE: The flag --project needs a value.
    Run "keyward secret:get --help" for what it accepts."
  `));

test("-p=NAME means what --project=NAME means, and only before --", () => {
  expect(parseArguments("secret:get", command, ["-p=-shop"]).flags).toEqual({ project: "-shop" });
  expect(parseArguments("secret:get", command, ["--", "-p=x"])).toEqual({ flags: {}, positionals: ["-p=x"] });
});

test("a value that starts with - is told how to be written", () =>
  expect(refusal(() => parseArguments("secret:get", command, ["-p", "-shop"]))).toMatchInlineSnapshot(`
    "USAGE: The flag -p needs a value, and the next word looks like a flag.
    Write a value that starts with - as -p=-…."
  `));

test("a flag that is given twice is refused, for one of the two would be dropped", () =>
  expect(refusal(() => parseArguments("secret:get", command, ["-p", "a", "--project", "b"])))
    .toMatchInlineSnapshot(`
    "USAGE: The flag --project stands here twice.
    Run "keyward secret:get --help" for what it accepts."
  `));

test("a flag before the command, and a group without a command, say how it is written", () => {
  expect(refusal(() => findCommand(["--json", "list"]))).toMatchInlineSnapshot(`
    "USAGE: The flag --json stands before the command.
    Write the command first: keyward COMMAND [FLAGS]."
  `);
  expect(refusal(() => findCommand(["audit"]))).toMatchInlineSnapshot(`
    "USAGE: audit alone is no command.
    Write one of audit:logs, audit:verify, audit:head."
  `);
});

test("a surplus word is not quoted, since it may be a value", () => {
  const message = refusal(() => parseArguments("secret:get", command, ["NAME", "hunter" + "2hunter2"]));
  expect(message).not.toContain("hunter");
  expect(message).toMatchInlineSnapshot(`
    "USAGE: secret:get takes at most 1 word.
    Run "keyward secret:get --help" for what it accepts."
  `);
});

test("a single - is a value, as -v - and -p - want it", () =>
  expect(parseArguments("secret:get", command, ["-p", "-"]).flags).toEqual({ project: "-" }));

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return `${error.code}: ${error.message}\n${error.fix}`;
    throw error;
  }
  throw new Error("nothing was refused");
}
