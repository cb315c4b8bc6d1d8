import { expect, test } from "vitest";
import { isBetweenEscapes, literalValue, type Dialect } from "../../core/literal-value.ts";

const raw = String.raw;

test.each<[Dialect, string, string]>([
  ["raw", raw`C:\new`, raw`C:\new`],
  ["json", raw`a\nb\tc\\d\"e\/\u0041`, 'a\nb\tc\\d"e/A'],
  ["javascript", raw`\x41\u0042\u{43}\q\'\0`, "ABCq'\0"],
  ["javascript", "one\\\ntwo\r\nthree", "onetwo\nthree"],
  ["javascript", raw`\uD83D\uDE00`, "😀"],
  ["python", raw`\x41\u0042\U00000043\104\q\a`, "ABCD\\q\u0007"],
  ["python-bytes", raw`\xe2\x82\xac\u0041`, raw`€\u0041`],
  ["go", raw`\x41\101\u0042\xe2\x82\xac`, "AAB€"],
  ["java", raw`\101\s\uuu0042\"`, 'A B"'],
  ["kotlin", raw`\$\u0041\n`, "$A\n"],
  ["c-sharp", raw`\x41z\0\e\U0001F600`, "Az\0\u001B😀"],
  ["ruby", raw`\e\s\101\u{1F600}\#{x}`, "\u001B A😀#{x}"],
  ["quoted", raw`\\\'\n`, raw`\'\n`],
  ["php", raw`\$\x41\101\u{42}\q\"`, raw`$AAB\q"`],
  ["php-heredoc", raw`\"\$`, raw`\"$`],
  ["rust", "\\u{1F_600}\\x41\\\n    b", "😀Ab"],
  ["rust-bytes", raw`\xe2\x82\xac`, "€"],
  ["shell", raw`\$\"\n`, raw`$"\n`],
  ["shell-heredoc", raw`\$\"`, raw`$\"`],
  ["shell-word", raw`a\ b\'`, "a b'"],
  ["ansi-c", raw`\n\x41\101\u0042\'`, "\nAAB'"],
  ["yaml", raw`\e\ \/\x41`, "\u001B /A"],
  ["dotenv", raw`\n\"\q`, '\n"\\q'],
])("in the way of %s, %s is %j", (dialect, text, value) => {
  expect(literalValue(text, dialect)).toBe(value);
});

test.each<[Dialect, string, string]>([
  ["javascript", raw`\07`, "octal, which is an error in most scripts"],
  ["javascript", raw`\u12`, "digits are missing"],
  ["python", raw`\N{BULLET}`, "it takes a table of names"],
  ["go", raw`\xff`, "bytes that are no UTF-8"],
  ["go", raw`\q`, "an escape that the language does not have"],
  ["rust", raw`\u{FFFFFF}`, "a code point that does not exist"],
  ["ruby", raw`\C-a`, "a control sequence"],
])("in the way of %s, %s cannot be told: %s", (dialect, text) => {
  expect(literalValue(text, dialect)).toBeUndefined();
});

test("an offset within an escape is told from one between escapes", () => {
  const text = raw`ab\x41c`;
  const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
  const clean = offsets.map((offset) => isBetweenEscapes(text, offset, "javascript"));
  expect(clean).toEqual([true, true, true, false, false, false, true, true]);
});
