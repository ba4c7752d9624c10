/** Paragraphs written for these tests, about places that do not exist. */
export const english: readonly string[] = [
  'The council of Harrow Bay voted on Tuesday to close the old grain pier, ending a dispute that has divided the town for the better part of ten years.',
  'Engineers had warned since spring that the timber piles under the western arm were rotten and that a winter storm could bring part of the structure down.',
  '“We kept hoping that somebody would pay for it,” said Marta Olsen, who runs a chandlery beside the pier. “In the end nobody came, and the sea did not wait.”',
  'Fishing crews will have to land their catch at Port Selwyn, eleven miles up the coast, until a floating stage is ready. That will cost each boat about two hours a day.',
  'The harbour master, Ian Petrie, told the meeting that the stage had been ordered and that the first sections were due before the end of the season.',
  'Opponents of the closure filled the gallery. Several of them walked out when the chairman read the result, and one of them left a model of the pier on his desk.',
  'A survey paid for by the fishermen’s guild had put the price of repairs at four million, half of what the council’s own consultants had named a year before.',
  'Nobody could say on Tuesday evening what will become of the granary behind the pier, which is listed and may not be pulled down without leave of the ministry.',
  'For many families the pier is more than timber. Weddings were photographed there, and every child in the town has jumped from its steps at high tide.',
  'Work to fence the site off begins on Monday. Boats that are still moored on the inner side have to leave by the end of the week, the council said.',
];
export const german: readonly string[] = [
  'Der Rat von Harrowbucht hat am Dienstag beschlossen, die alte Getreidemole zu schließen. Damit endet ein Streit, der die Stadt fast zehn Jahre lang gespalten hat.',
  'Ingenieure hatten seit dem Frühjahr gewarnt, dass die Pfähle unter dem westlichen Arm verfault sind und ein Wintersturm einen Teil des Bauwerks zum Einsturz bringen könnte.',
  '„Wir haben immer gehofft, dass jemand dafür bezahlt“, sagte Marta Olsen, die neben der Mole einen Laden führt. „Am Ende kam niemand, und das Meer hat nicht gewartet.“',
  'Die Fischer müssen ihren Fang nun in Selwynhafen anlanden, elf Meilen die Küste hinauf, bis ein schwimmender Steg fertig ist. Das kostet jedes Boot zwei Stunden am Tag.',
];
export const french: readonly string[] = [
  'Le conseil municipal a voté mardi la fermeture du vieux môle aux grains, mettant fin à une querelle qui divisait la ville depuis près de dix ans, selon plusieurs élus.',
  'Les ingénieurs avaient averti dès le printemps que les pieux du bras ouest étaient pourris et qu’une tempête d’hiver pouvait emporter une partie de l’ouvrage.',
  '« Nous espérions toujours que quelqu’un paierait », dit Marta Olsen, qui tient une boutique près du môle. « Finalement personne n’est venu, et la mer n’a pas attendu. »',
];
export const spanish: readonly string[] = [
  'El ayuntamiento votó el martes cerrar el viejo muelle del grano y puso fin a una disputa que había dividido a la ciudad durante casi diez años, según varios concejales.',
  'Los ingenieros habían advertido desde la primavera de que los pilotes del brazo oeste estaban podridos y de que un temporal de invierno podía derribar parte de la obra.',
  '«Siempre esperábamos que alguien lo pagara», dijo Marta Olsen, que lleva una tienda junto al muelle. «Al final no vino nadie, y el mar no esperó», añadió.',
];
export const russian: readonly string[] = [
  'Совет города во вторник проголосовал за закрытие старого зернового причала, положив конец спору, который почти десять лет разделял жителей побережья.',
  'Инженеры ещё весной предупреждали, что сваи под западным крылом сгнили и что зимний шторм может обрушить часть сооружения, построенного больше века назад.',
  '«Мы всё надеялись, что кто-нибудь заплатит, — сказала Марта Ольсен, владелица лавки у причала. — В конце концов никто не пришёл, а море ждать не стало».',
];
export const chinese: readonly string[] = [
  '海湾镇议会周二投票决定关闭旧粮食码头，结束了一场使全镇分裂近十年的争论。会议持续了四个小时，旁听席座无虚席。',
  '工程师自春天起就警告说，西侧堤臂下的木桩已经腐烂，一场冬季风暴就可能使部分结构倒塌。镇政府此前两次推迟了维修计划。',
  '“我们一直希望有人来出这笔钱，”在码头旁经营船具店的奥尔森说，“最后没有人来，大海也没有等我们。”',
  '在浮动平台完工之前，渔船只能到十一英里外的塞尔温港卸货。渔民协会估计，每条船每天因此要多花两个小时。',
];
export const japanese: readonly string[] = [
  '湾岸町の議会は火曜日、老朽化した穀物桟橋の閉鎖を可決し、十年近く町を二分してきた論争に終止符を打った。傍聴席は満席だった。',
  '技術者らは春から、西側の木杭が腐っており、冬の嵐で構造の一部が崩れるおそれがあると警告していた。町は修理計画を二度先送りしていた。',
  '「誰かが費用を出してくれるとずっと願っていた」と桟橋のそばで船具店を営むオルセンさんは話す。「結局誰も来ず、海は待ってくれなかった」',
];
export const korean: readonly string[] = [
  '만 지역 의회는 화요일 낡은 곡물 부두를 폐쇄하기로 의결해 거의 십 년 동안 마을을 갈라놓았던 논쟁을 끝냈다. 방청석은 가득 찼다.',
  '기술자들은 봄부터 서쪽 팔의 나무 말뚝이 썩어 겨울 폭풍에 구조물 일부가 무너질 수 있다고 경고해 왔다. 당국은 수리를 두 번 미뤘다.',
  '부두 옆에서 선구점을 운영하는 올센 씨는 “누군가 비용을 내 주기를 늘 바랐다”며 “결국 아무도 오지 않았고 바다는 기다려 주지 않았다”고 말했다.',
];
export const arabic: readonly string[] = [
  'صوّت مجلس البلدة يوم الثلاثاء على إغلاق رصيف الحبوب القديم منهيا خلافا قسم السكان قرابة عشر سنوات، وقد امتلأت القاعة بالحاضرين حتى ساعة متأخرة.',
  'وكان المهندسون قد حذروا منذ الربيع من أن الركائز الخشبية تحت الذراع الغربية قد تعفنت وأن عاصفة شتوية قد تسقط جزءا من البناء في أي وقت.',
  'وقالت مارتا أولسن التي تدير متجرا قرب الرصيف إنهم ظلوا يأملون أن يدفع أحد التكلفة، وفي النهاية لم يأت أحد ولم ينتظر البحر أحدا منهم.',
];
