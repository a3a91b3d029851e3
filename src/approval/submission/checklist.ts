export type ChecklistPoint = { readonly point: number; readonly zh: string; readonly en: string };

/** The nine points of Art. 9, worded so that "in order" is the good answer to each. */
export const checklist: readonly ChecklistPoint[] = [
  {
    point: 1,
    zh: '不涉及秘密，符合上级意识形态工作要求',
    en: 'Holds no secrets and meets the requirements on ideological work',
  },
  {
    point: 2,
    zh: '符合国家大政方针和法律法规的相关规定',
    en: 'Agrees with national policy, laws and regulations',
  },
  { point: 3, zh: '符合保护知识产权的有关规定', en: 'Respects intellectual property' },
  { point: 4, zh: '不会给其他单位、个人造成危害', en: 'Does no harm to other organizations or people' },
  { point: 5, zh: '有利于我市工会工作的开展', en: 'Helps the work of the trade unions' },
  { point: 6, zh: '当前对外发布适宜', en: 'Is fit to be published at this time' },
  { point: 7, zh: '不属敏感性问题', en: 'Is not a sensitive matter' },
  { point: 8, zh: '信息中的统计数据准确', en: 'Its statistics are accurate' },
  {
    point: 9,
    zh: '其他需要根据情况把握的内容已把握',
    en: 'Anything else the case calls for has been considered',
  },
];
