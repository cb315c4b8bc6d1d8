import { describe, expect, test } from "vitest";
import { engineFromNodeModules } from "./engine.ts";
import { checkReferences } from "./marked-source.ts";
import { readProject } from "./project.ts";

const engine = await engineFromNodeModules();
const check = (source: string) => checkReferences(engine, "typescript", source);

describe("a schema that checks the environment has its names", () => {
  test.each([
    `import { z } from "zod"; z.object({ ‹A›: z.string(), "‹B›": z.string() }).parse(process.env);`,
    `import { z } from "zod"; const S = z.object({ ‹A›: z.string() }); export const env = S.parse(process.env); env.‹A›; env.B;`,
    `import { z } from "zod"; const S = z.object({ ‹A›: z.string() }).strict(); const r = S.safeParse(process.env); r.data.‹A›; r.error.A;`,
    `import * as z from "zod/v4"; const { ‹A› } = await z.object({ ‹A›: z.string() }).refine(f).parseAsync({ ...process.env });`,
    `import { z } from "zod"; const S = z.object({ ‹A›: z.string() }); S.extend({ ‹B›: z.string() }).merge(z.object({ ‹C›: z.string() })).parse(process.env);`,
    `import { z } from "zod"; const e = z.object({ ‹A›: z.string() }).transform(f).parse(process.env); e.A;`,
    `import Joi from "joi"; const { value } = Joi.object({ ‹A›: Joi.string() }).unknown().validate(process.env); value.‹A›;`,
    `import * as v from "valibot"; const env = v.parse(v.object({ ‹A›: v.string() }), process.env); env.‹A›;`,
    `import { object, string } from "yup"; object({ ‹A›: string() }).validateSync(process.env);`,
    `import { Type } from "@sinclair/typebox"; import { Value } from "@sinclair/typebox/value"; const S = Type.Object({ ‹A›: Type.String() }); Value.Parse(S, process.env);`,
    `import { cleanEnv, str } from "envalid"; const env = cleanEnv(process.env, { ‹A›: str(), ‹B›: str() }); env.‹A›; env.isProduction;`,
    `import { createEnv } from "@t3-oss/env-core"; export const env = createEnv({ server: { ‹A›: z.string() }, client: { ‹B›: z.string() }, runtimeEnv: process.env }); env.‹A›; env.C;`,
    `import { z } from "zod"; const S = z.object({ ‹A›: z.object({ B: z.string() }) }); S.parse(import.meta.env);`,
  ])("%s", check);

  test.each([
    `import { z } from "zod"; z.object({ A: z.string() }).parse(body);`,
    `import { z } from "./mine"; z.object({ A: z.string() }).parse(process.env);`,
    `function f(z) { z.object({ A: z.string() }).parse(process.env); }`,
    `import { z } from "zod"; z.object({ A: z.string() }).pick(x).parse(process.env);`,
    `import { cleanEnv } from "./mine"; cleanEnv(process.env, { A: 1 });`,
    `import { createEnv } from "@t3-oss/env-core"; createEnv({ server: { A: z.string() }, runtimeEnv: { A: process.env.‹A› } });`,
  ])("but not: %s", check);

  test("of which some may be missing", () => {
    const tree = engine.parse(
      "typescript",
      `import { z } from "zod"; z.object({ A: z.string(), B: z.string().optional(), C: z.coerce.number().default(1) }).parse(process.env);`,
    )!;
    expect(tree.references().map(({ name, form, hasDefault = false }) => [name, form, hasDefault])).toEqual([
      ["A", "schema", false],
      ["B", "schema", true],
      ["C", "schema", true],
    ]);
    tree.dispose();
  });

  test("and so have those who import what it gives", async () =>
    expect(
      await readProject(engine, {
        "env.ts": `import { z } from "zod"; export const env = z.object({ A: z.string() }).parse(process.env);`,
        "a.ts": `import { env } from "./env"; env.A; env.B;`,
      }),
    ).toEqual(["a.ts: A, alias", "env.ts: A, schema"]));
});

describe("a copy of the environment", () => {
  test.each([
    `const e = { ...process.env, SET: "1" }; e.‹A›; e.SET;`,
    `({ ...process.env }).‹A›; const { ‹B› } = { ...process.env };`,
    `const e = Object.assign({}, process.env); e.‹A›; Object.freeze(process.env).‹B›;`,
    `const e = { SET: "1", ...process.env }; e.‹SET›;`,
    `const e = { ...other }; e.A; const f = [...process.env]; f.B;`,
    `Object.assign(process.env, { ‹A›: "1", "‹B›": x }); Object.assign(other, { C: 1 });`,
    `spawn("x", { env: Object.assign(Object.assign({}, process.env), { LANGUAGE_OF_CHILD: "1" }) });`,
    `Object.hasOwn(process.env, "‹A›"); Reflect.get(process.env, "‹B›"); Object.prototype.hasOwnProperty.call(process.env, "‹C›"); Object.hasOwn(other, "D");`,
    `function f(env: NodeJS.ProcessEnv, { ‹B› }: NodeJS.ProcessEnv) { env.‹A›; } function g(env: Other) { env.C; }`,
    `import { vi } from "vitest"; vi.stubEnv("‹A›", "1"); other.stubEnv("B", "1");`,
    `import { getSecret, ‹A› } from "astro:env/server"; getSecret("‹B›");`,
  ])("%s", check);
});

describe("a copy of a copy", () => {
  test.each([
    `let e = process.env; e = { ...e, SET: "1" }; e.‹A›;`,
    `let e = { ...process.env }; for (const x of y) e = { ...e, [x]: 1 }; e.‹A›;`,
    `let e = process.env; while (x) { e = { ...e, B: "1" }; e = { ...e, C: "2" }; } e.‹A›;`,
    `import { z } from "zod"; let e = process.env; e = z.object({ ‹A›: z.string() }).parse(e); e = z.object({ ‹A›: z.string() }).parse(e); e.‹A›;`,
    `let e = process.env; function f() { e = { ...g(), B: 1 }; return e; } function g() { return { ...f(), C: 1 }; } e.‹A›;`,
  ])("comes to an end: %s", check);

  test("however many there are", () => {
    const copies = Array.from({ length: 200 }, (_, at) => `e = { ...e, SET_${at}: "1" };`);
    check(`let e = process.env; ${copies.join(" ")} e.‹A›;`);
  });

  test("of modules that copy each other's", async () =>
    expect(
      await readProject(engine, {
        "a.ts": `import { b } from "./b"; export const a = { ...process.env, ...b, SET_A: 1 }; a.A;`,
        "b.ts": `import { a } from "./a"; export const b = { ...a, SET_B: 1 }; b.B;`,
      }),
    ).toEqual(["a.ts: A, alias", "b.ts: B, alias"]));
});

test("the environment in a type is no name", () => check(`type T = typeof process.env.A;`));
