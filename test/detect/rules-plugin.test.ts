import { expect, test } from "vitest";
import { inOneModule, onDemand, withoutExamples } from "../../detect/rules-plugin.mjs";

const FILES: Record<string, string> = {
  "ably.ts": `import { defineRule, type Verdict } from "../rule.ts";
import { fake } from "./fake.ts";
export const ablyKey = defineRule({ validate });
function validate(): Verdict {}
`,
  "jwt.ts": `import { defineRule } from "../rule.ts";
export type Part = string;
export const jwt = defineRule({}), helper = 3;
`,
  "pgpass.ts": `import type { FileRule } from "../rule.ts";
export const pgpass: FileRule = {};
`,
};
const INDEX = `// Made.
import * as ably from "./ably.ts";
import * as jwt from "./jwt.ts";
import * as pgpass from "./pgpass.ts";

export const VENDORS = list(ably, jwt, pgpass);`;
const read = (file: string): string => FILES[file]!;

test("what is built makes a vendor's rules when they are asked for, but for those that passes name", () => {
  expect(onDemand(INDEX, read, [["ablyKey"], ["jwt"], ["pgpass"]])).toMatchInlineSnapshot(`
    "import * as pgpassModule from "./rules/pgpass.ts";
    import { defineRule as defineRule } from "./rule.ts";
    import { fake as fake } from "./rules/fake.ts";
    const GROUPS = [
    { count: 1, make: () => {

    const ablyKey = defineRule({ validate });
    function validate(): Verdict {}

    return [ablyKey];
    } },
    { count: 1, make: () => {
    type Part = string;
    const jwt = defineRule({}), helper = 3;

    return [jwt];
    } },
    { count: 1, make: () => {
    const { pgpass } = pgpassModule;
    return [pgpass];
    } },
    ];"
  `);
});

test("the tests have all vendors in one module, with all that each exports", () => {
  expect(inOneModule(INDEX, read)).toMatchInlineSnapshot(`
    "import * as pgpassModule from "./pgpass.ts";
    import { defineRule as defineRule } from "../rule.ts";
    import { fake as fake } from "./fake.ts";
    const ably = (() => {

    const ablyKey = defineRule({ validate });
    function validate(): Verdict {}

    return { ablyKey };
    })();
    const jwt = (() => {
    type Part = string;
    const jwt = defineRule({}), helper = 3;

    return { helper, jwt };
    })();
    const pgpass = (() => {
    const { pgpass } = pgpassModule;
    return { pgpass };
    })();
    // Made.

    export const VENDORS = list(ably, jwt, pgpass);"
  `);
});

test("vendors whose imports of one name are different things are refused", () => {
  const other = (file: string) =>
    file === "jwt.ts" ? 'import { defineRule } from "./other.ts";' : read(file);
  expect(() => inOneModule(INDEX, other)).toThrow("defineRule of jwt.ts is something else elsewhere.");
});

test("the examples of a rule are left out of what is built, and nothing else", () => {
  const rule = (hits: string, misses: string) => `export const key = defineRule({
  id: "a-key",
  // What this says is kept: é.
  hits: ${hits},
  misses: ${misses},
  remediation: "Revoke it.",
});`;
  const text = rule('[`k_‹${fake("hex", 8)}›`, made()]', 'EXAMPLES.map((one) => "é")');
  expect(withoutExamples(text)).toBe(rule("[]", "[]"));
});

test("a rule that takes its examples from variables of that name keeps them", () => {
  const text = "defineRule({ id, hits, misses });";
  expect(withoutExamples(text)).toBe(text);
});
