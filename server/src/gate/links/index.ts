export { guardRows } from './guard-rows';
export { keepLinks, mayChangeLinks } from './keep-links';
