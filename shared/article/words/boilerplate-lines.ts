import type { OmittedPart } from '../../model/text-version.ts';

/** A pattern for a short line that belongs to the page and not to the article. */
export type LinePattern = {
  readonly reason: OmittedPart['reason'];
  readonly rule: string;
  readonly longest: number;
  readonly pattern: RegExp;
  /** False where items of lists are left alone: addresses in a list are its sources. */
  readonly isList?: boolean;
};

const line = (
  reason: OmittedPart['reason'],
  rule: string,
  longest: number,
  pattern: RegExp,
  isList?: false,
): LinePattern => ({ reason, rule, longest, pattern, ...(isList === false ? { isList } : {}) });

// Invitations speak to the reader and begin a sentence; what others are told to do ("residents have to
// register by Friday", "it hopes to become a member of the union") is news.
const OPENS = "(?:^|[.!?:…|•»–—-]\\s+|\\b(?:then|please|now|you can|don[’']t forget to|by)\\s+)";
const POST = '(?:e-?mail )?(?:inbox|mailbox|e-?mails?|letterbox)';

const invitation = (longest: number, pattern: RegExp): LinePattern =>
  line('newsletter', 'Invitation to a newsletter or subscription', longest, pattern);

/** Tried in order on every block; `longest` keeps real paragraphs out. */
export const boilerplateLines: readonly LinePattern[] = [
  invitation(
    420,
    new RegExp(
      `${OPENS}(?:sign(?:ing)?[- ]?up|subscrib(?:e|ing)|register)\\b[^.!?]{0,100}\\b(?:newsletters?|e-?mails?|alerts?|inbox|updates|daily|weekly|podcast|youtube|channel|news|favou?rite|magazine|posts?|stories|coverage)\\b`,
      'i',
    ),
  ),
  invitation(
    420,
    new RegExp(
      `\\b(?:delivered|sent|straight|direct(?:ly)?|right|e-?mailed|dropp(?:ed|ing)|meet)\\b.{0,40}\\byour ${POST}\\b|\\b(?:newsletters?|news|stories|headlines|articles|round-?up|updates|fix of .{2,30})\\b.{0,80}\\byour ${POST}\\b`,
      'i',
    ),
  ),
  invitation(
    300,
    new RegExp(
      `${OPENS}(?:get (?:breaking )?news alerts|get (?:full )?access to .{0,80}subscription|get a subscription|(?:download|get) (?:the|our) .{0,30}\\bapp\\b|if you (?:enjoyed|liked|like) (?:this|what you)|(?:become|consider becoming) a .{0,30}\\b(?:member|subscriber|patron)s?\\b(?! of\\b)|support (?:our|my|independent) (?:work|journalism|reporting|writing)|already a (?:subscriber|member)|(?:donate|give|contribute) (?:today|now|here)\\b)|\\bis a reader-supported\\b|\\b(?:support my work|support our journalism)\\b`,
      'i',
    ),
  ),
  invitation(
    180,
    /^(?:to )?(?:continue|keep) reading\b.{0,80}\b(?:subscri|sign|log|register|account|member)|^(?:please )?(?:subscribe|sign in|log ?in|register|sign up)\b.{0,40} to (?:continue|keep|read|unlock|view|access)\b|^(?:this|the (?:rest|full)) .{0,40}\b(?:is|are) (?:only |exclusively )?(?:for|available to|reserved for|exclusive to) .{0,40}\b(?:subscribers|members)\b/i,
  ),
  invitation(
    260,
    /(?:newsletter (?:abonnieren|anmelden)|jetzt (?:kostenlos |gratis )?abonnieren|abonnez-vous|inscrivez-vous à|suscríbete|suscribirse a (?:nuestr|est)|^assine (?:a|o|nossa)|iscriviti|schrijf je in|prenumerera på (?:vår|nyhetsbrev)|подписывайтесь|подписаться на (?:наш|рассыл|канал|новост)|подписка на (?:наш|рассыл|канал|новост)|メルマガ(?:登録|会員)|購読(?:する|はこちら|のお申し?込)|구독하기|اشترك في (?:نشر|قنا|خدم)|הירשמו (?:ל|עכשיו))/i,
  ),
  invitation(
    80,
    /(?:欢迎|点击|立即|马上|请|长按|扫码|歡迎|點擊|立即|請)[^。]{0,12}(?:订阅|訂閱|关注|關注)|^(?:订阅|訂閱|关注|關注)(?:我们|我們|本|《|公众号|微信|频道|頻道)/,
  ),
  line(
    'consent',
    'Notice on cookies or consent',
    600,
    /\b(?:(?:we|we and our partners|this (?:web)?site|our (?:web)?site)(?: also)? uses? cookies|(?:accept|reject|manage) (?:all )?cookies|your cookie (?:settings|preferences|choices)|by continuing to (?:use|browse) (?:this|our|the)\b|(?:agree|consent) to (?:our|the) (?:use of cookies|cookie policy)|our cookie policy|store and access information on (?:your|a) device|wir verwenden cookies|diese website (?:verwendet|nutzt) cookies|nous utilisons des cookies|utilizamos cookies|utilizziamo (?:i )?cookie)\b/i,
  ),
  line(
    'share',
    'Invitation to share or follow',
    200,
    /^(?=.*\p{L})(?:share|tweet|pin|e-?mail|print|submit|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|messenger|copy link|save|flipboard|tumblr|x|sms|link|like|[\s|,/·•+\d])+$/iu,
  ),
  line(
    'share',
    'Invitation to share or follow',
    200,
    /^(?:like (?:this|what you)\b.{0,60}(?:share|read|see)|share (?:this|on|via|with (?:a|your)|the (?:story|article|post|news|page|love))\b|follow (?:us|me|@|.{1,60} on (?:twitter|facebook|instagram|x|youtube|linkedin|bluesky|mastodon|threads)\b)|find us on|join (?:us|the conversation) on|click to share\b)(?:[\s:].{0,80})?$/i,
  ),
  line(
    'share',
    'Invitation to share or follow',
    60,
    /^(?:teilen(?: sie)?(?: auf| via)?|partager|compartir|compartilhe|condividi|поделиться|分享(?:到|至)?|シェア(?:する)?|공유(?:하기)?|שתפו|شارك)(?:[\s:：][^.。!?！？]{0,40})?$/i,
  ),
  line(
    'comments',
    'Comment controls',
    80,
    /^(?:(?:post|leave|add|view|show|read|see|load|write) (?:a |all |the |your |\d+ )?comments?|comments?(?: \(?\d*\)?)?|\d+ comments?|tell us what you think.*|join the (?:conversation|discussion)|what do you think\??|kommentare?(?: \(\d+\))?|commentaires?|comentarios?|commenti|комментари[ий]|评论|評論|コメント|댓글)[\s.…:()+]*$/i,
  ),
  line(
    'navigation',
    'Advertisement label',
    60,
    /^(?:ad|ads|advert(?:isement|ising|orial)?s?|sponsored|promot(?:ion|ed)|story continues below(?: advertisement)?|article continues (?:below|after)(?: advertisement| ad)?|continue reading below|continue reading the main story|scroll (?:down )?(?:to|for).{0,40}|iklan|anzeige|werbung|publicit[éàe]|publicidad(?:e)?|reklam[ae]?|реклама|广告|廣告|広告|광고|إعلان|פרסומת)[.:\s]*$/i,
  ),
  line(
    'navigation',
    'Page control',
    60,
    /^(?:skip to (?:main )?content|(?:read|learn|show|see|view|load) more|read (?:full )?(?:article|story)|(?:click|tap) (?:here|to (?:view|enlarge|expand|read|watch|play|see|share|print|download|copy|subscribe|comment|tweet|zoom)).{0,50}|subscribe(?: now)?|sign in|log ?in|print(?: article)?|order reprints?|text size|caption|close|image \d+ of.{0,8}|photo \d+ of.{0,8}|\d+ ?(?:of|\/) ?\d+|\d+ (?:images?|photos?|pictures?)|play(?: video)?|watch(?: now)?|next|previous|back to top|home|menu|search|share|view gallery|enlarge(?: image)?|hide caption|toggle caption|loading\.*|updated|up next|weiterlesen|mehr|zurück|lire la suite|leer más|подробнее|читать далее|阅读更多|查看更多|続きを読む|더보기)[.:»>→\s]*$/i,
  ),
  line(
    'navigation',
    'Reading time or counter',
    60,
    /^(?:(?:estimated )?(?:reading time|read time)\s*:?\s*.{0,30}|\d+[\s-]*min(?:ute)?s?\.? ?read|tempo de leitura.{0,25}|tiempo de lectura.{0,25}|temps de lecture.{0,25}|lesezeit.{0,25}|tempo di lettura.{0,25}|[\d.,]+\s*(?:views?|shares?|reads?|letture|vistas|visualizações|aufrufe|次阅读|阅读))$/i,
  ),
  // What goes on behind the name of an owner, and not about rights, is the text: a credit stood before it.
  line(
    'navigation',
    'Copyright notice',
    400,
    /^(?:copyright\b(?=[^.!?]{0,60}(?:\d{4}|©|\(c\)))|[^.!?]{0,60}(?:©|\(c\))\s?(?:copyright\s?)?\d{4}|©\s?\p{L}(?:(?![\s\S]{120})|(?=[\s\S]*(?:rights|copyright|urheber|rechte|droits|derechos|diritti|direitos|права)))|(?:this|all|the) (?:article|document|content|material|page|text|image|work)s?\b[^.!?]{0,40}\b(?:subject to|protected by) copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti (?:sono )?riservati|riproduzione riservata|все права защищены|版权所有|版權所有|无断转载|無断転載|저작권자|ⓒ)/iu,
  ),
  line(
    'navigation',
    'Copyright notice',
    300,
    /(?:\ball rights reserved\.?$|may not be (?:published, broadcast|reproduced)|no part may be reproduced|무단\s?전재|禁止转载|禁止轉載|未经授权.{0,12}转载|無断転載)/i,
  ),
  line(
    'navigation',
    'Label of the section or the keywords',
    160,
    /^(?:filed under|tags?|topics?|categor(?:y|ies)|keywords?|posted in|labels?|schlagw(?:orte|örter)|themen|étiquettes|etiquetas|теги|метки|标签|標籤|关键词|タグ|キーワード|태그)\s*[:：]/i,
  ),
  line(
    'navigation',
    'Contact line of the author',
    140,
    /^(?:write to .{2,60} at \S+@\S+|(?:e-?mail|contact|reach|follow)(?: the (?:author|reporter|writer))?\b.{0,60}(?:\S+@\S+\.\w+|@\w+).{0,20}|\S+@\S+\.\w{2,}|@\w{2,20}|(?:https?:\/\/)?(?:www\.)?[\w.-]+\.\w{2,}\/\S*)\.?$/i,
    false,
  ),
  line(
    'navigation',
    'Citation note of the page',
    500,
    /^citation:? .{10,300}retrieved .{4,40} from https?:/i,
  ),
];

/** Openings of a line inside the text that points to another article. */
export const pointerLine =
  /^(?:[>»▸▶→•*[(]\s*)?(?:read(?: more| also| next| this)?|related(?: (?:post|story|article|stories|articles|video|coverage|news|content))?|see(?: also| more)|also (?:read|on [\w.]+|see|watch)|more(?: on this| here| from [\w. ]{2,30})?|watch(?: more| also| this)?|(?:don'?t|do not) miss|must read|recommended|previously|on [\w.-]+\.(?:com|org|net|co\.uk)|click here|lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu)|lire aussi|à lire(?: aussi)?|voir aussi|lea (?:también|más)|le[ae] también|lee también|te puede interesar|leia (?:também|mais)|veja também|leggi anche|vedi anche|lees ook|läs också|les også|czytaj (?:też|także|również)|zobacz (?:też|także)|читайте также|смотрите также|по теме|читайте також|延伸阅读|相关阅读|相关新闻|延伸閱讀|相關新聞|推荐阅读|関連記事|あわせて読みたい|관련\s?기사|اقرأ (?:أيضا|أيضاً|ايضا)|קראו גם|यह भी पढ़ें|baca juga|xem thêm|ilgili haber)\s*[:：|\-–—!»→]+\s*\S/i;

/** A credit of a picture, at the end or as the whole of a caption. */
export const creditLine =
  /(?:^(?:file )?(?:photo|image|picture|pic|foto|bild|photograph|illustration|graphic|credit|video|screenshot|照片|图片|圖片|写真|사진)s?(?: (?:credit|by|courtesy|via|source))?\s*[:：©/]|^(?:file photo|file image|stock (?:photo|image))\b|^(?:©|\(c\))\s?[\p{L}\d]|[(（[]\s*(?:(?:file )?(?:photo|image|picture|foto|bild|credit|source|graphic|illustration|video|ap|afp|reuters|getty|epa|nasa)s?\b[^()（）]{0,90}|[^()（）]{0,70}(?:\/(?:ap|afp|getty(?: images)?|reuters|epa|nasa|ap images|wire|shutterstock|dpa|tass|xinhua|esa|photo library|wikimedia commons|cc[ -]by[^)]*)|photo library|file photo|file))\s*[)）\]]\.?$|(?:^|[.!?)] )(?:image |photo |picture |video )?credits?:? [^.]{2,80}$|\b(?:image|photo|picture) credits?:? [^.]{2,80}$|(?:^|[.!?)] )(?:(?:file|stock|cover|main) )?(?:photo(?:graph)?|image|picture)s? (?:by|courtesy of|via) [\p{L}./ ]{3,80}$|photos? © .{2,60}$|\b(?:getty images|ap images|afp\/getty|\/ ?ap file|shutterstock|reuters\/[\p{L} .]+)\)?$)/iu;
