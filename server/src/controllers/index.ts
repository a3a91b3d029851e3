import { forms } from './forms';
import { notices } from './notices';
import { office } from './office';
import { publicSite } from './public';
import { settings } from './settings';

export default { forms, notices, office, settings, public: publicSite };
