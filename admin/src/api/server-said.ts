type Sentences = { readonly zh: string; readonly en: string };

const OFFLINE: Sentences = {
  zh: '没有连上服务器。请检查网络后重试。',
  en: 'The server could not be reached. Check the connection and try again.',
};
const SIGNED_OUT: Sentences = {
  zh: '登录已过期，没有办成。请在另一个标签页重新登录，再回到本页重试；已填写的内容还在。',
  en: 'You are no longer signed in, so nothing was done. Sign in again in another tab, come back and try again; what you typed is still here.',
};
const BROKEN: Sentences = {
  zh: '服务器出错，没有办成。请稍后重试；仍然不行，请告诉网站管理员。',
  en: 'The server failed, so nothing was done. Try again in a while; if it fails again, tell the site administrator.',
};
const TOO_OFTEN: Sentences = {
  zh: '操作太频繁。请过几分钟再试。',
  en: 'Too many requests. Try again in a few minutes.',
};

/** What to say where no refusal of the desk came back: the line, the session or the server is at fault. */
export const serverSaid = (status: number | null, message: string | undefined): Sentences => {
  if (status === 401) return SIGNED_OUT;
  if (status === 429) return TOO_OFTEN;
  // A proxy before a stopped server.
  if (status === null || [502, 503, 504].includes(status)) return OFFLINE;
  if (status >= 500 || !message) return BROKEN;
  return { zh: message, en: message };
};
