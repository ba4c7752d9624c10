const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The two-byte codes of the string that a line shows; hexadecimal as a rule, else literal. */
export function codesOf(line: string): number[] {
  const codes: number[] = [];
  if (line.charAt(line.length - 4) === '>') {
    for (let at = line.lastIndexOf('<') + 1; at + 4 < line.length - 2; at += 4)
      codes.push(Number.parseInt(line.slice(at, at + 4), 16));
    return codes;
  }
  const literal = /\(((?:[^\\)]|\\[\s\S])*)\) Tj$/.exec(line)?.[1] ?? '';
  const bytes = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_all, escaped: string) =>
    /^[0-7]/.test(escaped)
      ? String.fromCharCode(Number.parseInt(escaped, 8))
      : (escapes[escaped] ?? escaped),
  );
  for (let at = 0; at + 1 < bytes.length; at += 2)
    codes.push(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  return codes;
}
