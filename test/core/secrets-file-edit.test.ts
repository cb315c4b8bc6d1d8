import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDeclaration,
  removeAnnotation,
  removeEntry,
  renameKey,
  setDeclared,
  setReference,
  setValue,
} from "../../core/secrets-file-edit.ts";
import { applyEdits, type TextEdit } from "../../core/secrets-file-text.ts";
import { repetitions } from "../support/repetitions.ts";

const uri = "secret://shop/prod/A";

/** The text after the edits, which must not overlap. */
function edited(text: string, edit: (text: string) => readonly TextEdit[]): string {
  const edits = edit(text).toSorted((a, b) => a.start - b.start);
  for (const [index, { start }] of edits.entries()) {
    expect(start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0);
  }
  return applyEdits(text, edits);
}

describe("adding a declaration", () => {
  const add = (text: string) => edited(text, (t) => addDeclaration(t, "NEW", { $description: "x" }));

  test.each([
    ["a new file", "", '{\n  "NEW": { "$description": "x" }\n}\n'],
    ["an empty object", "{}\n", '{\n  "NEW": { "$description": "x" }\n}\n'],
    ["an object over two lines", "{\n}\n", '{\n  "NEW": { "$description": "x" }\n}\n'],
    ["one line", `{ "A": "x" }`, `{ "A": "x", "NEW": { "$description": "x" } }`],
    ["two blanks", `{\n  "A": "x"\n}`, `{\n  "A": "x",\n  "NEW": { "$description": "x" }\n}`],
    ["four blanks", `{\n    "A": "x"\n}\n`, `{\n    "A": "x",\n    "NEW": { "$description": "x" }\n}\n`],
    ["tabs", `{\n\t"A": "x"\n}\n`, `{\n\t"A": "x",\n\t"NEW": { "$description": "x" }\n}\n`],
    ["CRLF", `{\r\n  "A": "x"\r\n}\r\n`, `{\r\n  "A": "x",\r\n  "NEW": { "$description": "x" }\r\n}\r\n`],
    ["a byte order mark", `\ufeff{ "A": "x" }`, `\ufeff{ "A": "x", "NEW": { "$description": "x" } }`],
    ["odd blanks", `{"A" :"x"   }`, `{"A" :"x", "NEW": { "$description": "x" }   }`],
    ["a comment", `{ /* why */ }`, `{\n  "NEW": { "$description": "x" }\n /* why */ }`],
    ["no end", `{\n  "A": "x"`, `{\n  "A": "x",\n  "NEW": { "$description": "x" }`],
  ])("keeps the form of %s", (_, before, after) => expect(add(before)).toBe(after));

  test("a name that is there stays as it is", () => expect(addDeclaration(`{ "A": "x" }`, "A")).toEqual([]));

  test("with nothing to say it is required, for without any $ it would be a value", () =>
    expect(edited("{}", (t) => addDeclaration(t, "A"))).toContain('"A": { "$required": true }'));

  test("a long one goes over several lines, in the file's own indentation", () => {
    const annotations = { $description: "A".repeat(60), $tags: ["one", "two"] };
    expect(edited(`{\n    "A": "x"\n}`, (t) => addDeclaration(t, "NEW", annotations))).toMatchInlineSnapshot(`
      "{
          "A": "x",
          "NEW": {
              "$description": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
              "$tags": [
                  "one",
                  "two"
              ]
          }
      }"
    `);
  });

  test.each(["[]", `"x"`, "<html>", "x".repeat(6_000_000)])("what is no object is refused", (text) =>
    expect(() => addDeclaration(text, "A")).toThrowError(expect.objectContaining({ code: "FILE_INVALID" })),
  );
});

describe("setting a value", () => {
  test.each([
    ["text", `{ "A": "x", "B": "y" }`, `{ "A": "new", "B": "y" }`],
    ["attributes", `{ "A": { "x": "y" } }`, `{ "A": "new" }`],
    ["$value", `{ "A": { "$tags": ["t"], "$value": "x" } }`, `{ "A": { "$tags": ["t"], "$value": "new" } }`],
    ["a declaration", `{ "A": { "$required": true } }`, `{ "A": { "$required": true, "$value": "new" } }`],
    [
      "a reference",
      `{ "A": { "$from": "${uri}", "$tags": [] } }`,
      `{ "A": { "$value": "new", "$tags": [] } }`,
    ],
    ["both", `{ "A": { "$from": "${uri}", "$value": "x" } }`, `{ "A": { "$value": "new" } }`],
    ["both, turned", `{ "A": { "$value": "x", "$from": "${uri}" } }`, `{ "A": { "$value": "new" } }`],
    ["no entry", `{ "B": "y" }`, `{ "B": "y", "A": "new" }`],
    ["duplicates: the one that counts", `{ "A": "x", "A": "y" }`, `{ "A": "x", "A": "new" }`],
  ])("in the place of %s", (_, before, after) =>
    expect(edited(before, (t) => setValue(t, "A", "new"))).toBe(after),
  );

  test("an object goes over several lines where it is long", () => {
    const value = { username: "u".repeat(40), password: "p".repeat(40) };
    expect(edited(`{\n  "A": "x"\n}\n`, (t) => setValue(t, "A", value))).toMatchInlineSnapshot(`
      "{
        "A": {
          "username": "uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu",
          "password": "pppppppppppppppppppppppppppppppppppppppp"
        }
      }
      "
    `);
  });
});

describe("a reference in the place of a value", () => {
  test.each([
    ["text", `{ "A": "x" }`, `{ "A": { "$from": "${uri}" } }`],
    ["$value", `{ "A": { "$value": "x", "$tags": [] } }`, `{ "A": { "$from": "${uri}", "$tags": [] } }`],
    ["$from", `{ "A": { "$from": "secret://*/B" } }`, `{ "A": { "$from": "${uri}" } }`],
    ["a declaration", `{ "A": { "$tags": [] } }`, `{ "A": { "$tags": [], "$from": "${uri}" } }`],
  ])("%s", (_, before, after) => expect(edited(before, (t) => setReference(t, "A", uri))).toBe(after));

  test("a name that is gone is refused", () =>
    expect(() => setReference(`{}`, "A", uri)).toThrowError(
      expect.objectContaining({ code: "SECRET_NOT_FOUND" }),
    ));
});

describe("a declaration in the place of a value", () => {
  test.each([
    ["text", `{ "A": "x" }`, `{ "A": { "$required": true } }`],
    ["$value alone", `{ "A": { "$value": "x" } }`, `{ "A": { "$required": true } }`],
    ["$value and more", `{ "A": { "$value": "x", "$tags": [] } }`, `{ "A": { "$tags": [] } }`],
    [
      "$value between",
      `{ "A": { "$tags": [], "$value": "x", "$envs": [] } }`,
      `{ "A": { "$tags": [], "$envs": [] } }`,
    ],
    ["stray names", `{ "A": { "$value": "x", "y": "z" } }`, `{ "A": { "$required": true } }`],
  ])("%s", (_, before, after) => expect(edited(before, (t) => setDeclared(t, "A"))).toBe(after));
});

describe("removing", () => {
  test.each([
    ["the first", `{\n  "A": "x",\n  "B": "y"\n}\n`, `{\n  "B": "y"\n}\n`],
    ["the last", `{\n  "B": "y",\n  "A": "x"\n}\n`, `{\n  "B": "y"\n}\n`],
    ["one between", `{ "B": "y", "A": "x", "C": "z" }`, `{ "B": "y", "C": "z" }`],
    ["the only one", `{\n  "A": "x"\n}\n`, `{}\n`],
    ["duplicates", `{ "A": "1", "A": "2", "B": "y", "A": "3" }`, `{ "B": "y" }`],
    ["nothing", `{ "B": "y" }`, `{ "B": "y" }`],
    ["nothing from nothing", `{}`, `{}`],
  ])("%s", (_, before, after) => expect(edited(before, (t) => removeEntry(t, "A"))).toBe(after));

  test("one annotation", () =>
    expect(
      edited(`{ "A": { "$from": "${uri}", "$value": "x" } }`, (t) => removeAnnotation(t, "A", "$from")),
    ).toBe(`{ "A": { "$value": "x" } }`));
});

describe("renaming", () => {
  test("changes the name alone, with its duplicates", () =>
    expect(edited(`{ "A" :"A", "B": {"A": "A"}, "A":1 }`, (t) => renameKey(t, "A", 'N"'))).toBe(
      `{ "N\\"" :"A", "B": {"A": "A"}, "N\\"":1 }`,
    ));

  test("a taken name is refused", () =>
    expect(() => renameKey(`{ "A": "x", "B": "y" }`, "A", "B")).toThrowError(
      expect.objectContaining({ code: "SECRET_EXISTS" }),
    ));
});

describe("for any file", () => {
  const name = fc.constantFrom("A", "B", "C", "D");
  const annotation = fc.record(
    { $value: fc.string(), $from: fc.constant(uri), $tags: fc.constant(["t"]), $required: fc.boolean() },
    { requiredKeys: [] },
  );
  const value = fc.oneof(fc.string(), fc.dictionary(fc.constantFrom("x", "y"), fc.string()), annotation);
  const indent = fc.constantFrom(undefined, 2, 4, "\t");
  const file = fc
    .tuple(fc.dictionary(name, value), indent, fc.constantFrom("\n", "\r\n"))
    .map(([object, space, eol]) => JSON.stringify(object, null, space).replaceAll("\n", eol));
  type Json = Record<string, unknown>;

  function check(
    edit: (text: string, key: string) => readonly TextEdit[],
    model: (object: Json, key: string) => void,
  ) {
    fc.assert(
      fc.property(file, name, (text, key) => {
        const object = JSON.parse(text) as Json;
        fc.pre(key in object);
        model(object, key);
        const after = edited(text, (t) => edit(t, key));
        expect(JSON.parse(after)).toEqual(object);
        if (!text.includes("\r")) expect(after).not.toContain("\r");
        if (text.includes("\r")) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
      }),
      { numRuns: repetitions(200, 5000) },
    );
  }

  const isAnnotated = (entry: unknown): entry is Json =>
    typeof entry === "object" && entry !== null && Object.keys(entry).some((one) => one.startsWith("$"));

  test("setValue sets the value and nothing else", () =>
    check(
      (text, key) => setValue(text, key, "new"),
      (object, key) => {
        const entry = object[key];
        if (!isAnnotated(entry)) object[key] = "new";
        else {
          delete entry.$from;
          entry.$value = "new";
        }
      },
    ));

  test("setReference sets the reference and nothing else", () =>
    check(
      (text, key) => setReference(text, key, uri),
      (object, key) => {
        const entry = object[key];
        if (!isAnnotated(entry)) object[key] = { $from: uri };
        else {
          delete entry.$value;
          entry.$from = uri;
        }
      },
    ));

  test("setDeclared takes values and references away and nothing else", () =>
    check(setDeclared, (object, key) => {
      const entry = object[key];
      if (isAnnotated(entry)) {
        delete entry.$from;
        delete entry.$value;
      }
      if (!isAnnotated(entry)) object[key] = { $required: true };
    }));

  test("removeEntry removes it and nothing else", () =>
    check(removeEntry, (object, key) => {
      delete object[key];
    }));

  test("what addDeclaration adds, removeEntry takes away: the text is the same as before", () => {
    fc.assert(
      fc.property(file, (text) => {
        fc.pre(text !== "{}");
        const added = edited(text, (t) => addDeclaration(t, "NEW", { $tags: ["x"] }));
        expect(edited(added, (t) => removeEntry(t, "NEW"))).toBe(text);
      }),
      { numRuns: repetitions(200, 5000) },
    );
  });
});
