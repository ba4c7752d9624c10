import type { OmittedPart } from '../../model/text-version.ts';

/** A pattern for a short line that belongs to the page and not to the article. */
export type LinePattern = {
  readonly reason: OmittedPart['reason'];
  readonly rule: string;
  readonly longest: number;
  readonly pattern: RegExp;
};

const line = (
  reason: OmittedPart['reason'],
  rule: string,
  longest: number,
  pattern: RegExp,
): LinePattern => ({ reason, rule, longest, pattern });

/** Tried in order on every block; `longest` keeps real paragraphs out. */
export const boilerplateLines: readonly LinePattern[] = [
  line(
    'newsletter',
    'Invitation to a newsletter or subscription',
    420,
    /\b(?:sign up|signup|subscribe|register)\b.{0,80}\b(?:newsletters?|e-?mails|e-?mail (?:alerts?|list|updates?)|alerts?|inbox|updates|daily|weekly|podcast|youtube|channel|news|favou?rite|magazine)\b/i,
  ),
  line(
    'newsletter',
    'Invitation to a newsletter or subscription',
    420,
    /\b(?:newsletters?|breaking news|magazine|monthly|weekly)\b.{0,80}\b(?:delivered|sign up|subscribe|(?:in|in?to|through|meet) your (?:inbox|e-?mail|mailbox|letterbox|door))\b/i,
  ),
  line(
    'newsletter',
    'Invitation to a newsletter or subscription',
    300,
    /\b(?:delivered (?:straight |directly )?(?:to|into) your|get (?:breaking )?news alerts|(?:news|stories|headlines|articles)\b.{0,60}\byour (?:inbox|mailbox)|get (?:full )?access to .{0,80}subscription|get a subscription|download (?:the|our) .{0,30}\bapp\b|get the .{0,30}\bapp\b|if you (?:enjoyed|liked) (?:this|what you)|become a (?:member|subscriber|patron)|support (?:our|independent) journalism|already a subscriber)\b/i,
  ),
  line(
    'newsletter',
    'Invitation to a newsletter or subscription',
    260,
    /(?:newsletter (?:abonnieren|anmelden)|jetzt abonnieren|abonnez-vous|inscrivez-vous à|suscríbete|suscribirse|assine (?:a|o|nossa)|iscriviti|schrijf je in|prenumerera|подпис(?:ывайтесь|аться|ка на)|订阅|訂閱|购读|購読|メルマガ|구독하기|اشترك في|הירשמו)/i,
  ),
  line(
    'consent',
    'Notice on cookies or consent',
    600,
    /\b(?:we (?:and our partners )?use cookies|this (?:web)?site uses cookies|cookie (?:policy|settings|preferences)|accept (?:all )?cookies|by continuing to (?:use|browse)|wir verwenden cookies|diese website (?:verwendet|nutzt) cookies|nous utilisons des cookies|utilizamos cookies|utilizziamo (?:i )?cookie)\b/i,
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
    /^(?:like (?:this|what you)\b.{0,60}(?:share|read|see)|share (?:this|on|via|the|with)\b|follow (?:us|me|@|\w+ on|.{1,60} on (?:twitter|facebook|instagram|x|youtube|linkedin)\b)|find us on|join (?:us|the conversation) on|teilen(?: sie)?(?: auf| via)?|partager|compartir|compartilhe|condividi|поделиться|分享(?:到|至)?|シェア(?:する)?|공유(?:하기)?|שתפו|شارك)(?:[\s:].{0,80})?$/i,
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
    /^(?:ad|ads|advert(?:isement|ising|orial)?s?|sponsored|story continues below(?: advertisement)?|article continues (?:below|after)(?: advertisement| ad)?|continue reading below|continue reading the main story|scroll (?:down )?(?:to|for).{0,40}|iklan|anzeige|werbung|publicit[éàe]|publicidad(?:e)?|reklam[ae]?|реклама|广告|廣告|広告|광고|إعلان|פרסומת)[.:\s]*$/i,
  ),
  line(
    'navigation',
    'Page control',
    60,
    /^(?:skip to (?:main )?content|(?:read|learn|show|see|view|load) more|read (?:full )?(?:article|story)|click (?:here|to).{0,50}|tap (?:here|to).{0,40}|subscribe(?: now)?|sign in|log ?in|print(?: article)?|order reprints?|text size|caption|close|image \d+ of.{0,8}|photo \d+ of.{0,8}|\d+ ?(?:of|\/) ?\d+|\d+ (?:images?|photos?|pictures?)|play(?: video)?|watch(?: now)?|next|previous|back to top|home|menu|search|share|view gallery|enlarge(?: image)?|hide caption|toggle caption|loading\.*|updated|up next|weiterlesen|mehr|zurück|lire la suite|leer más|подробнее|читать далее|阅读更多|查看更多|続きを読む|더보기)[.:»>→\s]*$/i,
  ),
  line(
    'navigation',
    'Reading time or counter',
    60,
    /^(?:(?:estimated )?(?:reading time|read time)\s*:?\s*.{0,30}|\d+[\s-]*min(?:ute)?s?\.? ?read|tempo de leitura.{0,25}|tiempo de lectura.{0,25}|temps de lecture.{0,25}|lesezeit.{0,25}|tempo di lettura.{0,25}|[\d.,]+\s*(?:views?|shares?|reads?|letture|vistas|visualizações|aufrufe|次阅读|阅读))$/i,
  ),
  line(
    'navigation',
    'Copyright notice',
    400,
    /^(?:copyright\b|[^.!?]{0,60}(?:©|\(c\))\s?(?:copyright\s?)?\d{4}|[^.!?]{0,60}\b(?:subject to|protected by) copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|tutti i diritti|все права защищены|版权所有|版權所有|无断转载|著作権|저작권|ⓒ)/i,
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
  /(?:^(?:file )?(?:photo|image|picture|pic|foto|bild|photograph|illustration|graphic|credit|video|screenshot|照片|图片|圖片|写真|사진)s?(?: (?:credit|by|courtesy|via|source))?\s*[:：©/]|^(?:file photo|file image|stock (?:photo|image))\b|^(?:©|\(c\))\s?[\p{L}\d]|[(（[]\s*(?:(?:file )?(?:photo|image|picture|foto|bild|credit|source|graphic|illustration|video|ap|afp|reuters|getty|epa|nasa)s?\b[^()（）]{0,90}|[^()（）]{0,70}(?:\/(?:ap|afp|getty(?: images)?|reuters|epa|nasa|ap images|wire|shutterstock|dpa|tass|xinhua|esa|photo library|wikimedia commons|cc[ -]by[^)]*)|photo library|file photo|file))\s*[)）\]]\.?$|(?:image |photo )?credits?:? [^.]{2,80}$|\b(?:photo(?:graph)?|image|picture)s? (?:by|courtesy of|via) [\p{L}./ ]{3,80}$|photos? © .{2,60}$|\b(?:getty images|ap images|afp\/getty|\/ ?ap file|shutterstock|reuters\/[\p{L} .]+)\)?$)/iu;
