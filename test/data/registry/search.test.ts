import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { divisionAliases } from '#data/db/schema/search.ts';
import { Month } from '#shared/domain/month.ts';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { FILE_STATUSES } from '#shared/domain/registry/file-status.ts';
import { openDesk, type TestDesk } from '#test/support/desk.ts';
import { foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import { addPerson, find, LI, SHAN, WANG } from './support/people.ts';

describe('somebody is found', () => {
  let office: Office;
  let desk: TestDesk;
  beforeAll(async () => {
    office = await foundedOffice();
  });
  beforeEach(() => {
    desk = seatedDesk(office);
  });
  afterEach(() => desk.end());

  test.each([
    ['单雪', ['单雪', '单', 'shan', 'shanxue', 'danxue', 'xue', 'sx', 'dx', 'SHAN XUE']],
    ['仇秀英', ['仇秀', '秀英', 'qiuxiuying', 'chouxiu', 'xiuying', 'ying', 'qxy']],
    ['巴特尔·孟和', ['孟和', '尔·孟', '巴特尔•孟和', '巴特尔．孟和', 'bateermenghe', 'menghe', 'btemh']],
    ['王𠮷芳', ['王𠮷', '𠮷芳', '𠮷', 'wangfang']],
    ['王小明', ['王', '小', '明', '王小', '小明']],
    ['王朝霞', ['wangzhaoxia', 'zhaoxia', 'wzx', 'wangchaoxia', 'chaoxia', 'wcx', '朝']],
    ['杨朝晖', ['yangzhaohui', 'zhaohui', 'yzh']],
    ['王重阳', ['wangchongyang', 'wcy', 'wangzhongyang']],
    ['张略', ['zhanglue', 'zhanglve', 'zhanglüe', 'zhanglu']],
    ['吕布', ['lv', 'lü', 'LÜ', 'lyu', 'lvbu', 'lyubu', 'lb']],
    ['单于明', ['chanyuming', 'shanyuming', 'cym']],
    ['覃小红', ['qinxiaohong', 'tanxiaohong']],
    [
      '阿卜杜·热合曼',
      ['阿卜杜热合曼', '阿卜杜•热合曼', '阿卜杜．热合曼', '杜热', '杜·热', '热合曼', 'abudureheman'],
    ],
    ['阿卜杜热合曼', ['阿卜杜·热合曼', '阿卜杜∙热合曼', '阿卜杜‧热']],
    ['王\ue863', ['王䶮', '䶮', '\ue863', 'wangyan']],
    ['王䶮', ['王\ue863', '\ue863']],
  ])('%s by any part of the name and its sound', async (name, texts) => {
    const personId = await addPerson(desk, WANG, { name });
    for (const text of texts) expect([text, await find(desk, text)]).toEqual([text, [personId]]);
  });

  test('by any part of number, former number, certificate or phone', async () => {
    const personId = await addPerson(desk, WANG, { phone: '13800006789' });
    await registryOf(desk).changeIdentityNumber({
      personId,
      identityNumber: LI.identityNumber,
      reason: '公安更正',
    });
    const texts = ['19620315', '150424196203150029', '1010013', '199001', '001342', '0000678', '138', '6789'];
    for (const text of texts) expect([text, await find(desk, text)]).toEqual([text, [personId]]);
    expect(await find(desk, '99999')).toEqual([]);
  });

  test('by the village, its everyday name, the town, and a name that it no longer bears', async () => {
    const personId = await addPerson(desk, WANG);
    await desk.desk
      .database()
      .transaction((writer) =>
        writer.insert(divisionAliases).values({ alias: '老东风大队', divisionCode: '150424100218' }).run(),
      );
    for (const text of ['东风', '东风村', '东风村委会', '林西镇', '老东风', '大队'])
      expect([text, await find(desk, text)]).toEqual([text, [personId]]);
    expect(await find(desk, '大井镇')).toEqual([]);
  });

  test('by a name and a place, in either order, and nobody else', async () => {
    const here = await addPerson(desk, WANG, { name: '王芳' });
    await addPerson(desk, LI, { name: '王芳', divisionCode: '150424105200' });
    await addPerson(desk, SHAN, { name: '单雪' });
    for (const text of ['王 东风', '东风 王芳', 'wangf 林西镇', '王芳　东风村', '1990 东风'])
      expect([text, await find(desk, text)]).toEqual([text, [here]]);
    expect(await find(desk, '单雪 大井镇')).toEqual([]);
    expect(await find(desk, '王 芳')).toHaveLength(2);
  });

  test('by a name and digits of a number together, in either order, and nobody else', async () => {
    const here = await addPerson(desk, WANG, { name: '王芳' });
    await addPerson(desk, LI, { name: '王芳' });
    await addPerson(desk, SHAN, { name: '单雪' });
    const texts = [
      '王芳 0013',
      '王芳0013',
      '王 0013',
      'wf 0013',
      '0013 王芳',
      '王芳　００１３',
      '王 东风 0013',
    ];
    for (const text of texts) expect([text, await find(desk, text)]).toEqual([text, [here]]);
    expect(await find(desk, '单雪 0013')).toEqual([]);
    expect(await desk.client.registry.count({ filter: { text: '王芳 0013' } })).toEqual({
      people: 1,
      more: false,
    });
    expect(await find(desk, '单雪 1948')).toHaveLength(1);
  });

  test('best matches first: from the start, within, then by the place', async () => {
    const place = await addPerson(desk, WANG, { name: '王芳' });
    const within = await addPerson(desk, LI, { name: '李东风', divisionCode: '150424105200' });
    const start = await addPerson(desk, SHAN, { name: '东风秀', divisionCode: '150424105200' });
    expect(await find(desk, '东风')).toEqual([start, within, place]);
  });
});

const registryOf = ({ client }: TestDesk) => client.registry;

describe('filters', () => {
  /** More people than are looked up one by one, so that a village is walked from its people. */
  const PEOPLE = 1_300;
  const VILLAGE = '150424100218';
  let desk: TestDesk;
  beforeAll(async () => {
    desk = openDesk({ practice: true });
    await desk.client.desk.setUpPractice({ people: PEOPLE });
    await desk.client.desk.signIn({ login: 'jingban', password: PRACTICE_PASSWORD });
  }, 60_000);
  afterAll(() => desk.end());
  type Filter = Parameters<TestDesk['client']['registry']['page']>[0]['filter'];

  async function all(filter: Filter, limit = 500) {
    const rows = [];
    let after: string | undefined;
    do {
      const page = await registryOf(desk).page({ filter, limit, ...(after === undefined ? {} : { after }) });
      rows.push(...page.rows);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return rows;
  }
  const statuses = [...FILE_STATUSES];

  test('a village narrows a text that many match to the same people, page by page', async () => {
    for (const text of ['15', '199', 'w', 'wang']) {
      const here = (await all({ text, statuses })).filter(({ divisionCode }) => divisionCode === VILLAGE);
      expect(here.length).toBeGreaterThan(0);
      const found = await all({ text, statuses, villageCode: VILLAGE }, 2);
      expect(found.map(({ id }) => id)).toEqual(here.map(({ id }) => id));
      expect(await registryOf(desk).count({ filter: { text, statuses, villageCode: VILLAGE } })).toEqual({
        people: here.length,
        more: false,
      });
    }
  });

  test('combine, each by itself what it says', async () => {
    const everybody = await all({ statuses });
    expect(everybody).toHaveLength(PEOPLE);
    const today = '2026-11-23';
    const expired = (row: (typeof everybody)[number]) => (row.certificateExpiresOn ?? today) < today;
    const expected = everybody.filter(
      (row) => row.category === 4 && (row.level === 1 || row.level === 2) && row.birthDate <= '1966-11-23',
    );
    const filter = { statuses, categories: [4 as const], levels: [1 as const, 2 as const], ageFrom: 60 };
    expect((await all(filter)).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    const terms = ['expired', 'one-month', 'six-months', 'later', 'none'] as const;
    const counts = [];
    for (const term of terms) counts.push((await all({ statuses, certificateTerms: [term] })).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(PEOPLE);
    expect(counts[0]).toBe(everybody.filter(expired).length);
    expect(await all({ statuses, certificateStatuses: ['冻结'] })).toEqual([]);
    const young = await all({ statuses, ageTo: 17 });
    expect(young.every(({ birthDate }) => birthDate > '2008-11-23')).toBe(true);
    expect(young).toHaveLength(everybody.filter(({ birthDate }) => birthDate > '2008-11-23').length);
  });

  test('by welfare finds whom it holds for in this month', async () => {
    const [one, other] = await all({});
    const welfare = (endMonth: string | null) =>
      ({
        kind: 'welfare',
        values: {
          kind: 'DB_R',
          amountFen: null,
          startMonth: Month.parse('2026-01'),
          endMonth: endMonth === null ? null : Month.parse(endMonth),
          source: '民政局',
          checkedOn: '2026-11-01',
        },
      }) as const;
    const save = (personId: string, endMonth: string | null) =>
      registryOf(desk).saveRecord({ personId, recordId: null, record: welfare(endMonth), reason: null });
    await save(one?.id ?? '', null);
    await save(other?.id ?? '', '2026-10');
    expect((await all({ welfare: ['DB_R'] })).map(({ id }) => id)).toEqual([one?.id]);
    expect(await all({ welfare: ['DB_U'] })).toEqual([]);
  });
});
