import { describe, expect, it } from 'vitest';
import { addressesInSet, namesOf, picturesNamedIn } from '../../../shared/article/beside.ts';
import { withoutPageParts } from '../../../shared/article/page-parts.ts';

describe('the names of pictures in a page', () => {
  it('are paths from its folder and addresses, as its base says', () => {
    expect(namesOf('./a/../b%20c.png?x#y', undefined)).toEqual(['b c.png']);
    expect(namesOf('../b.png', 'https://example.org/n/')).toEqual([
      '../b.png',
      'https://example.org/b.png',
    ]);
    expect(namesOf('//cdn.example.org/b.png', 'https://example.org/')).toEqual([
      'https://cdn.example.org/b.png',
    ]);
    expect(namesOf('file:///etc/passwd', undefined)).toEqual([]);
    const page =
      '<base href="/x/"><img alt=a src=one.png><img src="data:image/png;base64,AA"><source srcset="two.png 2x">';
    expect(picturesNamedIn(page, 'https://example.org/n')).toEqual([
      ...['one.png', 'https://example.org/x/one.png'],
      ...['two.png', 'https://example.org/x/two.png'],
    ]);
  });

  it('stand in a set by their sizes, commas or not', () => {
    expect(addressesInSet('a.png 1x, b,c.png 3x ,d.png 2x')).toEqual(['b,c.png', 'd.png', 'a.png']);
    expect(addressesInSet('a.png')).toEqual(['a.png']);
    expect(addressesInSet('a,b')).toEqual(['a,b']);
  });
});

describe('the folder beside a saved page', () => {
  it('is a part of the page, whatever lies in it', () => {
    const kept = [
      'n/Page.html',
      'n/page_files/frame.html',
      'n/Page_files/f_files/x.html',
      'n/other_files/y.html',
      'Page_files/z.html',
    ];
    expect(withoutPageParts(kept, (path) => path)).toEqual([
      'n/Page.html',
      'n/other_files/y.html',
      'Page_files/z.html',
    ]);
    expect(withoutPageParts(['a\\P.htm', 'a\\P_files\\f.html'], (path) => path)).toEqual([
      'a\\P.htm',
    ]);
  });
});
