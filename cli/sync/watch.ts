import { once } from "node:events";
import type { LinkedVault } from "../../sdk/linked.ts";
import type { Context } from "../context.ts";
import { openText, roundText, statusJson, type Round } from "./report.ts";

/** Nothing is lost by whoever does not wait. */
export const TAKES_LONG =
  "The server takes long to answer. What was changed here is safe; Ctrl+C ends the waiting.";

/** Milliseconds until that is said. */
export const LONG = 5_000;

/** Stays, and syncs whenever something changes on either side. A line for each thing that is new. */
export async function watchHere(context: Context, linked: LinkedVault): Promise<void> {
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) void once(process, signal).then(() => ending.abort());
  let told = "";
  const tell = (text: string) => {
    if (text !== told) context.print(text);
    told = text;
  };
  let shown = Promise.resolve();
  async function show(round: Round): Promise<void> {
    const status = await linked.status();
    const text = [roundText(status, round), ...openText(status, Date.now())].join("\n");
    tell(context.json ? JSON.stringify(statusJson(status, round)) : text);
  }
  await linked.keep((step) => {
    if (step.state === "offline" || step.state === "denied") {
      const { code, message, fix } = step.error;
      tell(context.json ? JSON.stringify({ error: { code, message, fix } }) : `${message} ${fix}`);
    }
    if (step.state === "slow" && !context.json) tell(TAKES_LONG);
    if (step.state === "synced") shown = shown.then(() => show(step.round));
  }, ending.signal);
  await shown;
}
