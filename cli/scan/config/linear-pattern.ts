import { RE2JS } from "re2js";

/**
 * A pattern of the user's in an engine whose time grows with the text alone, whatever the pattern: V8's own can
 * be made to run for ever.
 */
export interface LinearPattern {
  /** Whether it stands anywhere in the text. */
  test(text: string): boolean;
  /** All matches from left to right; a group that took no part is undefined. */
  matches(text: string): Iterable<readonly (Span | undefined)[]>;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A pattern that was refused, and why. */
export class RefusedPattern extends Error {}

/**
 * @param source in the syntax of RE2, which Go's `regexp` has too
 * @throws RefusedPattern where it is none, or would need more than linear time (look-arounds, back references)
 */
export function linearPattern(source: string): LinearPattern {
  const compiled = compile(source);
  return {
    test: (text) => compiled.matcher(text).find(),
    *matches(text) {
      const matcher = compiled.matcher(text);
      while (matcher.find()) {
        yield Array.from({ length: matcher.groupCount() + 1 }, (_, group) => {
          const start = matcher.start(group);
          return start < 0 ? undefined : { start, end: matcher.end(group) };
        });
      }
    },
  };
}

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source);
  } catch (error) {
    throw new RefusedPattern(error instanceof Error ? error.message : "it cannot be read");
  }
}
