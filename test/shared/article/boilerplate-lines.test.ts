import { describe, expect, it } from 'vitest';
import { boilerplateLines, creditLine } from '../../../shared/article/words/boilerplate-lines.ts';

const ruleFor = (text: string): string | undefined =>
  boilerplateLines.find(({ longest, pattern }) => text.length <= longest && pattern.test(text))
    ?.reason;

it('a credit that the first sentences of a text stand behind takes them nowhere', () => {
  expect(ruleFor('© Provided by The Harbour Post')).toBe('navigation');
  const text = 'The ferry left the harbour at seven, and the council was told so by its own clerk.';
  expect(ruleFor(`© Provided by The Harbour Post ${text} ${text}`)).toBeUndefined();
  expect(ruleFor(`© Rosa Dunn | All rights in this are mine. ${text} ${text}`)).toBe('navigation');
});

describe('lines of a page that are no part of its article', () => {
  it.each([
    ['newsletter', 'Sign up for our weekly letter from the coast and never miss a story.'],
    ['newsletter', 'Like what you read? Subscribe to the Tideline newsletter, it is free.'],
    ['newsletter', 'The best of the Observer, delivered straight to your inbox every morning.'],
    ['newsletter', 'Want more? Get our top stories in your inbox.'],
    ['newsletter', 'Become a member today and help us keep the lights on.'],
    ['newsletter', 'Support our journalism from as little as one pound a month.'],
    ['newsletter', 'Salt Lines is a reader-supported publication.'],
    ['newsletter', 'Subscribe to continue reading'],
    ['newsletter', 'This article is for subscribers only.'],
    ['newsletter', 'Already a subscriber? Log in here.'],
    ['newsletter', 'Download our free app for the latest scores.'],
    ['newsletter', 'Jetzt kostenlos abonnieren'],
    ['newsletter', 'Abonnez-vous à notre lettre du soir.'],
    ['newsletter', 'Suscríbete a nuestro boletín de la tarde.'],
    ['newsletter', 'Подписывайтесь на наш канал в мессенджере'],
    ['newsletter', '欢迎关注本报公众号'],
    ['newsletter', '立即订阅《海湾日报》'],
    ['newsletter', 'メルマガ登録はこちら'],
    ['consent', 'This website uses cookies to improve your experience.'],
    ['consent', 'By continuing to use this site you agree to our cookie policy.'],
    ['consent', 'Wir verwenden Cookies, um Ihnen ein gutes Erlebnis zu bieten.'],
    ['share', 'Share on Facebook'],
    ['share', 'Click to share on Twitter (Opens in new window)'],
    ['share', 'Follow Rhona Teal on Bluesky'],
    ['share', 'Share this article'],
    ['share', 'Teilen auf Facebook'],
    ['share', '分享到：'],
    ['comments', 'Leave a comment'],
    ['comments', '12 comments'],
    ['navigation', 'Advertisement'],
    ['navigation', 'Anzeige'],
    ['navigation', '4 min read'],
    ['navigation', '© 2024 Bay Observer Ltd'],
    ['navigation', 'Copyright 2021 Coast Media. All rights reserved.'],
    ['navigation', 'Todos los derechos reservados'],
    ['navigation', 'Riproduzione riservata'],
    ['navigation', 'Tags: pier, council, timber'],
    ['navigation', 'Click here to download the full report'],
    ['navigation', 'newsdesk@bayobserver.example'],
  ])('%s: %s', (reason, text) => expect(ruleFor(text)).toBe(reason));

  it.each([
    'Ukraine hopes to become a member of the union within ten years, its foreign minister said.',
    'Residents have to register by Friday if they want to hear the news at the weekly meeting.',
    'The guild urged its members to subscribe to a fund and sent a newsletter about it in March.',
    'Officials asked every driver to download the app before crossing the border.',
    'The parcel was delivered to your neighbour, the clerk told her, and hung up.',
    'Google changed its cookie policy last year after the regulator had threatened a fine.',
    'Copyright law was never written for machines, the judge said, and it shows in every line.',
    'The song is protected by copyright until the end of the decade, the publisher argues.',
    'Share the burden or share the blame, she told them, and sat down.',
    'Share prices fell by four per cent after the vote.',
    'Follow him on foot and you come to the ropewalk before noon.',
    'Print was dead, the editor used to say, until the web went down for a week.',
    'Tap to select the file, then drag it to the second window.',
    'Comments by the minister that the pier was “firewood” caused an uproar.',
    'Todos los derechos humanos son universales, dijo la jueza al abrir la sesión.',
    'Partager le pouvoir n’est pas dans sa nature.',
    'Il faut partager.',
    '该平台的付费订阅用户在三年内增长了两倍，公司周三公布的财报显示。',
    '著作権法の改正案が国会に提出された。',
    'Подписка на журнал стоила тогда три рубля в год.',
    'Next year the club will play in another league.',
    'Advertisers left the paper one after another.',
    'The newspaper was read in every kitchen of the county.',
  ])('keeps: %s', (text) => expect(ruleFor(text)).toBeUndefined());

  it.each([
    'The pier at dusk (Photo: Ada North)',
    'Photo by Lena Voss',
    'Image credit: Coastal Institute',
    'Boats in the inner harbour. Photograph by Ada North.',
    'Crowd on the quay (Reuters)',
    '© Ada North',
  ])('credits a picture: %s', (text) => expect(creditLine.test(text)).toBe(true));

  it.each([
    'Who would take the credit for this?',
    '“I give the crew all the credit for that!”',
    'The court refused to admit the photograph by a vote of two to one.',
    'She was found by means of a picture via the harbour camera.',
    'He paid for it with his credit card',
  ])('is no credit: %s', (text) => expect(creditLine.test(text)).toBe(false));
});
