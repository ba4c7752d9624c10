/** News agencies whose text others print: the likely source of a family of copies. */
const agencies =
  /\b(?:reuters|associated press|ap news|afp|agence france[- ]presse|dpa|deutsche presse|upi|bloomberg news|xinhua|tass|ria novosti|interfax|ukrinform|efe|europa press|ansa|adnkronos|lusa|agência brasil|anp|belga|apa|keystone[- ]sda|ritzau|ntb|tt nyhetsbyrån|pap|čtk|anadolu|kyodo|jiji|yonhap|press trust of india|pti|ani|antara|bernama|canadian press|australian associated press|aap|pa media|press association|wafa|spa|irna|sana)\b|新华社|新華社|中新社|中央社|共同通信|時事通信|연합뉴스|وكالة|тасс|интерфакс/iu;

/** True for the name of a news agency. */
export const isAgency = (name: string): boolean => agencies.test(name);
