/** Pairs that make the same claim in nearly the same words. Own sentences. */
export const paraphrases: readonly (readonly [string, string])[] = [
  [
    'The council approved the new ferry line on Tuesday.',
    'On Tuesday, the council passed plans for the new ferry line.',
  ],
  ['Exports of lithium fell by 12 percent in March.', 'Lithium exports dropped 12% in March.'],
  [
    'The minister denied that the dam had been inspected.',
    'The minister rejected claims that the dam was inspected.',
  ],
  [
    'At least 14 people were killed when the bridge collapsed in Torvik.',
    'The collapse of the bridge in Torvik killed at least 14 people.',
  ],
  [
    'Harbour workers will begin a strike next Monday over pay.',
    'A strike over pay by harbour workers is to begin next Monday.',
  ],
  [
    'The company plans to close its plant in Ulmen by the end of the year.',
    'By the end of the year the company intends to close the Ulmen plant.',
  ],
  [
    'Scientists found traces of mercury in the lake water.',
    'Traces of mercury were found by scientists in water from the lake.',
  ],
  [
    'The bank raised its key interest rate to 4.5 percent.',
    'The bank has increased its key interest rate to 4.5%.',
  ],
  [
    'Mayor Lina Ortega resigned after the audit was published.',
    'After publication of the audit, Mayor Lina Ortega resigned.',
  ],
  [
    'The treaty bans the sale of drones to both countries.',
    'Under the treaty, selling drones to both countries is banned.',
  ],
  [
    'Unemployment rose to 7 percent in the second quarter.',
    'In the second quarter unemployment climbed to 7%.',
  ],
  [
    'The vaccine reduced hospital admissions by half among older patients.',
    'Among older patients, hospital admissions were reduced by half by the vaccine.',
  ],
  [
    'Northern Ferries bought three electric ships from a Norwegian yard.',
    'Three electric ships were purchased by Northern Ferries from a yard in Norway.',
  ],
  [
    'The court ordered the ministry to release the documents within 30 days.',
    'The ministry must release the documents within 30 days, the court ordered.',
  ],
  [
    'A fire destroyed the oldest library in Sandby overnight.',
    'The oldest library in Sandby was destroyed by a fire overnight.',
  ],
  [
    'The region has received no rain since early February.',
    'Since early February there has been no rain in the region.',
  ],
  [
    'Parliament voted 112 to 98 in favour of the pension bill.',
    'The pension bill was backed in Parliament by 112 votes to 98.',
  ],
  [
    'The report says the airline ignored warnings about the engines.',
    'Warnings about the engines were ignored by the airline, according to the report.',
  ],
  [
    'Farmers blocked the border crossing at Velm with tractors.',
    'With their tractors, farmers blocked the Velm border crossing.',
  ],
  [
    'The United Nations suspended food deliveries to the camp.',
    'Food deliveries to the camp have been halted by the United Nations.',
  ],
  [
    'Two former officials were charged with selling visas.',
    'Prosecutors charged two former officials with the sale of visas.',
  ],
  [
    'The museum will return the bronze statues to Benin.',
    'The bronze statues will be returned to Benin by the museum.',
  ],
  [
    'House prices in the capital have doubled since 2015.',
    'Since 2015, house prices have doubled in the capital.',
  ],
  [
    'The new tariff on steel takes effect on 1 July.',
    'The new steel tariffs take effect on July 1.',
  ],
  [
    '中国外交部表示，出口管制措施不针对任何特定国家。',
    '外交部称中国的出口管制措施不针对任何特定国家。',
  ],
  ['市政府宣布明年三月关闭旧机场。', '市政府表示，旧机场将于明年三月关闭。'],
  ['该公司去年裁员三千人。', '去年该公司裁员三千人，引发关注。'],
];

/** Pairs on the same subject that make different claims. Own sentences. */
export const others: readonly (readonly [string, string])[] = [
  [
    'The council approved the new ferry line on Tuesday.',
    'Passengers of the old ferry complained to the council about the noise.',
  ],
  [
    'Exports of lithium fell by 12 percent in March.',
    'Lithium prices are set in long contracts between mines and makers of batteries.',
  ],
  [
    'The minister denied that the dam had been inspected.',
    'The dam supplies water to half of the valley, the minister said.',
  ],
  [
    'At least 14 people were killed when the bridge collapsed in Torvik.',
    'The bridge in Torvik was opened by the king in 1931.',
  ],
  [
    'Harbour workers will begin a strike next Monday over pay.',
    'The harbour handles a third of the country’s grain.',
  ],
  [
    'The company plans to close its plant in Ulmen by the end of the year.',
    'The company was founded in Ulmen by two brothers.',
  ],
  [
    'Scientists found traces of mercury in the lake water.',
    'The lake is popular with anglers in the summer.',
  ],
  [
    'The bank raised its key interest rate to 4.5 percent.',
    'The bank will present its new head of research on Friday.',
  ],
  [
    'Mayor Lina Ortega resigned after the audit was published.',
    'Mayor Lina Ortega opened the new swimming pool on Sunday.',
  ],
  [
    'The treaty bans the sale of drones to both countries.',
    'Both countries signed the treaty in Geneva in April.',
  ],
  [
    'Unemployment rose to 7 percent in the second quarter.',
    'The second quarter was the warmest on record.',
  ],
  [
    'The vaccine reduced hospital admissions by half among older patients.',
    'Older patients waited for hours in front of the hospital.',
  ],
  [
    'Northern Ferries bought three electric ships from a Norwegian yard.',
    'Northern Ferries apologised for delays on three lines.',
  ],
  [
    'The court ordered the ministry to release the documents within 30 days.',
    'The ministry moved to a new building near the court.',
  ],
  [
    'A fire destroyed the oldest library in Sandby overnight.',
    'The library in Sandby lends out games as well as books.',
  ],
  [
    'Parliament voted 112 to 98 in favour of the pension bill.',
    'Pensions are paid from taxes and from a fund that Parliament controls.',
  ],
  [
    'The report says the airline ignored warnings about the engines.',
    'The airline ordered forty new engines for its fleet.',
  ],
  [
    'Farmers blocked the border crossing at Velm with tractors.',
    'The border crossing at Velm opens at six in the morning.',
  ],
  [
    'The museum will return the bronze statues to Benin.',
    'The museum in Benin was built by a local architect.',
  ],
  [
    'House prices in the capital have doubled since 2015.',
    'The capital has had a new tram line since 2015.',
  ],
  [
    'The new tariff on steel takes effect on 1 July.',
    'Steel from the old works was used for the tower.',
  ],
  ['中国外交部表示，出口管制措施不针对任何特定国家。', '中国外交部发言人星期二访问了三个国家。'],
  ['市政府宣布明年三月关闭旧机场。', '旧机场建于上世纪五十年代，曾接待过许多外国客人。'],
  ['该公司去年裁员三千人。', '该公司在三个国家设有工厂。'],
];
