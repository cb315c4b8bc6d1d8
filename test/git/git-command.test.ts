import { expect, test } from "vitest";
import { firstLine } from "../../git/git-command.ts";

test.each([
  [
    "its fatal line, behind warnings",
    "warning: deep\nfatal: not a git repository.\nhint: …",
    "fatal: not a git repository",
  ],
  ["its first line, where none is fatal", "error: bad ref\nmore\n", "error: bad ref"],
  ["that there is none, where git was ended", "", "it ended without a reason"],
])("git's reason is %s", (_, stderr, reason) => expect(firstLine(stderr)).toBe(reason));
