/** A text with the digits of other scripts (Arabic, Persian, Devanagari, Thai, full width) as 0 to 9. */
export const latinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९๐-๙０-９]/g, (digit) => String(digitValue(digit.charCodeAt(0))));

const digitValue = (code: number): number =>
  code - ([0xff10, 0x0e50, 0x0966, 0x06f0, 0x0660].find((zero) => code >= zero) ?? code);
