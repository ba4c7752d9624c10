import { type Page, ps } from './page.ts';
import { english as e } from './prose.ts';

/** Blogs, newsletters and papers in English. */
export const blogsAndPapers: readonly Page[] = [
  {
    name: 'WordPress, classic theme with sharing and related posts',
    url: 'https://bayobserver.example/2023/04/19/grain-pier-to-close/',
    html: `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Grain pier to close after ten years of dispute | Bay Observer</title>
<meta property="og:site_name" content="Bay Observer"><meta property="og:title" content="Grain pier to close after ten years of dispute">
<meta property="article:published_time" content="2023-04-19T07:12:33+00:00"></head>
<body class="single single-post postid-4411 wp-custom-logo"><header id="masthead" class="site-header"><p class="site-title"><a href="/">Bay Observer</a></p><nav><ul class="menu"><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main id="primary"><article id="post-4411" class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">Grain pier to close after ten years of dispute</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2023-04-19T07:12:33+00:00">19 April 2023</time></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="/author/rhona-teal/">Rhona Teal</a></span></span></div></header>
<div class="entry-content">${ps(e.slice(0, 6))}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Click to share on Twitter (Opens in new window)</a></li><li><a href="#">Click to share on Facebook (Opens in new window)</a></li></ul></div><div id="jp-relatedposts"><h3><em>Related</em></h3><div><a href="/a">Storm tears at sea wall</a><a href="/b">Fish landings fall again</a></div></div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c/news">News</a></span> <span class="tags-links">Tagged <a href="/t/pier">pier</a>, <a href="/t/council">council</a></span></footer></article>
<nav class="post-navigation"><div class="nav-previous"><a href="/p">Library opens late on Thursdays</a></div></nav><div id="comments"><h2>2 thoughts on “Grain pier to close”</h2><ol><li><p>About time, that thing has been a danger to children for as long as I can remember and nobody cared.</p></li></ol><form><p class="comment-notes">Your email address will not be published.</p></form></div></main>
<aside id="secondary"><section class="widget"><h2>Recent Posts</h2><ul><li><a href="/x">Ferry timetable for summer</a></li></ul></section></aside><footer id="colophon">Proudly powered by WordPress</footer></body></html>`,
    title: 'Grain pier to close after ten years of dispute',
    bylines: ['Rhona Teal'],
    published: '2023-04-19',
    text: e.slice(0, 6),
  },
  {
    name: 'newsletter platform with subscribe boxes inside the text',
    url: 'https://saltlines.example/p/the-end-of-the-pier',
    html: `<!DOCTYPE html><html lang="en"><head><title>The end of the pier - by Owen Farrier - Salt Lines</title><meta property="og:title" content="The end of the pier"><meta name="author" content="Owen Farrier">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"The end of the pier","datePublished":"2024-02-03T10:00:11.120Z","author":[{"@type":"Person","name":"Owen Farrier"}],"publisher":{"@type":"Organization","name":"Salt Lines"}}</script></head><body>
<div class="main-menu"><a href="/">Salt Lines</a><button>Subscribe</button><button>Sign in</button></div>
<article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title">The end of the pier</h1><h3 class="subtitle">What a town loses when it cannot mend a thing</h3><div class="byline"><a href="/@owen">Owen Farrier</a> <div class="meta">Feb 03, 2024</div></div><div class="post-ufi"><a>42</a><a>7</a><a>Share</a></div></div>
<div class="available-content"><div class="body markup">${ps(e.slice(0, 3))}<div class="subscription-widget-wrap"><p class="cta-caption">Salt Lines is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p><form><input type="email"><button>Subscribe</button></form></div>${ps(e.slice(3, 7))}<p class="button-wrapper"><a href="/share">Share</a></p><p>Thanks for reading Salt Lines! Subscribe for free to receive new posts and support my work.</p></div></div></article>
<div class="discussion"><h4>Discussion about this post</h4><div>Comments</div><p>My grandfather drove some of those piles and he would have wept to see this, thank you for writing it down.</p></div><div>© 2024 Owen Farrier<br>Privacy ∙ Terms ∙ Collection notice</div></body></html>`,
    title: 'The end of the pier',
    bylines: ['Owen Farrier'],
    published: '2024-02-03',
    text: e.slice(0, 7),
  },
  {
    name: 'story platform with claps and follow lines',
    url: 'https://stories.example/@ines/what-the-harbour-knew-8d0f2a',
    html: `<!DOCTYPE html><html lang="en"><head><title>What the harbour knew. Notes from a small town | by Ines Calder | The Slow Coast | Stories</title><meta property="og:title" content="What the harbour knew"><meta property="article:published_time" content="2021-11-08T15:33:02.001Z"><meta name="author" content="Ines Calder"></head><body><div id="root"><nav><a href="/">Open in app</a><a href="/signin">Sign in</a></nav><article><section>
<h1>What the harbour knew</h1><h2>Notes from a small town</h2><div><a href="/@ines">Ines Calder</a><span>·</span><a href="/follow">Follow</a></div><div><span>Published in</span> <a href="/slow">The Slow Coast</a><span>·</span><span>6 min read</span><span>·</span><span>Nov 8, 2021</span></div><div><button>--</button><button>3</button><button>Listen</button><button>Share</button></div>
<figure><img src="https://img.example/1.jpg" alt="" width="700" height="400"><figcaption>Photo by Lena Voss on Pictureplace</figcaption></figure>
${ps(e.slice(0, 4))}<h2>What remains</h2>${ps(e.slice(4, 8))}</section></article><div><p>Written by Ines Calder</p><p>312 Followers</p><p>Walks, writes, mends nets.</p></div><div><h2>More from Ines Calder and The Slow Coast</h2><a href="/z"><h3>A year without ferries</h3><p>The island that learned to wait</p></a></div></div></body></html>`,
    title: 'What the harbour knew',
    bylines: ['Ines Calder'],
    published: '2021-11-08',
    text: ['Notes from a small town', ...e.slice(0, 4), 'What remains', ...e.slice(4, 8)],
  },
  {
    name: 'Ghost theme with tag, excerpt and member call',
    url: 'https://tideline.example/pier/',
    html: `<!DOCTYPE html><html lang="en"><head><title>Council ends the long quarrel over the pier</title><meta name="generator" content="Ghost 5.2"><meta property="article:published_time" content="2022-09-14T05:00:00.000Z"><meta property="article:modified_time" content="2022-09-16T08:21:00.000Z"><meta name="twitter:data1" content="Dara Quill"><meta name="twitter:label1" content="Written by"></head><body class="post-template tag-coast"><div class="site"><header class="gh-head"><a href="/">Tideline</a></header><main><article class="gh-article post tag-coast featured"><header class="gh-article-header"><a class="gh-article-tag" href="/tag/coast/">Coast</a><h1 class="gh-article-title">Council ends the long quarrel over the pier</h1><p class="gh-article-excerpt">Eleven votes to four, and a model left on the desk.</p><div class="gh-article-meta"><h4 class="gh-author-name"><a href="/author/dara/">Dara Quill</a></h4><time class="gh-article-date" datetime="2022-09-14">Sep 14, 2022</time><span>4 min read</span></div></header>
<section class="gh-content">${ps(e.slice(0, 5))}<div class="kg-card kg-callout-card"><div class="kg-callout-text">The council meets again on the first Tuesday of next month, and the public is welcome to attend.</div></div>${ps(e.slice(5, 8))}</section></article><section class="gh-subscribe"><h3>Sign up for more like this.</h3><form><input><button>Subscribe</button></form></section><section class="post-feed"><h2>You might also like...</h2><article class="post-card"><a href="/x"><h3>Sea wall cracks</h3><p>Another winter, another metre lost to the waves along the northern promenade of the town.</p></a></article></section></main></div></body></html>`,
    title: 'Council ends the long quarrel over the pier',
    bylines: ['Dara Quill'],
    published: '2022-09-14',
    updated: '2022-09-16',
    text: [
      'Eleven votes to four, and a model left on the desk.',
      ...e.slice(0, 5),
      'The council meets again on the first Tuesday of next month, and the public is welcome to attend.',
      ...e.slice(5, 8),
    ],
  },
  {
    name: 'Drupal node of a university with submitted line',
    url: 'https://www.coastal.example/news/2019/pier-study',
    html: `<!DOCTYPE html><html lang="en" dir="ltr"><head><title>Study finds grain pier beyond repair | Institute for Coastal Works</title><meta name="Generator" content="Drupal 9"></head><body class="path-node page-node-type-news"><div class="region region-header"><div class="block block-menu"><ul><li><a href="/">Home</a></li><li><a href="/people">People</a></li></ul></div></div><ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ol><div class="region region-content"><h1 class="page-header"><span class="field field--name-title">Study finds grain pier beyond repair</span></h1><article role="article" class="node node--type-news"><footer class="node__meta"><div class="node__submitted">Submitted by <span>Nadia Brook</span> on <span class="field field--name-created">Mon, 06/17/2019 - 09:24</span></div></footer><div class="node__content"><div class="field field--name-body">${ps(e.slice(1, 8))}</div><div class="field field--name-field-tags"><div class="field__label">Tags</div><div class="field__items"><div><a href="/t1">Harbours</a></div><div><a href="/t2">Timber</a></div></div></div></div></article></div><footer class="site-footer"><p>Institute for Coastal Works, 4 Quay Street</p></footer></body></html>`,
    title: 'Study finds grain pier beyond repair',
    bylines: ['Nadia Brook'],
    published: '2019-06-17',
    text: e.slice(1, 8),
  },
  {
    name: 'AMP page',
    url: 'https://m.northshorepost.example/amp/town/pier-closes',
    html: `<!doctype html><html amp lang="en-US"><head><meta charset="utf-8"><title>Town closes pier - North Shore Post</title><link rel="canonical" href="https://northshorepost.example/town/pier-closes"><script async src="https://cdn.ampproject.example/v0.js"></script><script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"Town closes pier","datePublished":"2020-10-27T23:40:00-05:00","dateModified":"2020-10-28T08:15:00-05:00","author":{"@type":"Person","name":"Walt Sumner"}}</script><style amp-custom>p{margin:0}</style></head><body><amp-analytics type="x"></amp-analytics><header class="amp-header"><a href="/">North Shore Post</a></header><main><h1 class="headline">Town closes pier</h1><p class="byline">By Walt Sumner</p><p class="timestamp">Oct. 27, 2020, 11:40 p.m. ET</p><amp-img src="https://img.example/p.jpg" width="800" height="500" alt="The pier at dusk"></amp-img>${ps(e.slice(0, 2))}<amp-ad width="300" height="250" type="doubleclick"><div placeholder>Advertisement</div></amp-ad>${ps(e.slice(2, 7))}<div class="related"><h2>More coverage</h2><ul><li><a href="/1">Boats face longer trips</a></li><li><a href="/2">Granary’s fate unclear</a></li></ul></div></main><footer>© 2020 North Shore Post LLC</footer></body></html>`,
    title: 'Town closes pier',
    bylines: ['Walt Sumner'],
    published: '2020-10-27',
    updated: '2020-10-28',
    text: e.slice(0, 7),
  },
  {
    name: 'stub before a paywall',
    url: 'https://www.ledgerandtimes.example/business/pier-2311',
    html: `<html lang="en"><head><title>Pier closure costs crews two hours a day | Ledger &amp; Times</title><meta property="og:title" content="Pier closure costs crews two hours a day"><meta name="date" content="2023-11-05"><meta name="author" content="Priya Lund"></head><body><div class="topbar"><a href="/subscribe">Subscribe</a><a href="/login">Log in</a></div><div class="story"><h1>Pier closure costs crews two hours a day</h1><div class="credit">PRIYA LUND</div><div class="dateline">NOVEMBER 5, 2023</div><div class="storybody">${ps(e.slice(3, 5))}<p>To continue reading this article, please subscribe or log in.</p></div><div class="paywall-box"><h3>Get unlimited access</h3><p>Already a subscriber? <a href="/login">Log in</a></p><p>From $1 a week for the first three months. Cancel at any time.</p></div></div></body></html>`,
    title: 'Pier closure costs crews two hours a day',
    bylines: ['Priya Lund'],
    published: '2023-11-05',
    text: e.slice(3, 5),
  },
  {
    name: 'local paper with share row, photo credit and inset links',
    url: 'https://www.harrowgazette.example/news/17733901.pier-shut/',
    html: `<html lang="en"><head><title>Pier shut for good after vote | Harrow Gazette</title><meta property="article:published_time" content="2024-06-12T16:05:00+0100"/><meta property="article:modified_time" content="2024-06-12T18:30:00+0100"/></head><body><div id="wrapper"><div class="nav-strip"><a>News</a><a>Jobs</a><a>Homes</a></div><div class="article-wrap"><h1 class="mar-article__headline">Pier shut for good after vote</h1><div class="mar-article__timestamp">12th June</div><div class="author-row"><span>By <a href="/author/profile/tomas-gray/">Tomas Gray</a></span><span>Chief Reporter</span></div><ul class="share"><li>Share</li><li>0 Comments</li></ul><div class="gallery"><img src="https://img.example/g.jpg" alt="pier" width="600" height="400"><div class="caption">The western arm of the pier (Image: Harrow Gazette)</div></div><div class="article-body">${ps(e.slice(0, 2))}<p><strong><a href="https://www.harrowgazette.example/news/111">READ MORE: Sea wall to be raised by a metre</a></strong></p>${ps(e.slice(2, 4))}<p><a href="https://www.harrowgazette.example/x"><b>Man rescued from mud near slipway</b></a></p>${ps(e.slice(4, 8))}<p><em>Get the latest news from the coast straight to your inbox by signing up to our newsletter here.</em></p></div></div></div></body></html>`,
    title: 'Pier shut for good after vote',
    bylines: ['Tomas Gray'],
    published: '2024-06-12',
    text: e.slice(0, 8),
  },
  {
    name: 'live blog, newest entry first',
    url: 'https://live.coastwire.example/live/pier-vote',
    html: `<html lang="en"><head><title>Pier vote: as it happened | Coastwire</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Pier vote: as it happened","datePublished":"2025-03-04T17:00:00Z","dateModified":"2025-03-04T21:10:00Z","author":{"@type":"Person","name":"Jun Hale"},"liveBlogUpdate":[{"@type":"BlogPosting","headline":"Result","datePublished":"2025-03-04T20:55:00Z","articleBody":"x"}]}</script></head><body><header><a href="/">Coastwire</a></header><main><h1>Pier vote: as it happened</h1><p class="contributor">Jun Hale</p><div class="live-feed"><article class="entry"><time datetime="2025-03-04T20:55:00Z"></time><h2>Council votes to close</h2>${ps(e.slice(0, 2))}</article><article class="entry"><time datetime="2025-03-04T19:30:00Z"></time><h2>Gallery fills up</h2>${ps(e.slice(5, 7))}</article><article class="entry"><time datetime="2025-03-04T18:02:00Z"></time><h2>What to expect</h2>${ps(e.slice(7, 9))}</article></div></main></body></html>`,
    title: 'Pier vote: as it happened',
    bylines: ['Jun Hale'],
    published: '2025-03-04',
    updated: '2025-03-04',
    text: [
      'Council votes to close',
      ...e.slice(0, 2),
      'Gallery fills up',
      ...e.slice(5, 7),
      'What to expect',
      ...e.slice(7, 9),
    ],
  },
  {
    name: 'numbered list of short entries',
    url: 'https://weekendmap.example/five-piers',
    html: `<html lang="en"><head><title>Five piers worth a detour - Weekend Map</title><meta property="og:title" content="Five piers worth a detour"><meta property="article:published_time" content="2022-05-20"></head><body><article><h1>Five piers worth a detour</h1><p class="by">By <span class="name">Gil Tran</span></p><div class="content"><p>${e[8]}</p><h2>1. Harrow Bay</h2><p>${e[6]}</p><h2>2. Port Selwyn</h2><p>${e[3]}</p><h2>3. Lowmarket</h2><p>${e[7]}</p><h2>4. St Brand</h2><p>${e[4]}</p><h2>5. Cold Quay</h2><p>${e[1]}</p></div></article></body></html>`,
    title: 'Five piers worth a detour',
    bylines: ['Gil Tran'],
    published: '2022-05-20',
    text: [
      e[8] ?? '',
      '1. Harrow Bay',
      e[6] ?? '',
      '2. Port Selwyn',
      e[3] ?? '',
      '3. Lowmarket',
      e[7] ?? '',
      '4. St Brand',
      e[4] ?? '',
      '5. Cold Quay',
      e[1] ?? '',
    ],
  },
  {
    name: 'interview with questions in bold',
    url: 'https://quaytalk.example/interviews/olsen',
    html: `<html lang="en"><head><title>“The sea did not wait”: a talk with Marta Olsen | Quay Talk</title></head><body><div class="page"><h1>“The sea did not wait”: a talk with Marta Olsen</h1><div class="info">Interview by Sam Okoro, 7 August 2021</div><div class="text"><p>${e[8]}</p><p><strong>When did you first hear that the pier might close?</strong></p><p>${e[1]}</p><p><strong>And what did people say?</strong></p><p>${e[2]}</p><p><strong>Where will the boats go?</strong></p><p>${e[3]}</p></div></div></body></html>`,
    title: '“The sea did not wait”: a talk with Marta Olsen',
    bylines: ['Sam Okoro'],
    published: '2021-08-07',
    text: [
      e[8] ?? '',
      'When did you first hear that the pier might close?',
      e[1] ?? '',
      'And what did people say?',
      e[2] ?? '',
      'Where will the boats go?',
      e[3] ?? '',
    ],
  },
];
