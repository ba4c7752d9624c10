/** The names of the two wires under which everything between window and main travels. */
export const wires = { ask: 'parley:ask', event: 'parley:event' } as const;
