import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Documents } from "../../server/documents.ts";
import { KeptScans } from "../../server/leaks/kept-scans.ts";

const KEY = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const PASSWORD = ["Kx9!", "vLq2#Tz"].join("");
const PATH = "src/app.ts";
const URI = `file:///work/${PATH}`;

function opened(text: string) {
  const documents = new Documents();
  const scans = new KeptScans(documents);
  documents.open({ uri: URI, languageId: "typescript", version: 1, text });
  const document = documents.get(URI)!;
  const found = (path = PATH) =>
    scans.findings(document, path).map(({ start, end }) => document.getText().slice(start, end));
  return { documents, scans, found };
}

const at = (line: number, character: number) => ({
  start: { line, character },
  end: { line, character },
});

test("the edits of one message are taken one after the other", () => {
  const { documents, found } = opened(`const a = "";\r\nconst b = "";\r\n`);
  expect(found()).toEqual([]);
  documents.change(URI, 2, [
    { range: at(1, 11), text: KEY },
    { range: at(0, 0), text: "// 🔑\r\n" },
    { range: at(1, 11), text: KEY },
  ]);
  expect(found()).toEqual([KEY, KEY]);
});

test("a text that is replaced whole, or known by another path, is scanned anew", () => {
  const { documents, found } = opened(`const a = "${KEY}";`);
  expect(found()).toEqual([KEY]);
  documents.change(URI, 2, [{ text: "nothing" }]);
  expect(found()).toEqual([]);
  documents.change(URI, 3, [{ text: `{ "password": "${PASSWORD}" }` }]);
  expect(found("lang/de.json")).toEqual([]);
  expect(found("settings.json")).toHaveLength(1);
});

test("a document that is closed, or of another time, is scanned by itself", () => {
  const { documents, scans, found } = opened(`const a = "${KEY}";`);
  expect(found()).toEqual([KEY]);
  documents.close(URI);
  documents.open({ uri: URI, languageId: "typescript", version: 1, text: "" });
  expect(found()).toEqual([KEY]);
  expect(scans.findings(documents.get(URI)!, PATH)).toEqual([]);
  const copy = TextDocument.create(URI, "typescript", 1, `const b = "${KEY}";`);
  expect(scans.findings(copy, PATH)).toHaveLength(1);
});
