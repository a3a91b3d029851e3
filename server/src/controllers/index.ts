import { forms } from './forms';
import { notices } from './notices';
import { office } from './office';
import { power } from './power';
import { publicSite } from './public';
import { settings } from './settings';

export default { forms, notices, office, power, settings, public: publicSite };
