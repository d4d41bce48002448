// All places where an expression is found, quickly said of the many texts in which it is not. Pure.

/** `matchAll` costs a new expression each time: it is asked only when there is something. @param pattern with the flag `g` */
export const allOf = (text: string, pattern: RegExp): RegExpExecArray[] =>
  text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)]
