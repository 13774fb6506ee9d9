/** How many characters, where a phrase begins with it: "from 1 to 63 ", "up to 255 ". */
export const COUNT =
  /^(?:(?:from |between |up to |no more than |at most |exactly |(?:a )?maximum of |(?:a )?minimum of |as many as |only )*)(\d[\d,]*|one)(?:\s?(?:to|and|-|–)\s?\d[\d,]*)?(?: or (?:fewer|less|more))?(?: \(inclusive\))? (?=\S)/i;
