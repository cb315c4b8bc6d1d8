import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readEvents, type StreamEvent } from "../../sdk/event-stream.ts";

const SENT =
  'retry: 2000\n\nid: e:1\nevent: change\ndata: {"a":"ä"}\n\n: ping\n\ndata: x\ndata:  y\n\ndata: cut off';

test("events are read as the HTML standard has them; what was cut off is none", async () => {
  expect(await eventsIn([SENT])).toMatchInlineSnapshot(`
    [
      {
        "data": "{"a":"ä"}",
        "event": "change",
        "id": "e:1",
      },
      {
        "data": "x
     y",
        "event": "message",
        "id": "e:1",
      },
    ]
  `);
});

test("where the bytes are split, and how lines end, makes no difference", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(SENT.length + 20)),
      fc.constantFrom("\n", "\r\n", "\r"),
      async (cuts, end) => {
        const bytes = new TextEncoder().encode(SENT.replaceAll("\n", end));
        const at = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        const chunks = at.slice(1).map((to, index) => bytes.subarray(at[index], to));
        expect(await eventsIn(chunks)).toEqual(await eventsIn([SENT]));
      },
    ),
  ));

async function eventsIn(chunks: readonly (string | Uint8Array)[]): Promise<StreamEvent[]> {
  async function* stream() {
    for (const chunk of chunks) yield typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
  }
  const events: StreamEvent[] = [];
  for await (const event of readEvents(stream())) events.push(event);
  return events;
}
