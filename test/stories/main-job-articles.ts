import { join } from 'node:path';
import { root } from './launch.ts';

/** An article that goes the whole way, with the passages on which the story works. */
export type StoryArticle = {
  readonly name: string;
  readonly file: string;
  readonly title: string;
  readonly paragraphs: number;
  readonly teaserHeading: string;
  readonly teaser: string;
  readonly claim: string;
  readonly evidence: string;
  readonly event: string;
  readonly loaded: string;
  /** What is typed into the search box, the last word unfinished, and a word it must find. */
  readonly typed: string;
  readonly found: string;
  readonly rare: string;
  readonly rarePassage: string;
};

/** The article from which the project started; it lies beside the checkout, not in it. */
const seed: StoryArticle = {
  name: 'the seed article',
  file: join(root, '..', 'shared', 'seed', 'us-must-embrace-mutual-respect.txt'),
  title: 'U.S. Must Embrace Mutual Respect to Solve Rare-Earth Crisis',
  paragraphs: 10,
  teaserHeading: 'Read These Next',
  teaser: 'Gurman Applauds',
  claim: 'substantial evidence has not been provided to back this claim',
  evidence: 'over six American ethane cargo ships bound for China have become stranded',
  event: 'an impending round of trade talks in London',
  loaded: 'hegemonic pressures',
  typed: 'ethane pro',
  found: 'ethane',
  rare: 'plastics',
  rarePassage: 'a fundamental raw material for plastics',
};

/** An article of our own, so that the story runs in every checkout. */
const own: StoryArticle = {
  name: 'an article of our own',
  file: join(root, 'test', 'fixtures', 'stories', 'magnets.txt'),
  title: 'Ministries Trade Words Over Magnet Licences',
  paragraphs: 5,
  teaserHeading: 'Read More',
  teaser: 'Five Walks Along',
  claim: 'no figures have been published that would show it',
  evidence: 'nine shipments of finished motors have been waiting in the port of Rotterdam',
  event: 'the next round of consultations in Vienna',
  loaded: 'economic blackmail',
  typed: 'shipments mot',
  found: 'shipments',
  rare: 'turbines',
  rarePassage: 'a costly raw material for turbines',
};

export const storyArticles: readonly StoryArticle[] = [own, seed];
