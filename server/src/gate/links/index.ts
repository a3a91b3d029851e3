export { keepLinks, mayChangeLinks } from './keep-links';
