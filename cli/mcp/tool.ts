import type { Static, TObject } from "typebox";
import type { Context } from "../context.ts";

/** What an agent may ask for: a name, what it takes, and what it answers. */
export interface Tool<Input extends TObject = TObject> {
  /** Lower-case words with `_`, as agents know tools. */
  readonly name: string;
  readonly title: string;
  /** Read by the agent: what comes back, in which units, and when to use it. */
  readonly description: string;
  readonly input: Input;
  /** False where something outside of Keyward may change by it. */
  readonly isReading: boolean;
  /** @throws UserError, which the agent is told with its fix */
  readonly run: (context: Context, input: Static<Input>, call: Call) => Promise<object>;
}

/** One call of a tool. */
export interface Call {
  /** Aborted where the agent gives up. */
  readonly signal: AbortSignal;
}

/** Lets the input's type flow into `run`. */
export function defineTool<const Input extends TObject>(tool: Tool<Input>): Tool {
  // Widened: a tool is called only with input that was checked against its own schema.
  return tool;
}
