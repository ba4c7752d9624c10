import { RuleSet } from './rule-set.ts';

const list = (text: string): string[] => text.trim().split(/[\s，、]+/u);

/** Chinese rules for suggestions, simplified and traditional forms beside each other. */
export const chineseRules: RuleSet = RuleSet.parse({
  language: 'zh',
  speaking:
    list(`表示 称 稱 说 說 指出 强调 強調 认为 認為 宣布 宣佈 透露 回应 回應 声称 聲稱 坦言 直言
    补充 補充 警告 呼吁 呼籲 解释 解釋 写道 寫道 告诉 告訴 披露 承认 承認 重申 介绍 介紹`),
  showing: list('显示 顯示 表明'),
  denying: list('否认 否認 驳斥 駁斥 反驳 反駁 拒绝承认'),
  sourcing: list('据 據 根据 根據'),
  unnamed:
    list(`消息人士 知情人士 业内人士 業內人士 专家 專家 分析人士 观察人士 觀察人士 有关人士 官员 官員
    网友 網友 媒体 媒體 外媒 评论人士 批评者 批評者 目击者 目擊者 居民 内部人士 人士 学者 學者 有人`),
  voices:
    list(`发言人 發言人 外交部 商务部 商務部 国防部 國防部 总统 總統 总理 總理 部长 部長 主席 市长 市長
    委员会 委員會 政府 法院 警方 公司 社 报 報 通讯社 通訊社 电视台 電視台 大学 大學 研究所 协会 協會 局 院 部`),
  titles: list(
    '总统 總統 总理 總理 主席 部长 部長 外长 外長 市长 市長 发言人 發言人 教授 博士 先生 女士 书记 省长',
  ),
  organisations:
    list(`外交部 商务部 国防部 财政部 教育部 委员会 最高法院 中央银行 人民银行 新华社 路透社 法新社 美联社
    联合国 世界卫生组织 欧盟 世贸组织`),
  places:
    list(`北京 上海 广州 深圳 香港 台北 台湾 澳门 中国 美国 英国 法国 德国 日本 韩国 朝鲜 俄罗斯 乌克兰 印度
    巴西 加拿大 澳大利亚 欧洲 非洲 伦敦 巴黎 柏林 东京 华盛顿 纽约 莫斯科 日内瓦 布鲁塞尔 基辅`),
  units: list('万亿 亿 万 人 元 美元 欧元 吨 公里 个月 年 天 小时 家 艘 票 例 倍 名 件 项 米'),
  phrases: [
    {
      id: 'vague-sourcing',
      kind: 'attribution',
      effect: 'vague-source',
      why: '消息来源不明，无法核实。',
      phrases:
        list(`据悉 據悉 据了解 據了解 有消息称 有消息稱 有报道称 有報道稱 有媒体 有媒體 外媒称 业内人士
        業內人士 知情人士 消息人士 专家普遍认为 專家普遍認為 有专家 有專家 不少专家 有分析认为 分析人士 观察人士
        網友稱 网友称 众所周知 眾所周知 普遍认为 普遍認為 有人认为 有人說 有人说 坊间传言`),
    },
    {
      id: 'hedge',
      kind: 'note',
      effect: 'hedge',
      why: '措辞有保留，未作肯定。',
      phrases: list(
        '可能 或许 或許 也许 也許 似乎 据称 據稱 疑似 大概 恐怕 好像 估计 估計 未必 不排除 有望 预计 預計 涉嫌',
      ),
    },
    {
      id: 'booster',
      kind: 'note',
      why: '措辞比来源更肯定。',
      phrases: list(
        '显然 顯然 绝对 絕對 毫无疑问 毫無疑問 无疑 無疑 必将 必將 事实证明 事實證明 不可否认 铁证如山 毋庸置疑',
      ),
    },
    {
      id: 'loaded-language',
      kind: 'loaded-language',
      why: '用词带有褒贬，可换成中性的说法。',
      phrases:
        list(`霸权 霸權 霸凌 抹黑 炒作 悍然 甩锅 妄图 妄圖 妄想 无耻 無恥 丑恶 醜惡 傀儡 走狗 污蔑 歪曲
        恶意 惡意 险恶 险惡 别有用心 別有用心 倒行逆施 颠倒黑白 顛倒黑白 疯狂 瘋狂 残暴 殘暴 臭名昭著 势力
        洗脑 洗腦 伟大 偉大 光辉 光輝 英明 震惊 震驚 惊天 驚天`),
    },
  ],
});
