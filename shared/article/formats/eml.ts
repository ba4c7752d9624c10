import PostalMime from 'postal-mime';
import { ok, type Result } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';

/** What a mail says; `html` is absent in a plain one. `date` is as the mail gives it. */
export type ReadMail = {
  readonly subject: string | undefined;
  readonly from: string | undefined;
  readonly date: string | undefined;
  readonly html: string | undefined;
  readonly text: string;
  /** The names of what is attached; pictures inside the text are none. */
  readonly attachments: readonly string[];
  /** What stands inside the text, by the address that names it there ("cid:…"). */
  readonly inline: ReadonlyMap<string, Uint8Array>;
  /** Mails inside of this one: forwarded, or attached. */
  readonly forwarded: readonly ReadMail[];
};

// A thread that was forwarded again and again is still a thread; nobody nests this deep by hand.
const DEEPEST = 8;
const isMail = ({ mimeType }: { readonly mimeType: string }) => mimeType === 'message/rfc822';

/** Reads a mail in the Internet message format (RFC 5322 with MIME). */
export async function readMail(bytes: Uint8Array, depth = 0): Promise<Result<ReadMail>> {
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, rfc822Attachments: true });
    const forwarded: ReadMail[] = [];
    for (const { content } of depth < DEEPEST ? mail.attachments.filter(isMail) : []) {
      const inner =
        typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
      const read = await readMail(inner, depth + 1);
      if (read.ok) forwarded.push(read.value);
    }
    const sender = mail.from?.name || mail.from?.address;
    return ok({
      subject: mail.subject || undefined,
      from: sender || undefined,
      date: mail.date,
      html: mail.html,
      text: mail.text ?? '',
      attachments: mail.attachments
        .filter((one) => one.disposition === 'attachment' && !isMail(one))
        .map((one) => one.filename || one.mimeType),
      inline: new Map([
        ...forwarded.flatMap((one) => [...one.inline]),
        ...mail.attachments.flatMap(({ contentId, content }) =>
          contentId && typeof content !== 'string'
            ? [[`cid:${contentId.replace(/^<|>$/g, '')}`, new Uint8Array(content)] as const]
            : [],
        ),
      ]),
      forwarded,
    });
  } catch {
    return refuse('damaged', 'fail.mailDamaged');
  }
}
