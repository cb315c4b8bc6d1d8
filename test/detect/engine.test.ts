import * as fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findSecrets, findSecretsInBytes } from "../../detect/engine.ts";
import { RULES } from "../../detect/rules.ts";
import { fake } from "../../detect/rules/fake.ts";
import { SOAK, repetitions } from "../support/repetitions.ts";
import { CONTEXT, WINDOW } from "../../detect/windows.ts";
import { check, unmarked } from "./check.ts";

const STRIPE = "sk_live_" + fake("alnum", 24);
const runs = { numRuns: repetitions(300, 20_000) };

/** Snippets that make the engine work, in any order, among anything. */
const hits = RULES.flatMap((rule) => [...rule.hits.map(unmarked), ...rule.misses]);
const keywords = RULES.flatMap((rule) => ("keywords" in rule ? rule.keywords : []));
const piece = fc.oneof(
  fc.constantFrom(...hits),
  fc.constantFrom(...keywords),
  fc.constantFrom(
    "\n",
    "\r\n",
    " ",
    '"',
    "'",
    "=",
    ": ",
    "password",
    "token",
    "secret_key",
    "\\",
    "\uD800",
    "\0",
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
const path = fc.constantFrom(
  "a.ts",
  ".env",
  "a.yml",
  "README.md",
  "a.json",
  "test/a.py",
  "yarn.lock",
  "",
  "a",
);

describe("any text", () => {
  test("gives findings in bounds, in order and apart", () => {
    fc.assert(
      fc.property(text, path, (text, path) => {
        let from = 0;
        for (const { start, end } of findSecrets(text, { path })) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          from = end;
        }
      }),
      runs,
    );
  });

  test("gives the same findings twice, for nothing is kept from one scan to the next", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const first = findSecrets(one, { path: "a.ts" });
        findSecrets(other, { path: ".env" });
        expect(findSecrets(one, { path: "a.ts" })).toEqual(first);
      }),
      runs,
    );
  });

  test("gives the same findings as its bytes", () => {
    fc.assert(
      fc.property(text, path, (text, path) => {
        const bytes = Buffer.from(text);
        const inText = findSecrets(text, { path }).map(({ rule, start, end }) => {
          const from = Buffer.byteLength(text.slice(0, start));
          return { rule, start: from, end: from + Buffer.byteLength(text.slice(start, end)) };
        });
        const inBytes = findSecretsInBytes(bytes, { path });
        expect(inBytes.map(({ rule, start, end }) => ({ rule, start, end }))).toEqual(inText);
      }),
      runs,
    );
  });

  test("before it moves the findings and changes nothing else", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 200_000 }), (text, lines) => {
        const before = `\n${"x\n".repeat(lines % 40_000)}\n`;
        const moved = findSecrets(text, { path: "a.ts" }).map((finding) => ({
          ...finding,
          start: finding.start + before.length,
          end: finding.end + before.length,
        }));
        expect(findSecrets(before + text, { path: "a.ts" })).toEqual(moved);
      }),
      { numRuns: repetitions(60, 2000) },
    );
  });

  test("with CRLF gives the same secrets as with LF", () => {
    for (const rule of RULES) {
      for (const hit of rule.hits) {
        const source = hit.includes("‹") ? hit : `const value = "‹${hit}›";`;
        check(source.replace(/\r?\n/g, "\r\n") + "\r\n", "path" in rule ? rule.path : undefined);
      }
    }
  });

  test("in one long line, cut off or repeated, is gone through", () => {
    const length = SOAK ? 1_000_000 : 200_000;
    for (const unit of [
      "password",
      'secret="',
      "token:",
      "://a:b",
      "eyJ.",
      "-----BEGIN PRIVATE KEY-----",
      "\uDC00",
      "key\0",
    ]) {
      expect(findSecrets(unit.repeat(length / unit.length), { path: ".env" })).toEqual([]);
    }
  });
});

test("no value makes the judgement of it explode", () => {
  for (const unit of [
    "a",
    "a:",
    "::",
    ".a",
    "a/",
    "/.",
    "a-",
    "@a",
    "1.",
    "newold",
    "pass_",
    "<a",
    "[a",
    "{",
    "$a",
    "=",
    "Aa1!",
  ]) {
    for (const end of ["", "!", "\u00e9", "(", ">"]) {
      for (const start of ["", "#a", "--a", "/"]) {
        const value = start + unit.repeat(500 / unit.length) + end;
        findSecrets(`db_password = "${value}"\napi_secret: "${value}"`, { path: "a.yml" });
      }
    }
  }
});

describe("where findings meet", () => {
  test("a vendor's rule beats a generic one", () => {
    expect(findSecrets(`const apiSecret = "${STRIPE}";`, { path: "a.ts" }).map(({ rule }) => rule)).toEqual([
      "stripe-secret-key",
    ]);
  });

  test("a vendor's token in a URL is the vendor's", () => {
    const token = "glpat-" + fake("alnum", 20);
    const url = `https://oauth2:${token}@gitlab.com/a/b.git`;
    expect(findSecrets(url, { path: "a.sh" }).map(({ rule }) => rule)).toEqual(["gitlab-token"]);
  });

  test("each of several on a line is found", () => check(`f("‹${STRIPE}›", "‹${STRIPE}›", "‹${STRIPE}›")`));
});

test("letters beside a secret do not shift it, whatever their bytes", () => {
  check(`/* é😀 à */ const key = "‹${STRIPE}›"; // 你好 “à” "‹${STRIPE}›"`);
});

test("findings at the border of two windows are neither lost nor doubled", () => {
  const line = `const apiSecret = "${STRIPE}";\n`;
  const border = WINDOW - CONTEXT;
  for (const shift of [0, 17, 40]) {
    const before = `${" ".repeat(border - 10 * line.length - shift)}\n`;
    const text = before + line.repeat(20) + "\n".repeat(2 * CONTEXT);
    const found = findSecretsInBytes(Buffer.from(text), { path: "a.ts" });
    expect(found.map(({ start }) => start - before.length)).toEqual(
      Array.from({ length: 20 }, (_, index) => index * line.length + line.indexOf(STRIPE)),
    );
  }
});

test("a token directly behind an escape or a percent code is found whole", () => {
  check(`"\\n‹${STRIPE}›\\n"`);
  check(`"redirect?key%3D‹${STRIPE}›"`);
  check(`"a${STRIPE}"`);
});

test("a token is found whole or not at all", () => {
  const linear = "lin_api_" + "q8Zr2LmX0vTbYw5sKd3P".repeat(2);
  check(`f("‹${linear}›");`);
  check(`f("${linear}4");`);
  check(`f("x${linear}");`);
});

test("what counts up is no token, even in a vendor's shape", () => {
  check(`f("dop_v1_${"0123456789abcdef".repeat(4)}", "glpat-abcdefghijklmnopqrst");`);
});

test("a scan that is asked to stop ends with what it has", () => {
  const source = `${STRIPE}\n${" ".repeat(300_000)}\n${STRIPE}`;
  let asked = 0;
  const found = findSecrets(source, { path: "a.ts", shouldStop: () => asked++ >= 2 });
  expect(found).toHaveLength(1);
  expect(findSecrets(source, { path: "a.ts" })).toHaveLength(2);
});

test("the rules and their tests hold nothing that the engine finds", () => {
  for (const folder of ["detect", "detect/rules", "test/detect"]) {
    const root = new URL(`../../${folder}/`, import.meta.url);
    for (const name of readdirSync(root).filter((name) => name.endsWith(".ts"))) {
      const found = findSecrets(readFileSync(new URL(name, root), "utf8"), { path: `${folder}/${name}` });
      expect(found, name).toEqual([]);
    }
  }
});
