/**
 * Writes words to a stream and waits until they are really out: exiting earlier would cut long answers in
 * a pipe. A terminal obeys control characters, and a stranger may have put them into a title: it gets
 * their pictures instead.
 */
export const say = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve, reject) =>
    stream.write(stream.isTTY ? pictured(text) : text, (error) =>
      error ? reject(error) : resolve(),
    ),
  );

const pictured = (text: string): string =>
  text.replace(/(?!\r\n)[^\P{Cc}\n\t]/gu, (control) => {
    const code = control.codePointAt(0) ?? 0;
    if (code === 0x7f) return '\u2421';
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\ufffd';
  });
