import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Registry } from "prom-client";
import type { ChangesHub } from "./changes-hub.ts";
import { requestDurations } from "./durations.ts";

/** What Prometheus reads. Labels are routes as they are defined, methods and states: never names, users or scopes. */
export function addMetrics(app: FastifyInstance, hub: Pick<ChangesHub, "latest" | "followers">): Registry {
  const registry = new Registry();
  const registers = [registry];
  const observe = requestDurations(registry);
  const refusals = new Counter({
    name: "keyward_refusals_total",
    help: "Requests that were refused, by error code.",
    labelNames: ["code"],
    registers,
  });
  const latest = new Gauge({
    name: "keyward_change_sequence",
    help: "The number of the latest change.",
    registers: [],
    async collect() {
      this.set(await hub.latest());
    },
  });
  const followers = new Gauge({
    name: "keyward_change_followers",
    help: "Who waits for changes: streams, requests that wait, and the server's own webhooks.",
    registers: [],
    collect() {
      this.set(hub.followers);
    },
  });
  registry.registerMetric(latest);
  registry.registerMetric(followers);
  app.addHook("onResponse", (request, reply, done) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? "none",
      status: reply.statusCode,
    };
    observe(labels, reply.elapsedTime / 1000);
    if (reply.refusal) refusals.inc({ code: reply.refusal });
    done();
  });
  return Registry.merge([ofProcess(), registry]);
}

let processRegistry: Registry | undefined;

/** Made once: what watches the garbage collector is never ended, and would keep every server that there was. */
function ofProcess(): Registry {
  if (!processRegistry) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}
