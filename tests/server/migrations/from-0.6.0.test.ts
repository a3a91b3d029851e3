import { worksOn } from './left-by';

worksOn('0.6.0');
