import type { MetricValueWithName, Registry } from "prom-client";

/** Upper bounds, in seconds. */
const BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** By which requests are told apart: the route as it is defined, never the address itself. */
interface RequestLabels {
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

/**
 * A histogram of how long requests take. prom-client's own looks its labels over and puts them together at every
 * observation, which takes longer than to decrypt a value; here they are found by what they are.
 */
export function requestDurations(registry: Registry): (labels: RequestLabels, seconds: number) => void {
  const all = new Map<string, Series>();

  function seriesOf(labels: RequestLabels): Series {
    const name = `${labels.method} ${labels.status} ${labels.route}`;
    const known = all.get(name);
    if (known) return known;
    const series = { labels, counts: BUCKETS.map(() => 0), count: 0, sum: 0 };
    all.set(name, series);
    return series;
  }

  const metric = {
    name: NAME,
    get: async () => ({
      name: NAME,
      help: "From a request's last byte of headers to the last byte of its answer.",
      type: "histogram",
      aggregator: "sum",
      values: [...all.values()].flatMap(valuesOf),
    }),
  };
  registry.registerMetric(metric as unknown as Parameters<Registry["registerMetric"]>[0]);
  return (labels, seconds) => {
    const series = seriesOf(labels);
    series.count++;
    series.sum += seconds;
    const bucket = BUCKETS.findIndex((bound) => seconds <= bound);
    if (bucket !== -1) series.counts[bucket]!++;
  };
}

const NAME = "keyward_http_request_duration_seconds";

interface Series {
  readonly labels: RequestLabels;
  /** In each bucket alone. */
  readonly counts: number[];
  count: number;
  sum: number;
}

/** As Prometheus has them: each bucket with all that are smaller. */
function valuesOf({ labels, counts, count, sum }: Series): MetricValueWithName<string>[] {
  const shown = { ...labels };
  let below = 0;
  const buckets = BUCKETS.map((le, at) => {
    below += counts[at]!;
    return { metricName: `${NAME}_bucket`, labels: { ...shown, le }, value: below };
  });
  return [
    ...buckets,
    { metricName: `${NAME}_bucket`, labels: { ...shown, le: "+Inf" }, value: count },
    { metricName: `${NAME}_sum`, labels: shown, value: sum },
    { metricName: `${NAME}_count`, labels: shown, value: count },
  ];
}
