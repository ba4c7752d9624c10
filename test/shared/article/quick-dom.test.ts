import { describe, expect, it } from 'vitest';
import { parseDocument, parseXml } from '../../../shared/article/dom.ts';

const document = parseDocument(
  '<section class="a"><p id="p1">1<b>2</b></p><div><h2>3</h2></div></section><p id="p2" style="display:none">4</p></body>',
);
const { body } = document;
const section = body?.querySelector('section');
const styleOf = (element: unknown) => (element as { style: { display: string } | null }).style;

const namesOf = (element: unknown) => {
  const { tagName, nodeName } = element as { tagName: string; nodeName: string };
  return [tagName, nodeName];
};

describe('an element', () => {
  it('finds those of some names below it in the order of the page, and no others', () => {
    const named = [...(section?.querySelectorAll('h2, p,b') ?? [])].map((one) => one.localName);
    expect(named).toEqual(['p', 'b', 'h2']);
    expect(body?.querySelectorAll('p').length).toBe(2);
    expect(body?.querySelectorAll('p#p2').length).toBe(1);
  });

  it('finds those of one name, and those of any', () => {
    const named = (name: string) =>
      Array.from(
        (
          section as unknown as { getElementsByTagName(name: string): ArrayLike<unknown> }
        ).getElementsByTagName(name),
      ).length;
    expect([named('p'), named('b'), named('section'), named('P')]).toEqual([1, 1, 0, 1]);
  });

  it('is found in a document as in an element', () => {
    const found = [...document.querySelectorAll('b,h2')].map((one) => one.localName);
    expect(found).toEqual(['b', 'h2']);
    expect(document.querySelectorAll('#p1').length).toBe(1);
  });

  it('has its name in capitals in a page, and as it was written in XML', () => {
    expect(namesOf(section)).toEqual(['SECTION', 'SECTION']);
    expect(namesOf(parseXml('<dc:Title/>'))).toEqual(['dc:Title', 'dc:Title']);
  });

  it('has the text of all that is in it, and of nothing behind it', () => {
    expect(section?.textContent).toBe('123');
    const { body: other } = parseDocument('<p title="x">a<!-- no --><i>b</i></p><p></p>c');
    const [first, second] = [...(other?.children ?? [])];
    expect([first?.textContent, second?.textContent, other?.textContent]).toEqual([
      'ab',
      '',
      'abc',
    ]);
    if (first) first.textContent = 'd';
    expect(other?.textContent).toBe('dc');
  });

  it('has the class name that was written, also when it is set', () => {
    expect(section?.className).toBe('a');
    if (section) section.className = 'b  c';
    expect(section?.getAttribute('class')).toBe('b  c');
    const fresh = section?.querySelector('h2');
    fresh?.setAttribute('class', 'd');
    expect(fresh?.className).toBe('d');
    expect(body?.querySelectorAll('.d').length).toBe(1);
  });

  it('has a style only where the page gives it one', () => {
    expect(styleOf(section)).toBeNull();
    expect(styleOf(body?.querySelector('#p2'))?.display).toBe('none');
  });
});
