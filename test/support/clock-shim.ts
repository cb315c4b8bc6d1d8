/**
 * Preloaded into a process (`--import`), gives it a clock that is wrong: by as many milliseconds as the file says that
 * KEYWARD_TEST_CLOCK names. The steady clock (`performance.now`, timers) goes on as it is, as it does on a machine
 * whose time is set.
 */
import { readFileSync } from "node:fs";

const file = process.env.KEYWARD_TEST_CLOCK ?? "";
const real = Date.now;
const now = () => real() + Number(readFileSync(file, "utf8"));

globalThis.Date = new Proxy(Date, {
  construct: (target, given) =>
    given.length === 0 ? new target(now()) : (Reflect.construct(target, given) as Date),
});
Date.now = now;
