export type DemoPerson = {
  readonly key: string;
  readonly lastname: string;
  readonly firstname: string;
  readonly role: string;
};
export type DemoDepartment = {
  readonly name: string;
  readonly class: string;
  readonly head: string;
  readonly officer: string;
  readonly leader: string;
  /** Items published in each of the seven months, the present one last: some send nothing, some tie. */
  readonly counts: readonly number[];
};

/** The six months before the present one and the present one. */
export const MONTHS = 7;

/** `key` is the person's login before the @. Names are made up. */
const person = (key: string, name: string, role: string): DemoPerson => ({
  key,
  lastname: name.slice(0, 1),
  firstname: name.slice(1),
  role,
});

export const people: readonly DemoPerson[] = [
  person('chenglixin', '程立新', '主要领导'),
  person('hanzhiyuan', '韩志远', '分管领导'),
  person('suyumei', '苏玉梅', '分管领导'),
  person('liangguodong', '梁国栋', '分管领导'),
  person('fanxiaodong', '范晓东', '办公室'),
  person('hewei', '贺伟', '办公室'),
  person('tianjing', '田静', '办公室'),
  person('denghongwei', '邓宏伟', '部室负责人'),
  person('gaojianmin', '高建民', '部室负责人'),
  person('linhui', '林慧', '部室负责人'),
  person('majunfeng', '马俊峰', '部室负责人'),
  person('shilei', '石磊', '部室负责人'),
  person('guoxiuying', '郭秀英', '部室负责人'),
  person('shenlihua', '沈丽华', '部室负责人'),
  person('caoyongsheng', '曹永胜', '部室负责人'),
  person('tangwenbin', '唐文斌', '部室负责人'),
  person('fengxueqin', '冯雪琴', '部室负责人'),
  person('duanhaitao', '段海涛', '部室负责人'),
  person('weiqiang', '魏强', '部室负责人'),
  person('jiangyan', '姜艳', '部室负责人'),
  person('houmingliang', '侯明亮', '部室负责人'),
  person('qinyue', '秦悦', '部室负责人'),
  person('xueyong', '薛勇', '部室负责人'),
  person('zhoumin', '周敏', '信息员'),
  person('wutao', '吴涛', '信息员'),
  person('zhengxiaoyu', '郑晓雨', '信息员'),
  person('wangqian', '王倩', '信息员'),
  person('likai', '李凯', '信息员'),
  person('sunting', '孙婷', '信息员'),
  person('chensisi', '陈思思', '信息员'),
  person('hejia', '何佳', '信息员'),
  person('pengfei', '彭飞', '信息员'),
  person('zhulin', '朱琳', '信息员'),
  person('xuyang', '徐杨', '信息员'),
];

const OFFICES = '机关部室';
const UNIONS = '产业工会';
const UNITS = '直属事业单位';
const department = (
  name: string,
  kind: string,
  rest: Omit<DemoDepartment, 'name' | 'class'>
): DemoDepartment => ({
  name,
  class: kind,
  ...rest,
});

export const departments: readonly DemoDepartment[] = [
  department('办公室', OFFICES, {
    head: 'denghongwei',
    officer: 'zhoumin',
    leader: 'hanzhiyuan',
    counts: [2, 2, 3, 2, 2, 2, 1],
  }),
  department('组织部', OFFICES, {
    head: 'gaojianmin',
    officer: 'wutao',
    leader: 'hanzhiyuan',
    counts: [2, 1, 2, 2, 1, 2, 2],
  }),
  department('宣传教育部', OFFICES, {
    head: 'linhui',
    officer: 'zhengxiaoyu',
    leader: 'suyumei',
    counts: [2, 3, 2, 2, 3, 2, 1],
  }),
  department('权益保障部', OFFICES, {
    head: 'majunfeng',
    officer: 'wangqian',
    leader: 'liangguodong',
    counts: [3, 2, 2, 3, 2, 3, 2],
  }),
  department('经济工作部', OFFICES, {
    head: 'shilei',
    officer: 'likai',
    leader: 'liangguodong',
    counts: [2, 2, 1, 2, 2, 2, 1],
  }),
  department('财务部', OFFICES, {
    head: 'guoxiuying',
    officer: 'sunting',
    leader: 'hanzhiyuan',
    counts: [1, 1, 2, 1, 1, 1, 1],
  }),
  department('女职工部', OFFICES, {
    head: 'shenlihua',
    officer: 'chensisi',
    leader: 'suyumei',
    counts: [1, 1, 1, 1, 1, 0, 1],
  }),
  department('经费审查委员会办公室', OFFICES, {
    head: 'caoyongsheng',
    officer: 'sunting',
    leader: 'hanzhiyuan',
    counts: [0, 0, 1, 0, 0, 0, 0],
  }),
  department('教育工会', UNIONS, {
    head: 'tangwenbin',
    officer: 'hejia',
    leader: 'suyumei',
    counts: [1, 0, 1, 1, 1, 0, 1],
  }),
  department('医务工会', UNIONS, {
    head: 'fengxueqin',
    officer: 'hejia',
    leader: 'suyumei',
    counts: [1, 1, 1, 0, 1, 1, 0],
  }),
  department('交通运输工会', UNIONS, {
    head: 'duanhaitao',
    officer: 'pengfei',
    leader: 'liangguodong',
    counts: [1, 1, 0, 1, 1, 0, 1],
  }),
  department('建筑工会', UNIONS, {
    head: 'weiqiang',
    officer: 'pengfei',
    leader: 'liangguodong',
    counts: [1, 0, 1, 0, 0, 1, 0],
  }),
  department('财贸轻工工会', UNIONS, {
    head: 'jiangyan',
    officer: 'pengfei',
    leader: 'liangguodong',
    counts: [0, 1, 0, 0, 0, 0, 0],
  }),
  department('职工服务中心', UNITS, {
    head: 'houmingliang',
    officer: 'zhulin',
    leader: 'liangguodong',
    counts: [2, 2, 1, 2, 2, 1, 2],
  }),
  department('工人文化宫', UNITS, {
    head: 'qinyue',
    officer: 'xuyang',
    leader: 'suyumei',
    counts: [1, 2, 2, 1, 1, 2, 1],
  }),
  department('职工大学', UNITS, {
    head: 'xueyong',
    officer: 'xuyang',
    leader: 'hanzhiyuan',
    counts: [1, 1, 1, 1, 2, 1, 1],
  }),
];

export const PRINCIPAL = 'chenglixin';
export const GENERAL_OFFICE = 'fanxiaodong';
export const SITE_ADMINISTRATOR = 'hewei';
export const REGISTRAR = 'tianjing';

export const channels: readonly { readonly name: string; readonly slug: string }[] = [
  { name: '工会要闻', slug: 'news' },
  { name: '通知公告', slug: 'notices' },
  { name: '政策法规', slug: 'policies' },
  { name: '政策解读', slug: 'interpretations' },
  { name: '基层动态', slug: 'grassroots' },
  { name: '维权服务', slug: 'rights' },
  { name: '女职工', slug: 'women' },
  { name: '财务公开', slug: 'finance' },
  { name: '工会风采', slug: 'spirit' },
];

/** Who is named in the table of logins, one for each position. */
export const shownLogins: readonly { readonly key: string; readonly zh: string; readonly en: string }[] = [
  { key: 'zhengxiaoyu', zh: '信息员（宣传教育部）', en: 'officer' },
  { key: 'linhui', zh: '部室负责人（宣传教育部）', en: 'department head' },
  { key: 'suyumei', zh: '分管领导', en: 'leader in charge' },
  { key: 'fanxiaodong', zh: '办公室（核稿）', en: 'general office' },
  { key: 'chenglixin', zh: '主要领导', en: 'principal leader' },
  { key: 'hewei', zh: '网站管理员（发布）', en: 'site administrator' },
  { key: 'tianjing', zh: '登记人', en: 'registrar' },
  { key: 'admin', zh: '系统管理员', en: 'super administrator' },
];

export const emailOf = (key: string): string => `${key}@jzgh.example`;
