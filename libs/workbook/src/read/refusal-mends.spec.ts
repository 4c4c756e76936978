import { refusal } from './refusal.js';

describe('what mends too much of something', () => {
  it.each(['token-bytes', 'cell-text'])('%s is a text that is too long', (what) => {
    const { message, mend } = refusal('too-many', { what, found: 1_178_728, limit: 1_048_576, where: 'x' });
    expect(mend.zh).toMatch(/^请找到文字特别长的单元格/u);
    expect(mend.en).toContain('shorten');
    expect(message.zh + message.en).not.toContain('XML');
  });

  it('anything else is made smaller', () => {
    const { mend } = refusal('too-many', { what: 'cells', found: 3, limit: 2, where: 'x' });
    expect(mend.zh).toContain('删去与填报无关的工作表');
  });
});
