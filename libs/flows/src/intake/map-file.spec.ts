import { problem } from '../problem.js';
import { withMappingHint } from './map-file.js';

const ADDRESS = { consortium: 'binjiang', member: 'bjzy', period: '2023' };
const refused = (code: string) =>
  problem(
    code,
    { zh: '没有读取', en: 'not read' },
    { zh: '用模板', en: 'use the template' },
    { sheet: '表一' },
  );

describe('the hint at luoxuan map', () => {
  it('is given where no layout fits, ready to be run', () => {
    const hinted = withMappingHint(refused('no-layout'), '/tmp/a b.xlsx', ADDRESS);
    const command = 'luoxuan map "/tmp/a b.xlsx" --consortium binjiang --member bjzy --period 2023';
    expect(hinted.details).toEqual({ sheet: '表一', command });
    expect(hinted.mend.zh).toBe(`用模板：运行 ${command} 查看建议的对应关系，加 --save 名称 保存后重新报送`);
    expect(hinted.mend.en).toContain(command);
  });

  it('is not given for anything else', () => {
    expect(withMappingHint(refused('member-differs'), 'a.xlsx', ADDRESS)).toEqual(refused('member-differs'));
  });
});
