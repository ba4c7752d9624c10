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
};

/** Reads a mail in the Internet message format (RFC 5322 with MIME). */
export async function readMail(bytes: Uint8Array): Promise<Result<ReadMail>> {
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20 });
    const sender = mail.from?.name || mail.from?.address;
    return ok({
      subject: mail.subject || undefined,
      from: sender || undefined,
      date: mail.date,
      html: mail.html,
      text: mail.text ?? '',
      attachments: mail.attachments
        .filter((one) => one.disposition === 'attachment')
        .map((one) => one.filename || one.mimeType),
      inline: new Map(
        mail.attachments.flatMap(({ contentId, content }) =>
          contentId && typeof content !== 'string'
            ? [[`cid:${contentId.replace(/^<|>$/g, '')}`, new Uint8Array(content)] as const]
            : [],
        ),
      ),
    });
  } catch {
    return refuse('damaged', 'fail.mailDamaged');
  }
}
