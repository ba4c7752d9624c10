/**
 * Headings under which pages list other articles. Matched against a whole line without its final
 * punctuation, so that a sentence that begins with such words stays in the text.
 */
export const teaserHeadings: readonly RegExp[] = [
  /^(?:please )?(?:read|see|watch|explore|discover|keep reading|continue reading)(?: (?:these|this|it))? (?:next|more|also)(?: (?:on|from|about|in)\b.{0,40})?$/,
  /^(?:read|see) (?:these|this) (?:next|too|stories|articles)$/,
  /^what to (?:read|watch) next$/,
  /^(?:up|recommended|suggested|next|further) (?:next|reading|up)$/,
  /^you (?:might|may)(?: also)? (?:like|enjoy|be interested in|have missed|have missed this)(?: these| this)?(?: (?:stories|articles))?$/,
  /^(?:related|recommended|similar|popular|trending|latest|recent|more|other|top|featured|suggested|editor'?s?'? picks?|most (?:read|popular|viewed|shared))(?: (?:for you|now|today|news|stories|story|articles?|posts?|content|coverage|reading|topics?|links?|reads?|headlines|videos?|items?|stories and articles))*$/,
  /^more (?:from|on|in|about|like this|stories|news|coverage|by)\b.{0,50}$/,
  /^(?:recommended|suggested|picked|stories|articles|more) for you$/,
  /^(?:also|now) (?:read|on|see|trending)(?: .{0,30})?$/,
  /^(?:don'?t miss|in case you missed it|must[- ]reads?|see also|from around the web|around the web|from our partners|promoted stories|sponsored (?:content|stories|links)|you may have missed)$/,
  /^(?:read|lesen) (?:sie )?auch$/,
  /^(?:lesen sie (?:auch|mehr|weiter)|mehr (?:zum thema|von|aus|dazu)|das könnte sie auch interessieren|auch interessant|weitere (?:artikel|themen|meldungen|nachrichten|beiträge)|ähnliche (?:artikel|beiträge)|meistgelesen|zum thema|verwandte (?:artikel|themen)|empfohlene artikel|passend dazu)\b.{0,30}$/,
  /^(?:à lire (?:aussi|également|ensuite)|lire aussi|lire (?:la suite|également)|sur le même (?:sujet|thème)|(?:nos |autres |derniers )?articles (?:liés|similaires|recommandés|associés)|vous aimerez aussi|les plus lus|plus d'articles|à voir aussi)\b.{0,30}$/,
  /^(?:lea también|leer más|lee también|te puede interesar|le puede interesar|también te puede interesar|noticias relacionadas|artículos relacionados|más (?:noticias|información|leídas|sobre|en)|contenido relacionado|te recomendamos|relacionad[oa]s)\b.{0,30}$/,
  /^(?:leia (?:também|mais)|veja (?:também|mais)|notícias relacionadas|artigos relacionados|mais (?:lidas|notícias|sobre)|você pode gostar|recomendad[oa]s|saiba mais)\b.{0,30}$/,
  /^(?:leggi anche|potrebbe interessarti(?: anche)?|articoli correlati|altri articoli|notizie correlate|i più letti|ti potrebbe interessare|per approfondire|vedi anche)\b.{0,30}$/,
  /^(?:lees (?:ook|meer|verder)|gerelateerde (?:artikelen|berichten)|meer (?:over|nieuws)|meest gelezen|läs (?:också|mer|även)|relaterade artiklar|les (?:også|mer)|relaterte (?:artikler|saker)|læs også|relaterede artikler|lue myös|aiheesta lisää)\b.{0,30}$/,
  /^(?:czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)|przeczytaj (?:także|też|również)|powiązane artykuły|polecane|podobne artykuły|čtěte (?:také|dále|více)|související články|olvasta már|kapcsolódó (?:cikkek|anyagok)|citește și|articole similare)\b.{0,30}$/,
  /^(?:читайте (?:также|ещё|еще)|читать (?:также|далее)|похожие (?:статьи|новости|материалы)|по теме|ещё по теме|материалы по теме|смотрите также|другие новости|самое читаемое|новости по теме|читайте також|схожі новини|прочетете още)$/,
  /^(?:διαβάστε (?:επίσης|ακόμα|ακόμη)|σχετικά (?:άρθρα|νέα)|δείτε (?:επίσης|ακόμα))$/,
  /^(?:ilgili (?:haberler|yazılar)|bunlar da ilginizi çekebilir|diğer haberler|ayrıca bakınız|önerilen haberler|baca juga|artikel terkait|berita terkait|bài viết liên quan|tin liên quan|đọc thêm|xem thêm)\b.{0,30}$/,
  /^(?:相关(?:阅读|新闻|文章|报道|推荐|链接|内容)|延伸(?:阅读|閱讀)|推荐(?:阅读|新闻|文章)|更多(?:新闻|文章|内容|推荐|阅读|精彩.*)?|热门(?:文章|新闻|推荐|阅读)|猜你喜欢|为你推荐|您可能(?:还)?(?:感兴趣|喜欢).*|下一篇|上一篇|大家都在看|相關(?:閱讀|新聞|文章|報導|連結)|推薦(?:閱讀|文章|新聞)|更多(?:新聞|文章|內容)|熱門(?:文章|新聞)|你可能(?:也)?(?:有興趣|喜歡|感兴趣).*|看更多.*)$/,
  /^(?:関連(?:記事|ニュース|リンク|コンテンツ|キーワード)|(?:あわせて|こちらも|合わせて)(?:読みたい|おすすめ|どうぞ)|おすすめ(?:の)?(?:記事|ニュース)?|人気(?:の)?記事|(?:アクセス)?ランキング|最新(?:の)?記事|新着記事|次に読む.*)$/,
  /^(?:관련\s?(?:기사|뉴스|글)|추천\s?(?:기사|뉴스|글)|많이 본 (?:뉴스|기사)|인기 (?:기사|뉴스)|이 기사와 함께.*|더 보기)$/,
  /^(?:اقرأ (?:أيضا|أيضاً|ايضا|المزيد)|مواضيع (?:ذات صلة|متعلقة)|أخبار (?:ذات صلة|متعلقة)|مقالات ذات صلة|قد يعجبك (?:أيضا|أيضاً|ايضا)|المزيد (?:من|عن).{0,30}|بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|همچنین بخوانید)$/,
  /^(?:קראו (?:גם|עוד)|כתבות (?:נוספות|קשורות)|עוד (?:בנושא|כתבות)|אולי יעניין אותך.*)$/,
  /^(?:यह भी पढ़ें|ये भी पढ़ें|संबंधित (?:खबरें|ख़बरें|समाचार|लेख)|और पढ़ें|इसे भी पढ़ें|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|เรื่องที่เกี่ยวข้อง)$/,
];

/** True for a line that is nothing but a heading of a list of other articles. */
export function isTeaserHeading(line: string): boolean {
  if (line.length > 70) return false;
  const bare = line
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s>»▸▶•*#—–-]+|[\s:：.…!»>→›|-]+$/g, '');
  return bare !== '' && teaserHeadings.some((pattern) => pattern.test(bare));
}
