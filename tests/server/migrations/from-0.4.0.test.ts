import { worksOn } from './left-by';

worksOn('0.4.0');
