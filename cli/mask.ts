/** What stands for a value. Of constant length, so that it tells nothing about it. */
export const MASK = "••••";
