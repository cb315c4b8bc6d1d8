import { expect, test } from "vitest";
import { fileKind } from "../../detect/file-kind.ts";

test.each([
  "tests/a.js",
  "a/my-tests/b/c.js",
  "a/test.data/c",
  "src/a.spec.ts",
  "src/userTest.java",
  "man/x",
  "ls.1",
])("%s is a test, an example or documentation", (path) => expect(fileKind(path).trial).toBe(true));

test.each(["src/a.js", "latest/a.js", "attests/b.ts", "testbed", "a.b/c.ts"])("%s is none", (path) =>
  expect(fileKind(path).trial).toBe(false),
);

test.each(["lang/de.json", "app/locales/fr/labels.php", "messages_it.properties", "package-lock.json"])(
  "%s is inert",
  (path) => expect(fileKind(path).syntax).toBe("inert"),
);

test.each(["lang/de.go", "languages.json", "locale/de.json/a.go"])("%s is none in another tongue", (path) =>
  expect(fileKind(path).syntax).toBe("code"),
);

test("of two files that follow each other, each is of its own folder", () => {
  expect(["tests/a.js", "src/a.js", "lang/a.js", "a.js"].map((path) => fileKind(path)))
    .toMatchInlineSnapshot(`
    [
      {
        "syntax": "code",
        "trial": true,
      },
      {
        "syntax": "code",
        "trial": false,
      },
      {
        "syntax": "inert",
        "trial": false,
      },
      {
        "syntax": "code",
        "trial": false,
      },
    ]
  `);
});
