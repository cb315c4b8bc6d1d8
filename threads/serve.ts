import { on } from "node:events";
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

/** What a worker answers: a message when it is ready, then one for each task, in their order. */
export type FromWorker =
  | { readonly ready: true }
  | { readonly result: unknown }
  | { readonly error: unknown };

/**
 * Makes this thread a worker of a pool, which does one task after the other.
 * @param setUp loads what the tasks need, so that all of it comes out of the compile cache, and gives the function
 *   that does one; what that throws is thrown where the task was handed over
 */
export async function serve(setUp: (data: never) => Promise<(task: never) => unknown>): Promise<void> {
  const { data, cache } = workerData as { data: never; cache: string | undefined };
  if (cache !== undefined) enableCompileCache(cache);
  const work = await setUp(data);
  const messages = on(parentPort!, "message") as AsyncIterable<[{ readonly task: never }]>;
  const send = (message: FromWorker) => parentPort!.postMessage(message);
  send({ ready: true });
  for await (const [{ task }] of messages) {
    try {
      send({ result: await work(task) });
    } catch (error) {
      send({ error });
    }
  }
}
