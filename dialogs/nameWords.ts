// How a typed name is written: "john smith" and "JOHN SMITH" as John Smith, "Smith, John" in the order it is said. Knows no case.

const surnameFirst = /^([\p{Script=Latin}'’-]+), ?([\p{Script=Latin}'’-]+(?: [\p{Script=Latin}'’-]+)?)$/u

/** A word with capitals of its own ("McKay", "van der Berg") stays as it is typed. */
export function written(name: string): string {
  const ordered = name.trim().replace(surnameFirst, '$2 $1')
  if (!/^[\p{Script=Latin}\s.'’-]+$/u.test(ordered)) return ordered
  const typedPlainly = ordered === ordered.toLowerCase() || (ordered.length > 3 && ordered === ordered.toUpperCase())
  if (!typedPlainly) return ordered
  return ordered
    .toLowerCase()
    .replace(/(?<![\p{Script=Latin}'’])\p{Script=Latin}|(?<=\bo['’])\p{Script=Latin}/gu, first => first.toUpperCase())
}
