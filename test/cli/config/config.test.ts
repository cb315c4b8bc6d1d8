import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseGitleaksConfig } from "../../../cli/scan/config/gitleaks-config.ts";
import { isIgnoredPlace, parseGitleaksIgnore } from "../../../cli/scan/config/gitleaks-ignore.ts";
import { linearPattern } from "../../../cli/scan/config/linear-pattern.ts";
import { compileConfig } from "../../../cli/scan/config/scan-config.ts";
import { isKnownSecret, parseSecretsBaseline } from "../../../cli/scan/config/secrets-baseline.ts";
import { findSecrets } from "../../../detect/engine.ts";
import { repetitions } from "../../support/repetitions.ts";

const STRIPE = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");

describe("a user's own rule", () => {
  const ours = `
    [[rules]]
    id = "acme"
    description = "Acme token"
    regex = '''acme_([a-z0-9]{8,})'''
    keywords = ["ACME_"]
  `;

  test("marks its first group", () => check(ours, `x = "acme_‹q8zr2lmx›"`));

  test("marks the group that it names", () => {
    check(`${ours.replace("acme_(", "(ac)me_(")}\nsecretGroup = 2`, `x = "acme_‹q8zr2lmx›"`);
  });

  test("marks the whole match where it has no groups", () => {
    check(ours.replace(/[()]/g, ""), `x = "‹acme_q8zr2lmx›"`);
  });

  test("looks only where one of its keywords stands", () => {
    check(ours.replace(`["ACME_"]`, `["elsewhere"]`), `x = "acme_q8zr2lmx"`);
  });

  test("passes over what has less entropy than it wants", () => {
    check(`${ours}\nentropy = 2.5`, `x = "acme_aaaaaaaa" + "acme_‹q8zr2lmx›"`);
  });

  test("holds in the files that its path names", () => {
    check(`${ours}\npath = '''\\.env$'''`, `x = "acme_q8zr2lmx"`);
    check(`${ours}\npath = '''\\.ts$'''`, `x = "acme_‹q8zr2lmx›"`);
  });

  test("comes before ours where both find the same place", () => {
    const rule = `[[rules]]\nid = "mine"\nregex = "sk_live_[A-Za-z0-9]+"`;
    expect(scan(rule, `x = "${STRIPE}"`).map(({ rule }) => rule)).toEqual(["mine"]);
  });

  test("is refused where it needs more than linear time, with the reason; the others hold", () => {
    const rules = `${ours}\n[[rules]]\nid = "ahead"\nregex = "(?=x)y"\n[[rules]]\nid = "back"\nregex = '''(a)\\1'''`;
    check(rules, `x = "acme_‹q8zr2lmx›"`);
    expect(compileConfig(parseGitleaksConfig(rules, "c.toml")).refused).toMatchInlineSnapshot(`
      [
        "the rule ahead was refused: error parsing regexp: invalid or unsupported Perl syntax: \`(?=\`",
        "the rule back was refused: error parsing regexp: invalid escape sequence: \`\\1\`",
      ]
    `);
  });
});

describe("an allowlist", () => {
  test.each([
    ["of paths", `paths = ['''^src/''']`],
    ["of what the secret holds", `regexes = ['''^sk_live_4eC''']`],
    ["of what the line holds", `regexTarget = "line"\nregexes = ["const key"]`],
    ["of words", `stopwords = ["HQLYJ"]`],
    ["with each of its lists agreeing", `condition = "AND"\npaths = ["src"]\nstopwords = ["hqlyj"]`],
    ["for our rule", `targetRules = ["stripe-secret-key"]\npaths = ["src"]`],
  ])("%s allows a finding of ours", (_, list) => {
    check(`[[allowlists]]\n${list}`, `const key = "${STRIPE}"`);
    check(`[allowlist]\n${list}`, `const key = "${STRIPE}"`);
  });

  test.each([
    ["of other paths", `paths = ["^docs/"]`],
    ["of which one list does not agree", `condition = "AND"\npaths = ["src"]\nstopwords = ["nowhere"]`],
    ["for other rules", `targetRules = ["aws-access-key-id"]\npaths = ["src"]`],
    ["that is empty", `description = "nothing"`],
  ])("%s does not", (_, list) => check(`[[allowlists]]\n${list}`, `const key = "‹${STRIPE}›"`));

  test("of one rule leaves the others alone", () => {
    const rules = `
      [[rules]]
      id = "one"
      regex = "one-[a-z]{4}"
      [[rules.allowlists]]
      stopwords = ["fine"]
      [[rules]]
      id = "two"
      regex = "two-[a-z]{4}"
    `;
    check(rules, "one-fine ‹one-evil› ‹two-fine›");
  });
});

test("a rule of ours can be turned off", () => {
  check(`[extend]\ndisabledRules = ["stripe-secret-key"]`, `const key = "${STRIPE}"`);
});

test("a configuration that cannot be used says where and why", () => {
  const wrong = {
    "no TOML": "[[rules]\nid=",
    "a rule without an id": `[[rules]]\nregex = "a"`,
    "a rule without a pattern": `[[rules]]\nid = "a"`,
    "a number for a text": `[[rules]]\nid = 7`,
    "a text for a list": `[allowlist]\npaths = "src"`,
    "an unknown condition": `[[rules]]\nid = "a"\nregex = "a"\n[[rules.allowlists]]\ncondition = "XOR"`,
    "a list for a table": `extend = []`,
  };
  const said = Object.entries(wrong).map(([name, text]) => {
    try {
      return `${name}: accepted ${JSON.stringify(parseGitleaksConfig(text, "c.toml"))}`;
    } catch (error) {
      return `${name}: ${(error as Error).message}`;
    }
  });
  expect(said).toMatchInlineSnapshot(`
    [
      "no TOML: c.toml:1:9 cannot be used: it is no TOML.",
      "a rule without an id: rules[0].id in c.toml cannot be used: rule 1 has none.",
      "a rule without a pattern: rules[0].regex in c.toml cannot be used: the rule a has neither regex nor path.",
      "a number for a text: rules[0].id in c.toml cannot be used: it is no text.",
      "a text for a list: allowlist.paths in c.toml cannot be used: it is no list of texts.",
      "an unknown condition: rules[0].allowlists[0].condition in c.toml cannot be used: it is neither OR nor AND.",
      "a list for a table: extend in c.toml cannot be used: it is no table.",
    ]
  `);
});

test("a pattern made to run for ever is done in time that grows with the text alone", () => {
  // V8 would need 2^40 steps for this.
  expect(linearPattern("^(a+)+$").test(`${"a".repeat(40)}!`)).toBe(false);
});

test("a linear pattern finds what V8's own finds, where V8 finds it soon", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("a+b", "(a|b)*c", "[^a]b{1,3}", "(?:ab)?(c)", "\\bab\\b", "b$"),
      fc.string({ unit: fc.constantFrom("a", "b", "c", " ", "\n") }),
      (source, text) => {
        const spans = [...linearPattern(source).matches(text)].map(([whole]) => [whole!.start, whole!.end]);
        const theirs = [...text.matchAll(new RegExp(source, "g"))].map((m) => [
          m.index,
          m.index + m[0].length,
        ]);
        expect(spans).toEqual(theirs);
      },
    ),
    { numRuns: repetitions(200, 5000) },
  );
});

describe(".gitleaksignore", () => {
  const places = parseGitleaksIgnore(
    [
      "# known",
      "src/a.ts:generic-api-key:7",
      "0123456789abcdef0123456789abcdef01234567:src/b.ts:stripe-access-token:2",
      "a file: with colons.ts:private-key:1",
      "no place at all",
      "",
    ].join("\r\n"),
  );

  test("names places", () =>
    expect(places).toMatchInlineSnapshot(`
    [
      {
        "commit": undefined,
        "file": "src/a.ts",
        "line": 7,
      },
      {
        "commit": "0123456789abcdef0123456789abcdef01234567",
        "file": "src/b.ts",
        "line": 2,
      },
      {
        "commit": undefined,
        "file": "a file: with colons.ts",
        "line": 1,
      },
    ]
  `));

  test("a place holds for its line, and one with a commit for that commit", () => {
    expect(isIgnoredPlace(places, { file: "src/a.ts", line: 7 })).toBe(true);
    expect(isIgnoredPlace(places, { file: "src/a.ts", line: 8 })).toBe(false);
    expect(isIgnoredPlace(places, { file: "src/b.ts", line: 2 })).toBe(false);
    const commit = "0123456789abcdef0123456789abcdef01234567";
    expect(isIgnoredPlace(places, { file: "src/b.ts", line: 2, commit })).toBe(true);
  });
});

describe(".secrets.baseline", () => {
  const baseline = (results: unknown) => JSON.stringify({ version: "1.5.0", results });

  test("knows a secret by its digest, wherever in its file it stands", () => {
    const hashed_secret = createHash("sha1").update("tr0mbone").digest("hex");
    const known = parseSecretsBaseline(
      baseline({ "src\\a.ts": [{ type: "Secret Keyword", hashed_secret, line_number: 3 }] }),
      ".secrets.baseline",
    );
    expect(isKnownSecret(known, "src/a.ts", 9, "tr0mbone")).toBe(true);
    expect(isKnownSecret(known, "src/a.ts", 9, "another")).toBe(false);
    expect(isKnownSecret(known, "src/b.ts", 9, "tr0mbone")).toBe(false);
  });

  test("knows a JWT by all but its signature, and how a private key begins, on its line alone", () => {
    const head = "BEGIN " + "RSA PRIVATE KEY";
    const jwt = "eyJ" + "hbGciOiJIUzI1NiJ9.eyJzdWIiOiJrZXl3YXJkIn0.";
    const entries = [head, jwt].map((text) => ({
      hashed_secret: createHash("sha1").update(text).digest("hex"),
      line_number: 3,
    }));
    const known = parseSecretsBaseline(baseline({ "a.ts": entries }), ".secrets.baseline");
    expect(isKnownSecret(known, "a.ts", 9, `${jwt}q8zr2lmx`)).toBe(true);
    expect(isKnownSecret(known, "a.ts", 3, `-----${head}-----\nq8zr2lmx`)).toBe(true);
    expect(isKnownSecret(known, "a.ts", 9, `-----${head}-----\nq8zr2lmx`)).toBe(false);
  });

  test.each(["no JSON", "[]", `{"results": []}`])("is refused where it is none: %s", (text) => {
    expect(() => parseSecretsBaseline(text, ".secrets.baseline")).toThrow(/is no baseline of detect-secrets/);
  });

  test("entries of an unknown form are passed over", () => {
    const known = parseSecretsBaseline(baseline({ "a.ts": [{}, null, 7], "b.ts": {} }), ".secrets.baseline");
    expect(isKnownSecret(known, "a.ts", 9, "x")).toBe(false);
  });
});

/** Scans the text without its marks under the configuration; findings have to stand exactly at the marks. */
function check(config: string, marked: string): void {
  const text = marked.replaceAll(/[‹›]/g, "");
  let shown = text;
  for (const { start, end } of scan(config, text).toReversed())
    shown = `${shown.slice(0, start)}‹${shown.slice(start, end)}›${shown.slice(end)}`;
  expect(shown).toBe(marked);
}

function scan(config: string, text: string) {
  const path = "src/app.ts";
  return compileConfig(parseGitleaksConfig(config, "c.toml")).refine(
    { path, text },
    findSecrets(text, { path }),
  );
}
