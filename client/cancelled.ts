/** The person closed a question. Ends a command without a word. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}
