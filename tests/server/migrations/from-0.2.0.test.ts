import { worksOn } from './left-by';

worksOn('0.2.0');
