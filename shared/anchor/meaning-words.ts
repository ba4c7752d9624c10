/** Words whose change turns a claim around. All languages count at once: a flag too many is cheap. */
export const negations: ReadonlySet<string> = new Set(
  `not no nor never none nobody nothing nowhere neither cannot without hardly barely scarcely
  deny denies denied denying denial refuse refuses refused refusal reject rejects rejected
  fail fails failed failure lack lacks lacked unless except
  nicht kein keine keinen keiner keines keinem nie niemals niemand nichts ohne weder dementiert
  ne pas jamais aucun aucune rien personne sans ni démenti
  nunca nadie nada ningún ninguna ninguno tampoco sin
  não nem nenhum nenhuma ninguém sem
  non mai nessuno nessuna niente senza né
  не нет никогда никто ничего без
  niet geen nooit niemand niets zonder`.split(/\s+/u),
);

/** Negations and denials in Chinese and Japanese, longest first where one begins another. */
export const hanNegations =
  /否认|否認|拒绝|拒絕|并非|並非|没有|沒有|不|没|沒|未|无|無|非|勿|莫|ない|なかった|ません|ず/gu;

/** Number words; figures are found by pattern. */
export const numberWords: ReadonlySet<string> = new Set(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
  hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half
  third quarter double twice triple once first second fourth fifth sixth seventh eighth ninth tenth
  few several many most all both single
  monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december`.split(/\s+/u),
);

/** Chinese numerals, also with their measure of magnitude. */
export const hanNumbers = /[〇零一二三四五六七八九十百千万萬亿億两兩半]+/gu;

/** Capitalised at the head of a sentence without being a name. */
export const headWords: ReadonlySet<string> = new Set(
  `a an the this that these those it its he she they we you i his her their our your my in on at by
  for from to of with as and but or so yet if when while after before since because although though
  however meanwhile moreover also there here what which who whom whose how why where is are was were
  be been has have had do does did will would can could may might shall should must not no nor never
  some many most more all both each every few several other another such then than only just even
  still now today yesterday tomorrow one two three four five six seven eight nine ten according`.split(
    /\s+/u,
  ),
);
