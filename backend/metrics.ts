import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ChangesHub } from "./changes-hub.ts";

/** What Prometheus reads. Labels are routes as they are defined, methods and states: never names, users or scopes. */
export function addMetrics(app: FastifyInstance, hub: Pick<ChangesHub, "latest" | "followers">): Registry {
  const registry = new Registry();
  const registers = [registry];
  const duration = new Histogram({
    name: "keyward_http_request_duration_seconds",
    help: "From a request's last byte of headers to the last byte of its answer.",
    labelNames: ["method", "route", "status"],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
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
    duration.observe(labels, reply.elapsedTime / 1000);
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
