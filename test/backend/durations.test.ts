import { Registry } from "prom-client";
import { expect, test } from "vitest";
import { requestDurations } from "../../backend/durations.ts";

test("requests are counted by route, method and status, in buckets that hold the smaller ones", async () => {
  const registry = new Registry();
  const observe = requestDurations(registry);
  observe({ method: "GET", route: "/a", status: 200 }, 0.0005);
  observe({ method: "GET", route: "/a", status: 200 }, 0.002);
  observe({ method: "GET", route: "/a", status: 200 }, 60);
  observe({ method: "GET", route: "/a", status: 404 }, 0.3);
  const lines = (await registry.metrics())
    .split("\n")
    .filter((line) => /le="(0.001|0.002|5|\+Inf)"|sum|count/.test(line));
  expect(lines).toMatchInlineSnapshot(`
    [
      "keyward_http_request_duration_seconds_bucket{method="GET",route="/a",status="200",le="0.001"} 1",
      "keyward_http_request_duration_seconds_bucket{method="GET",route="/a",status="200",le="0.002"} 2",
      "keyward_http_request_duration_seconds_bucket{method="GET",route="/a",status="200",le="5"} 2",
      "keyward_http_request_duration_seconds_bucket{method="GET",route="/a",status="200",le="+Inf"} 3",
      "keyward_http_request_duration_seconds_sum{method="GET",route="/a",status="200"} 60.0025",
      "keyward_http_request_duration_seconds_count{method="GET",route="/a",status="200"} 3",
      "keyward_http_request_duration_seconds_bucket{method="GET",route="/a",status="404",le="0.001"} 0",
      "keyward_http_request_duration_seconds_bucket{method="GET",route="/a",status="404",le="0.002"} 0",
      "keyward_http_request_duration_seconds_bucket{method="GET",route="/a",status="404",le="5"} 1",
      "keyward_http_request_duration_seconds_bucket{method="GET",route="/a",status="404",le="+Inf"} 1",
      "keyward_http_request_duration_seconds_sum{method="GET",route="/a",status="404"} 0.3",
      "keyward_http_request_duration_seconds_count{method="GET",route="/a",status="404"} 1",
    ]
  `);
});
