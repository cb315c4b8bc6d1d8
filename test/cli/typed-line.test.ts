import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TypedLine } from "../../cli/typed-line.ts";
import { repetitions } from "../support/repetitions.ts";

const ESC = "\u001b";

test("Enter ends the line", () => expect(typed("hunter", "2\r")).toBe("entered: hunter2"));
test("Ctrl+D ends it too", () => expect(typed("hunter2\u0004")).toBe("entered: hunter2"));
test("Ctrl+C cancels", () => expect(typed("hunter2\u0003")).toBe("cancelled: hunter2"));
test("Backspace takes a whole character away", () => expect(typed("a😀\u007fb\r")).toBe("entered: ab"));
test("Ctrl+U begins again", () => expect(typed("wrong\u0015right\r")).toBe("entered: right"));
test("arrows, function keys and Alt leave nothing behind", () =>
  expect(typed(`a${ESC}[D${ESC}OP${ESC}[15~${ESC}x`, ESC, "[1;5", "Cb\u001a\r")).toBe("entered: ab"));

test("Escape keeps neither Enter nor Ctrl+C from working", () => {
  expect(typed(`a${ESC}`, "\r")).toBe("entered: a");
  expect(typed(`a${ESC}[`, "\u0003")).toBe("cancelled: a");
});

test("a marked paste may have several lines, without the last line's end", () =>
  expect(typed(`${ESC}[200~BEGIN\rabc\r\nEND\n${ESC}[20`, "1~", "\r")).toBe("entered: BEGIN\nabc\nEND"));

test("a paste of several lines that is not marked is seen, and not cut", () =>
  expect(typed("BEGIN\nabc\nEND\n")).toBe("several-lines: BEGIN"));

test("it does not matter in which pieces the keys arrive", () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "😀", "\u007f", `${ESC}[200~`, `${ESC}[201~`, `${ESC}[A`, "\n", "\t")),
      fc.integer({ min: 1, max: 7 }),
      (keys, size) => {
        const whole = `${keys.join("").replaceAll(/\n+/g, "\n")}x`.replaceAll(
          "\n",
          `${ESC}[200~\n${ESC}[201~`,
        );
        const pieces = whole.match(new RegExp(`[^]{1,${size}}`, "gu")) ?? [];
        expect(typed(...pieces)).toBe(typed(whole));
      },
    ),
    { numRuns: repetitions(100, 5000) },
  ));

function typed(...pieces: string[]): string {
  const line = new TypedLine();
  const typing = pieces.map((piece) => line.take(piece)).at(-1);
  return `${typing}: ${line.text}`;
}
