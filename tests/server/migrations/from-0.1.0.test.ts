import { worksOn } from './left-by';

worksOn('0.1.0');
