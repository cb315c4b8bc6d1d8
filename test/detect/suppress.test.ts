import { describe, expect, test } from "vitest";
import { findSecrets } from "../../detect/engine.ts";
import { fake } from "../../detect/rules/fake.ts";
import { check } from "./check.ts";

const SECRET = "sk_live_" + fake("alnum", 24);

const KIND = "PRIVATE KEY";

describe("marks of ours and of other tools", () => {
  test.each([
    "// gitleaks:allow",
    "# pragma: allowlist secret",
    "/* pragma: whitelist secret */",
    "// trufflehog:ignore",
    "# nosecret",
    "// keyward:ignore the vendor's public demo account",
    "<!-- keyward:ignore revoked in 2024 -->",
  ])("%s on the line", (comment) => check(`const key = "${SECRET}"; ${comment}`));

  test("on a line of its own just above", () => {
    check(`// keyward:ignore revoked\nconst key = "${SECRET}";`);
    check(`# pragma: allowlist nextline secret\nkey = "${SECRET}"`, "a.py");
  });

  test.each([
    ["#", ""],
    ["//", ""],
    ["--", ""],
    ["/*", "*/"],
    ["<!--", "-->"],
    ["<#", "#>"],
    [";", ""],
    ["%", ""],
    ["'", ""],
    ["!", ""],
    ["::", ""],
    ["REM", ""],
    ["@rem", ""],
    ["dnl", ""],
    ["(*", "*)"],
    ["{#", "#}"],
    ["{{!--", "--}}"],
    ["@*", "*@"],
    ["-#", ""],
  ])("in a comment of any language: %s %s", (open, close) => {
    for (const mark of ["keyward:ignore a test's", "pragma: allowlist nextline secret"])
      check(`  ${open} ${mark} ${close}\nkey = "${SECRET}"\nkey = "‹${SECRET}›"`, "notes.txt");
    for (const mark of ["gitleaks:allow", "pragma: allowlist secret", "trufflehog:ignore", "nosecret"])
      check(`key = "${SECRET}" ${open} ${mark} ${close}\nkey = "‹${SECRET}›"`, "notes.txt");
  });

  test("not two lines above, and not beside code above", () => {
    check(`// keyward:ignore revoked\n\nconst key = "‹${SECRET}›";`);
    check(`const other = 1; // keyward:ignore revoked\nconst key = "‹${SECRET}›";`);
  });

  test("only their own line", () => {
    check(`const a = "${SECRET}"; // gitleaks:allow\nconst b = "‹${SECRET}›";`);
  });

  test("at the first or the last line of a key of many lines", () => {
    const key = `-----BEGIN ${KIND}-----\n${"q9Zt".repeat(16)}\n-----END ${KIND}-----`;
    check(`const key = \`‹${key}›\`;`);
    check(`const key = \`${key}\`; // keyward:ignore a test's`);
  });
});

test("keyward:ignore without a reason does not count, and the finding says so", () => {
  for (const comment of ["// keyward:ignore", "/* keyward:ignore */", "<!-- keyward:ignore -->"]) {
    const [finding] = findSecrets(`const key = "${SECRET}"; ${comment}`, { path: "a.ts" });
    expect(finding?.facts.at(-1)).toBe(
      "keyward:ignore stands beside it without a reason, and so does not count",
    );
  }
});
