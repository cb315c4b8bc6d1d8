import { expect, test } from "vitest";
import { makeCli } from "../support/cli.ts";

test.each(["--help", "list --json", "check", "--version"])(
  "a reader that has gone is no failure of %s",
  async (words) => {
    expect(await makeCli()(words.split(" "), { redirect: "| true" })).toEqual({ code: 0, out: "", err: "" });
  },
);

test("a reader that has gone leaves the exit code as it was", async () => {
  expect(await makeCli()(["get", "FOO", "--json"], { redirect: "2>&1 | true" })).toMatchObject({ code: 3 });
});

test("output that cannot be written is told, and exit 6", async () => {
  const keyward = makeCli();
  await keyward(["add", "DB_PASS", "-v", "-"], { input: "x" });
  const { code, err } = await keyward(["get", "DB_PASS", "--reveal"], { redirect: "> /dev/full" });
  expect(err).toMatchInlineSnapshot(`
    "keyward: Standard output could not be written (ENOSPC). [DISK_FULL]
      What the command was to do is done; its output is lost. Send it to another place.
    "
  `);
  expect(code).toBe(6);
});

test("a program's own trouble with standard output leaves its exit code as it is", async () => {
  const { code, err } = await makeCli()(["run", "--", "sh", "-c", "echo x || exit 3"], {
    redirect: "> /dev/full",
  });
  expect(code).toBe(3);
  expect(err).not.toContain("DISK_FULL");
});

test("control characters in a message are shown, not sent to the terminal", async () => {
  const { code, err } = await makeCli()(["\u001b[31mred\n"]);
  expect(err).toMatchInlineSnapshot(`
    "keyward: There is no command "\\u001b[31mred\\u000a". [USAGE]
      Run "keyward --help" for the list of commands.
    "
  `);
  expect(code).toBe(2);
});

test("help of a command is given in both orders", async () => {
  const keyward = makeCli();
  expect(await keyward(["help", "secrets", "get"])).toEqual(await keyward(["secret:get", "--help"]));
});

test.each([["--help", "--json"], ["help", "-v"], []])("%s %s is the overview", async (...words) => {
  const { code, out, err } = await makeCli()(words);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("Usage: keyward COMMAND [FLAGS]");
});

test("help of a group lists its commands", async () => {
  const keyward = makeCli();
  const asked = await keyward(["audit", "--help"]);
  expect(asked).toMatchObject({ code: 0, err: "" });
  expect(asked.out).toMatchInlineSnapshot(`
    "  audit:logs    Show who did what, and when
      audit:verify  Check that the audit log and the metadata were not tampered with
      audit:head    Print the end of the audit log, to be kept elsewhere

    Run "keyward COMMAND --help" for one command.
    "
  `);
  expect(await keyward(["help", "audit"])).toEqual(asked);
});

test("the language server asks for --stdio", async () => {
  const { code, err } = await makeCli()(["lsp"]);
  expect({ code, err }).toMatchInlineSnapshot(`
    {
      "code": 2,
      "err": "keyward: lsp talks over standard input and output, and wants to be told so. [USAGE]
      Let the editor start "keyward lsp --stdio".
    ",
    }
  `);
});
