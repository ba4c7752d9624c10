/** The name of a row of another tool's export among all that were imported. */
export const importName = (tool: string, key: string): string => `${tool}\n${key}`;
