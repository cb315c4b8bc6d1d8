import { describe, expect, test } from "vitest";
import { findSecrets } from "../../../detect/engine.ts";
import { fake } from "../../../detect/rules/fake.ts";
import { check } from "../check.ts";

/** Made up, and put together here so that a scan of this repository finds nothing. */
const STRIPE = "sk_live_" + fake("alnum", 24);
const URL = "postgres://shop:tr0mbone-" + "Sky9@db.acme.io/shop";
const PEM = `-----BEGIN PRIVATE KEY-----\n${fake("base64", 64)}\n${fake("base64", 64)}\n-----END PRIVATE KEY-----\n`;

const encode = (text: string) => btoa(text);
const urlSafe = (text: string) => btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const codes = (text: string, each: (hex: string) => string) =>
  Array.from(text, (character) => each(character.charCodeAt(0).toString(16).padStart(2, "0"))).join("");
const octal = (text: string) =>
  Array.from(text, (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`).join("");
const hex = (text: string) => codes(text, (digits) => digits);
const wide = (text: string) => Array.from(text, (character) => `${character}\0`).join("");
const lines = (text: string, width: number, between: string) =>
  (text.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join(between);

describe("the encoded literal is marked where it says", () => {
  test.each([
    ["a token in base64", `run("‹${encode(`STRIPE_KEY=${STRIPE}`)}›")`],
    ["a token alone", `run("‹${encode(STRIPE)}›")`],
    ["a token in url-safe base64", `run("‹${urlSafe(`{"key": "${STRIPE}", "?": "~~~"}`)}›")`],
    ["a URL with a password", `run("‹${encode(URL)}›")`],
    ["a private key", `run("‹${encode(PEM)}›")`],
    [
      "a key in lines",
      `data: |\n  ‹${lines(encode(`# the key of the shop, to be kept\n${STRIPE}\n${STRIPE}`), 64, "\n  ")}›\n`,
    ],
    [
      "a key in lines of a string",
      `"‹${lines(encode(`# the key of the shop, to be kept\n${STRIPE}\n${STRIPE}`), 76, "\\n")}›"`,
    ],
    ["a command of PowerShell", `powershell -EncodedCommand ‹${encode(wide(`$key = "${STRIPE}"`))}›`],
    ["base64 in base64", `run("‹${encode(encode(`key: ${STRIPE}`))}›")`],
    ["hex", `run("‹${hex(STRIPE)}›")`],
    ["hex with 0x", `run("‹0x${hex(URL)}›")`],
    ["octal escapes", `run("‹${octal(STRIPE)}›")`],
    [
      "HTML's references",
      `<meta content="‹${Array.from(STRIPE, (it) => `&#${it.charCodeAt(0)};`).join("")}›">`,
    ],
    ["HTML's references in hex", `<b>‹${codes(STRIPE, (digits) => `&#x${digits};`)}›</b>`],
    [String.raw`\x escapes`, `run("‹${codes(STRIPE, (digits) => `\\x${digits}`)}›")`],
    [String.raw`\u escapes`, `run("‹${codes(STRIPE, (digits) => `\\u00${digits}`)}›")`],
    ["percent codes", `?next=‹${codes(URL, (digits) => `%${digits}`)}›`],
    ["a URL in a query", `"?dsn=‹${encodeURIComponent(URL)}›"`],
  ])("%s", (_, source) => check(source));
});

describe("from the first to the last part it is marked where it is put together", () => {
  const [a, b, c] = [STRIPE.slice(0, 6), STRIPE.slice(6, 20), STRIPE.slice(20)];
  test.each([
    ["a.ts", `const key = "‹${a}" + "${b}" + '${c}›';`],
    ["a.ts", `const key =\n  "‹${a}" +\n  "${b}${c}›";`],
    ["a.ts", `const url = "Bearer " + "‹${a}" + "${b}${c}›";`],
    ["a.ts", `const key = ["‹${a}", "${b}", "${c}›"].join("");`],
    ["a.py", `key = "".join(["‹${a}", "${b}", "${c}›"])`],
    ["a.py", `key = ("‹${a}"\n       "${b}${c}›")`],
    ["a.c", `const char *key = "‹${a}"\n  "${b}"\n  "${c}›";`],
    ["a.php", `$key = '‹${a}' . '${b}${c}›';`],
    ["a.lua", `key = "‹${a}" .. "${b}${c}›"`],
    ["a.vbs", `key = "‹${a}" & "${b}${c}›"`],
    ["a.sh", `KEY=‹${a}${b}\\\n${c}›\n`],
    ["a.js", `key = "‹${a}${b}\\\n${c}›";`],
    ["a.ts", `key = \`‹${a}\${"${b}"}${c}›\`;`],
    ["a.ts", `key = \`id=\${id} \${"‹${a}"}\${'${b}'}${c}›\`;`],
  ])("%s: %s", (path, source) => check(source, path));

  test("and what is whole in one part is marked alone", () => {
    check(`"Bearer " + "‹${STRIPE}›" + "\\n"`);
    const found = findSecrets(`"key: ${STRIPE}" + "."`, { path: "a.ts" });
    expect(found.flatMap(({ facts }) => facts)).not.toContainEqual(expect.stringContaining("parts"));
  });
});

test("the facts say how it was got, and never what", () => {
  const [finding] = findSecrets(`run("${encode(encode(STRIPE))}")`, { path: "a.ts" });
  expect(finding).toMatchInlineSnapshot(`
    {
      "confidence": "high",
      "end": 65,
      "facts": [
        "it has the shape that the vendor documents",
        "decoded from base64, then decoded from base64",
      ],
      "rule": "stripe-secret-key",
      "severity": "critical",
      "start": 5,
      "what": "a Stripe secret key",
    }
  `);
  expect(JSON.stringify(finding)).not.toContain(STRIPE);
});

describe("quiet on", () => {
  test.each([
    ["images", `src="data:image/png;base64,${fake("base64", 400)}"`],
    ["words", `run("${encode("a sentence that says nothing of any secret at all")}")`],
    [
      "source maps",
      `//# sourceMappingURL=data:application/json;base64,${encode(`{"version":3,"k":"${STRIPE}"}`)}`,
    ],
    ["examples", `run("${encode("postgres://user:" + "password@localhost/db")}")`],
    ["digests", `integrity: "${fake("hex", 64)}"`],
    ["lists of literals", `["${STRIPE.slice(0, 10)}", "${STRIPE.slice(10)}"]`],
  ])("%s", (_, source) => check(source));
});

test.each(['].join("")', '"".join(['])("a text of nothing but %s is soon gone through", (half) => {
  // Looked for throughout the text, the other half would take minutes.
  expect(findSecrets(half.repeat(300_000), { path: "a.js" })).toEqual([]);
});
