import type { Context } from "./context.ts";

/** The codes of ANSI terminals. */
const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const;

export type Colour = keyof typeof CODES;
export type Paint = (colour: Colour, text: string) => string;

/** Colours on a terminal alone, and not where somebody wants none: https://no-color.org. */
export function painter({ isTerminal, env }: Pick<Context, "isTerminal" | "env">): Paint {
  if (!isTerminal || env.NO_COLOR || env.TERM === "dumb") return (_, text) => text;
  return (colour, text) => {
    const [on, off] = CODES[colour];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  };
}
