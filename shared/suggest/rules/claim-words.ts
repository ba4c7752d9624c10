/** English words that say nothing about what a claim is about. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the this that these those and or but nor so yet if then than as of in on at by for from to
  into onto with within about over under between among through during before after since until
  against because while although though also just only even still already very more most much many
  some any each every other another such own same both few all it its he him his she her hers they
  them their we us our you your i me my who whom whose which what when where why how there here is
  are was were be been being am do does did doing have has had having will would shall should can
  could may might must ought s t d ll re ve m up down out off again further once`.split(/\s+/u),
);

// One line per meaning; the first word stands for all. Inflected forms are listed, since stemming
// does not bring irregular verbs together.
const SAME = `
say said says saying told tell tells stated state states announced announce announces declared declare
say reported report reports claimed claim claims insisted insist insists added adds noted notes explained
fall fell falls fallen falling drop dropped drops decline declined declines decreased decrease decreases slid slide shrank shrink shrunk dipped dip plunged plunge tumbled
rise rose rises risen rising increase increased increases grew grow grows grown climbed climb climbs jumped jump surged surge soared soar
percent per-cent pct percentage
us u.s american america usa
uk britain british
eu european
buy bought buys purchase purchased purchases acquired acquire acquires acquisition
kill killed kills dead died die dies death deaths deadly fatal
start began begin begins begun beginning launched launch launches started starts commence commenced
end ended ends finished finish halted halt stopped stop ceased cease ceases suspended suspend suspends
big large huge major massive vast
company firm firms companies business businesses corporation
car cars vehicle vehicles automobile
official officials spokesperson spokesman spokeswoman
police officers officer
deny denied denies denying reject rejected rejects refused refuse refuses
approve approved approves approval passed pass endorsed endorse backed back
plan plans planned intends intend intended proposes proposed propose
need needs require requires required
law legislation act bill
job jobs employment employees employee workers worker staff
money funds funding fund finance financing
important crucial vital key essential
show shows showed shown reveal reveals revealed indicate indicates indicated found find finds
year years annual annually
month months monthly
ban banned bans prohibit prohibited prohibits barred bar outlaw outlawed
tariff tariffs duty duties levy levies
talks talk negotiation negotiations
children child kids kid
doctor doctors physician physicians
build built builds construct constructed construction building
vote votes voted ballot
war conflict fighting
hurt injured injure wounded wound injuries
one 1
two 2
three 3
four 4
five 5
six 6
seven 7
eight 8
nine 9
ten 10
dozen 12
`;

/** Words and stems that are taken for one another when claims are compared. */
export const sameWords: ReadonlyMap<string, string> = new Map(
  SAME.trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.split(' ');
      return [first, ...others].map((word) => [word.replaceAll('.', ''), `=${first}`] as const);
    }),
);
