import { assert, jsonValue, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyText, parseJson } from "../../backend/json-body.ts";
import { UserError } from "../../core/user-error.ts";
import { repetitions } from "../support/repetitions.ts";

describe("a JSON body", () => {
  test("reads as JSON.parse reads it, whatever is in its strings", () => {
    assert(
      property(jsonValue({ depthSize: "small", maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        expect(parseJson(text, 16)).toEqual(JSON.parse(text));
      }),
      { numRuns: repetitions(100, 10_000) },
    );
  });

  test("may have as many levels as are allowed, and not one more", () => {
    const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
    expect(() => parseJson(nested(32), 32)).not.toThrow();
    expect(() => parseJson(nested(33), 32)).toThrow("more than 32 levels");
    expect(() => parseJson("[".repeat(5_000_000), 32)).toThrow("more than 32 levels");
  });

  test("keeps the digits of numbers in secrets' values, there alone", () => {
    const odd = '{"n":12345678901234567890,"f":1.0,"e":1e3,"deep":[-0]}';
    const body = `{"value":${odd},"limit":1.0,"operations":[{"op":"put","value":${odd},"ifVersion":2.0},{}]}`;
    expect(JSON.stringify(parseJson(body, 8))).toBe(body.replace('1.0,"op', '1,"op').replace("2.0", "2"));
    expect(parseJson('{"value":{"n":1.5,"s":"1.0"}}', 8)).toEqual({ value: { n: 1.5, s: "1.0" } });
  });

  test("brackets in strings are no levels", () => {
    expect(parseJson(String.raw`{"a": "[[[[\"[[[["}`, 1)).toEqual({ a: '[[[["[[[[' });
  });

  test("that is broken is refused with its place and nothing of its text, not even as a cause", () => {
    const refusal = catching(() => parseJson('{"value": "hunter2-and-more', 32));
    expect([refusal.code, refusal.cause]).toEqual(["USAGE", undefined]);
    expect(`${refusal.message} ${refusal.fix}`).not.toContain("hunter2");
    expect(catching(() => parseJson('{"a": 1,}', 32)).message).toMatchInlineSnapshot(
      `"The body is no JSON at character 9."`,
    );
  });
});

describe("a body's bytes", () => {
  const sent = (text: string, charset = "") =>
    bodyText({ "content-type": `application/json${charset}` }, Buffer.from(text));

  test("are UTF-8, with or without a mark at their beginning", () => {
    expect([
      sent("é"),
      sent("\uFEFFé"),
      sent("é", "; charset=UTF-8"),
      sent("e", '; x=1; charset="us-ascii"'),
    ]).toEqual(["é", "é", "é", "e"]);
  });

  test("that are something else are refused, as nobody would have their secret as it was meant", () => {
    expect(() => bodyText({}, Buffer.from([0x22, 0xe9, 0x22]))).toThrow("The body is no text in UTF-8.");
    for (const charset of ["; charset=latin1", ";charset=utf-16"])
      expect(() => sent("e", charset)).toThrow(expect.objectContaining({ statusCode: 415 }));
    const zipped = { "content-encoding": "gzip" };
    expect(() => bodyText(zipped, Buffer.from("e"))).toThrow(expect.objectContaining({ statusCode: 415 }));
  });
});

function catching(call: () => unknown): UserError {
  try {
    call();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
