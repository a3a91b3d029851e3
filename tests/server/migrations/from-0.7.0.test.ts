import { worksOn } from './left-by';

worksOn('0.7.0');
