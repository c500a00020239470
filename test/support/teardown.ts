/** Once after all suites. */
import { rmSync } from 'node:fs';

export default (): void => rmSync(process.env.DEALSTREAM_RUN!, { recursive: true, force: true });
